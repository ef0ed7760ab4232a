// What a page is, to compare it with itself after we came.
import type { Page } from '@playwright/test';

/** Every element of the page but ours: where it stands and every computed style, also of what stands before it. */
export async function stylesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const read = (element: Element, pseudo: string | null) => {
      const style = getComputedStyle(element, pseudo);
      return Array.from(style, (name) => `${name}:${style.getPropertyValue(name)}`).join(';');
    };
    return [...document.querySelectorAll('*:not(help-ahead)')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const place = `${element.localName}#${element.id} ${x},${y} ${width}x${height}`;
      return [place, read(element, null), read(element, '::before')].join('|');
    });
  });
}

/** What a script of the page can find of the document: markup, style sheets, names on the window. */
export async function documentOf(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(() => ({
    html: document.documentElement.outerHTML.replace(/<help-ahead.*?<\/help-ahead>/s, ''),
    styleSheets: document.styleSheets.length,
    adopted: document.adoptedStyleSheets.length,
    names: Object.keys(window).filter((name) => name !== 'helpahead'),
    registered: customElements.get('help-ahead') !== undefined,
    scroll: [scrollX, scrollY, document.documentElement.scrollHeight, document.documentElement.scrollWidth],
    title: document.title,
    history: history.length,
  }));
}

/** Holds the loader back until the page has been looked at as it is without us. */
export async function holdLoader(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/helpahead/helpahead.js', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** The share of pixels of two pictures that differ visibly; 1 where their sizes do. */
export async function difference(page: Page, pictures: readonly [Buffer, Buffer]): Promise<number> {
  const urls = pictures.map((picture) => `data:image/png;base64,${picture.toString('base64')}`);
  return page.evaluate(async (sources) => {
    const read = async (url: string) => {
      const image = await createImageBitmap(await (await fetch(url)).blob());
      const { width, height } = image;
      const context = new OffscreenCanvas(width, height).getContext('2d');
      context?.drawImage(image, 0, 0);
      return { width, height, data: context?.getImageData(0, 0, width, height).data ?? [] };
    };
    const [one, other] = await Promise.all([read(sources[0] ?? ''), read(sources[1] ?? '')]);
    if (one.width !== other.width || one.height !== other.height) return 1;
    let different = 0;
    for (let at = 0; at < one.data.length; at += 4) {
      const isOff = [0, 1, 2].some(
        (channel) => Math.abs((one.data[at + channel] ?? 0) - (other.data[at + channel] ?? 0)) > 8,
      );
      if (isOff) different += 1;
    }
    return different / (one.width * one.height);
  }, urls);
}
