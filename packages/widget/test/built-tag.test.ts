import { readFileSync } from 'node:fs';
// The built files in real pages: what a site gets that embeds the tag.
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchOptions } from '../../../scripts/browser.ts';
import { type Site, type SiteOptions, startSite } from './site.ts';

const tag = '<script async src="/helpahead/helpahead.js" data-faq="/faq.json" data-page="/plain"></script>';
const plain = '<!doctype html><title>Plain</title><h1>All questions</h1>';
const html = (body: string, attributes = 'lang="en"') =>
  `<!doctype html><html ${attributes}><head><title>Shop</title></head><body><h1>Shop</h1>${body}</body></html>`;

let browser: Browser;
const sites: Site[] = [];
const pages: Page[] = [];

async function visit(
  body: string,
  options: SiteOptions = {},
): Promise<{ page: Page; site: Site; said: string[] }> {
  const site = await startSite({ pages: { '/': html(body), '/plain': plain }, ...options });
  sites.push(site);
  const page = await browser.newPage();
  pages.push(page);
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`thrown: ${error.message}`));
  await page.goto(site.url);
  return { page, site, said };
}

const launcher = (page: Page) => page.getByRole('button', { name: 'Help' });
const ours = (lines: string[]) => lines.filter((line) => line.includes('helpahead:'));

beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
});
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
  for (const site of sites.splice(0)) await site.close();
});
afterAll(() => browser.close());

describe('the built tag', () => {
  it('is plain ASCII, so that a page in another encoding reads its labels right', () => {
    const loader = readFileSync(new URL('../dist/cdn/helpahead.js', import.meta.url), 'utf8');
    expect(loader).not.toMatch(/\P{ASCII}/u);
    // The Hebrew label, as an example of what is escaped.
    expect(loader).toContain('\\u05e2\\u05d6\\u05e8\\u05d4');
  });

  it('costs a page two small scripts until somebody wants help, or needs it', async () => {
    const { page, site, said } = await visit(tag);
    await launcher(page).waitFor();
    await page.waitForLoadState('networkidle');
    expect(site.requests.filter((path) => path !== '/favicon.ico')).toEqual([
      '/',
      '/helpahead/helpahead.js',
      expect.stringMatching(/^\/helpahead\/lookout-\w+\.js$/),
    ]);
    expect(said).toEqual([]);
  });

  it('opens with answers, in one round of parallel requests', async () => {
    const { page, site, said } = await visit(tag);
    await launcher(page).hover();
    await launcher(page).click();
    await page.getByText('When will I get my refund?').first().waitFor();
    expect(site.requests.filter((path) => path === '/faq.json').length).toBe(1);
    expect(said).toEqual([]);
  });

  it('adds one name to the window and one element to the tree', async () => {
    const { page } = await visit(`<script>window.names = Object.keys(window)</script>${tag}`);
    await launcher(page).click();
    await page.getByText('When will I get my refund?').first().waitFor();
    const grown = await page.evaluate(() => {
      const { names } = window as unknown as { names: string[] };
      return Object.keys(window).filter((name) => !names.includes(name) && name !== 'names');
    });
    expect(grown).toEqual(['helpahead']);
    expect(await page.locator('html > *').count()).toBe(3);
  });

  it('moves nothing on the page', async () => {
    const { page } = await visit(tag);
    await launcher(page).click();
    await page.getByText('When will I get my refund?').first().waitFor();
    const shift = await page.evaluate(
      () =>
        new Promise((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().length)).observe({
            type: 'layout-shift',
            buffered: true,
          });
          setTimeout(() => resolve(0), 300);
        }),
    );
    expect(shift).toBe(0);
  });
});

describe('a strict page', () => {
  it('has nothing to complain of: no inline style, no trusted type, own scripts only', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
    const { page, said } = await visit(tag, { headers: { 'content-security-policy': policy } });
    await launcher(page).click();
    await page.getByText('When will I get my refund?').first().click();
    await page.getByText('five', { exact: true }).waitFor();
    expect(said).toEqual([]);
  });

  it('may deny storage', async () => {
    const deny = `<script>
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError') } });
    </script>`;
    const { page, said } = await visit(deny + tag);
    await launcher(page).click();
    await page.getByText('When will I get my refund?').first().waitFor();
    expect(said).toEqual([]);
  });

  it('may have frozen its globals, and shadowed ours and the running script', async () => {
    const hostile = `<script>[Array.prototype, JSON, Promise, Math, Reflect, history].forEach(Object.freeze)</script>
      <img name="currentScript" alt=""><form id="helpahead"></form>`;
    const { page, said } = await visit(hostile + tag);
    await launcher(page).click();
    await page.getByText('When will I get my refund?').first().waitFor();
    expect(ours(said)).toEqual([]);
  });

  it('that froze even Object.prototype keeps a way to the plain page', async () => {
    const { page, said } = await visit(`<script>Object.freeze(Object.prototype)</script>${tag}`);
    await launcher(page).click();
    await page.getByRole('heading', { name: 'All questions' }).waitFor();
    expect(ours(said)).toHaveLength(1);
  });
});

