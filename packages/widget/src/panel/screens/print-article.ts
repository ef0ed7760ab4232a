/** What is for the screen only. */
const onScreenOnly = 'button, svg, .skeleton, .meta, .unseen, [part="results"], .label';

const css = `
body { max-width: 40em; margin: 2em auto; padding: 0 1em; font: 12pt/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5em; line-height: 1.3; } h4 { font-size: 1em; }
.short { font-weight: 600; } img { max-width: 100%; } pre { white-space: pre-wrap; }
table { border-collapse: collapse; } th, td { padding: 4pt 8pt; border: 1px solid; text-align: start; }
`;

/** An element again, in another document and without what the panel hangs on it; no HTML is written anywhere. */
function copyInto(page: Document, article: Element): DocumentFragment {
  const content = page.createDocumentFragment();
  for (const child of article.children) {
    const copy = page.importNode(child, true);
    if (copy.matches(onScreenOnly)) continue;
    for (const part of copy.querySelectorAll(onScreenOnly)) part.remove();
    for (const image of copy.querySelectorAll('img')) image.loading = 'eager';
    content.append(copy);
  }
  return content;
}

/** The question becomes the page's heading. */
function makeHeading(page: Document): void {
  const question = page.querySelector('.question');
  const heading = page.createElement('h1');
  heading.textContent = question?.textContent ?? '';
  question?.replaceWith(heading);
}

/** Pictures are waited for, but not long. */
async function whenDrawn(page: Document): Promise<void> {
  const pictures = [...page.images].map((image) => image.decode().catch(() => {}));
  await Promise.race([Promise.all(pictures), new Promise((resolve) => setTimeout(resolve, 3_000))]);
}

interface PrintOptions {
  article: Element;
  title: string;
  /** Where it can be read, and when it was checked. */
  source: string;
  lang: string;
  dir: string;
}

/** Opens the answer as a plain page of its own and prints it; false where the browser opens none. */
export async function printArticle({ article, title, source, lang, dir }: PrintOptions): Promise<boolean> {
  const sheet = open('', '_blank');
  if (sheet === null) return false;
  try {
    const page = sheet.document;
    page.title = title;
    Object.assign(page.documentElement, { lang, dir });
    const foot = page.createElement('p');
    foot.textContent = source;
    page.body.append(copyInto(page, article), foot);
    makeHeading(page);
    const style = new (sheet as Window & typeof globalThis).CSSStyleSheet();
    style.replaceSync(css);
    page.adoptedStyleSheets = [style];
    await whenDrawn(page);
    sheet.print();
    return true;
  } catch {
    return false;
  }
}