describe('code that does not arrive', () => {
  it('leaves a way to the plain page, and one line for the developer', async () => {
    const { page, said } = await visit(tag, { missing: /\/help-/ });
    await launcher(page).click();
    await page.getByRole('heading', { name: 'All questions' }).waitFor();
    expect(ours(said)).toHaveLength(1);
    expect(ours(said)[0]).toMatch(/^error: helpahead: CORS\? .*help-\w+\.js/);
    expect(said.filter((line) => line.startsWith('thrown'))).toEqual([]);
  });

  it('is fetched again, by another address, when the first try failed', async () => {
    const refused: string[] = [];
    const { page } = await visit('');
    await page.route(/\/(help|panel|service|page|ranker|parser)-\w+\.js$/, (route) => {
      refused.push(route.request().url());
      return refused.length > 1 ? route.continue() : route.abort();
    });
    await page.addScriptTag({
      content: `
      const script = document.createElement('script');
      Object.assign(script.dataset, { faq: '/faq.json', page: '/plain' });
      document.head.append(Object.assign(script, { src: '/helpahead/helpahead.js' }));`,
    });
    await launcher(page).click();
    await page.getByText('When will I get my refund?').first().waitFor();
    expect(refused.length).toBeGreaterThan(1);
  });

  it('of another origin without CORS headers is named as the cause', async () => {
    const files = await startSite({});
    sites.push(files);
    const { page, said } = await visit(
      `<script async src="${files.url}/helpahead/helpahead.js" data-faq="/faq.json" data-page="/plain"></script>`,
    );
    await launcher(page).click();
    await page.getByRole('heading', { name: 'All questions' }).waitFor();
    expect(ours(said)).toHaveLength(1);
    expect(ours(said)[0]).toContain('CORS');
  });

  it('of another origin with CORS headers works', async () => {
    const files = await startSite({ headers: { 'access-control-allow-origin': '*' } });
    sites.push(files);
    const { page, said } = await visit(
      `<script async src="${files.url}/helpahead/helpahead.js" data-faq="/faq.json"></script>`,
    );
    await launcher(page).click();
    await page.getByText('When will I get my refund?').first().waitFor();
    expect(said).toEqual([]);
  });
});

describe('ways to put the tag', () => {
  it.each([
    ['plain', '<script src="/helpahead/helpahead.js" data-faq="/faq.json"></script>'],
    ['deferred', '<script defer src="/helpahead/helpahead.js" data-faq="/faq.json"></script>'],
    ['as a module', '<script type="module" src="/helpahead/helpahead.js" data-faq="/faq.json"></script>'],
    [
      'injected',
      `<script>const s = document.createElement('script'); s.src = '/helpahead/helpahead.js'; s.dataset.faq = '/faq.json'; document.head.append(s)</script>`,
    ],
    ['twice', `${tag}${tag}`],
  ])('works %s', async (_, body) => {
    const { page } = await visit(body);
    await launcher(page).click();
    await page.getByText('When will I get my refund?').first().waitFor();
    expect(await page.locator('help-ahead').count()).toBe(1);
  });

  it('works inlined, when the tag says where the files are', async () => {
    const { readFileSync } = await import('node:fs');
    const code = readFileSync(new URL('../dist/cdn/helpahead.js', import.meta.url), 'utf8');
    const { page } = await visit(`<script data-faq="/faq.json" data-base="/helpahead">${code}</script>`);
    await launcher(page).click();
    await page.getByText('When will I get my refund?').first().waitFor();
  });
});

describe('the one file that has everything', () => {
  const manifest = JSON.parse(
    readFileSync(new URL('../dist/cdn/manifest.json', import.meta.url), 'utf8'),
  ) as Record<string, { file: string; integrity: string }>;

  it('is bound to its hash, answers a question, and asks for nothing but the FAQ', async () => {
    const { file, integrity } = manifest['helpahead.all'] ?? { file: '', integrity: '' };
    const { page, site } = await visit(
      `<script async src="/helpahead/${file}" integrity="${integrity}" data-faq="/faq.json"></script>`,
    );
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('textbox').fill('refund');
    await page.getByRole('button', { name: /When will I get my refund/ }).click();
    await page.getByText('five').waitFor();
    const asked = new Set(site.requests.filter((path) => path !== '/favicon.ico'));
    expect([...asked]).toEqual(['/', `/helpahead/${file}`, '/faq.json']);
  });

  it('does not run with another hash', async () => {
    const { page } = await visit(
      `<script async src="/helpahead/helpahead.all.js" integrity="${manifest.panel?.integrity}" data-faq="/faq.json"></script>`,
    );
    await page.waitForLoadState('networkidle');
    expect(await page.locator('help-ahead').count()).toBe(0);
  });
});
