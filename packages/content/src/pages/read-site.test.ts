import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noSite, readSite } from './read-site.js';
import { type SitePages, usualLimits } from './site-page.js';

/** Of the system, not of a package. */
const makePipe = 'mkfifo';
const limits = { ...usualLimits, timeout: 1_000 };
const html = (title: string, ...links: string[]) =>
  `<!doctype html><title>${title}</title>${links.map((href) => `<a href="${href}">x</a>`).join('')}`;

let folder = '';
let server: Server;
let site = '';
const asked: string[] = [];

type Reply = (response: ServerResponse) => void;
const page =
  (text: string, headers: Record<string, string> = {}): Reply =>
  (response) =>
    void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(text);
const replies: Record<string, Reply> = {
  '/': page(
    html(
      'Home',
      '/a',
      '/a/',
      '/a?page=2',
      '/old',
      '/gone',
      '/hang',
      '/picture',
      '/away',
      '/quiet',
      'http://other.invalid/',
    ),
  ),
  '/a': page(html('A', '/b')),
  '/b': page(html('B', '/c')),
  '/c': page(html('C')),
  '/old': (response) => void response.writeHead(301, { location: '/a' }).end(),
  '/away': (response) =>
    void response.writeHead(302, { location: site.replace('127.0.0.1', 'localhost') }).end(),
  '/hang': () => undefined,
  '/picture': (response) => void response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/quiet': page(html('Quiet', '/behind'), { 'x-robots-tag': 'noindex' }),
  '/behind': page(html('Behind')),
  '/latin': (response) =>
    void response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(Buffer.from('<meta charset="iso-8859-1"><title>Gr\xfc\xdfe</title>', 'latin1')),
  '/loop': (response) => void response.writeHead(302, { location: '/loop' }).end(),
  '/huge': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('x'.repeat(5_000_001));
  },
  '/index.xml': (response) =>
    void response
      .writeHead(200, { 'content-type': 'application/xml' })
      .end(
        `<sitemapindex><sitemap><loc>${site}/sitemap.xml</loc></sitemap><sitemap><loc>${site}/index.xml</loc></sitemap><sitemap><loc>${site}/gone.xml</loc></sitemap></sitemapindex>`,
      ),
  '/sitemap.xml': (response) =>
    void response
      .writeHead(200, { 'content-type': 'text/xml' })
      .end(
        `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc> ${site}/a?x=1&amp;y=2 </loc></url><url><loc>${site}/latin</loc></url><url><loc>/relative</loc></url></urlset>`,
      ),
};

function answer({ url = '' }: IncomingMessage, response: ServerResponse): void {
  asked.push(url);
  const reply = replies[url.replace(/\?.*/, '').replace(/(?<=.)\/$/, '')];
  if (reply) reply(response);
  else response.writeHead(404, { 'content-type': 'text/html' }).end('No');
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'helpahead-pages-'));
  server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const titles = ({ pages }: SitePages) => pages.map(({ context }) => context.title);
const reasons = (list: SitePages['failed']) =>
  Object.fromEntries(list.map(({ source, reason }) => [source.replace(site, ''), reason]));

describe('a site that is asked for by its address', () => {
  it('is followed link by link, each path once, and says what was not read', async () => {
    asked.length = 0;
    const read = await readSite(`${site}/`, noSite, limits);
    expect(titles(read)).toEqual(['Home', 'A', 'B', 'Behind', 'C']);
    expect(reasons(read.failed)).toEqual({
      '/gone': 'answered 404',
      '/hang': 'did not answer within 1 s',
    });
    expect(reasons(read.skipped)).toEqual({
      '/old': `leads to ${site}/a, which is read already`,
      '/away': expect.stringMatching(/^leads to http:\/\/localhost:/),
      '/picture': 'is no page (image/png)',
      '/quiet': 'asks robots to leave it out',
    });
    expect(asked.filter((path) => path.startsWith('/a?') || path === '/a/')).toEqual([]);
  });

  it('is left where the limits are, and said so', async () => {
    const near = await readSite(`${site}/b`, noSite, { ...limits, depth: 0 });
    expect([titles(near), reasons(near.skipped)]).toEqual([
      ['B'],
      { '/c': 'is more than 0 links away (--depth)' },
    ]);
    const few = await readSite(`${site}/b`, noSite, { ...limits, pages: 1 });
    expect([titles(few), reasons(few.skipped)]).toEqual([['B'], { '/c': 'is left out by --pages 1' }]);
  });

  it.each([
    ['/gone', /answered 404/],
    ['/picture', /is no page and no sitemap \(image\/png\)/],
    ['/away', /leads to http:\/\/localhost:\d+\/\. If that is the site meant, name it/],
    ['/loop', /cannot be reached \(redirect count exceeded\)/],
    ['/huge', /is larger than 5 MB/],
    ['/hang', /did not answer within 1 s/],
  ])('cannot begin with %s', async (path, message) => {
    await expect(readSite(site + path, noSite, limits)).rejects.toThrow(message);
  });

  it('cannot begin where nobody listens', async () => {
    await expect(readSite('http://127.0.0.1:9/', noSite, limits)).rejects.toThrow(/cannot be reached/);
  });
});

describe('a sitemap', () => {
  it('leads to its pages, in the encoding they have, and says which of its entries are none', async () => {
    const read = await readSite(`${site}/sitemap.xml`, noSite, limits);
    expect(titles(read)).toEqual(['A', 'Grüße']);
    expect(read.failed).toEqual([{ source: '/relative', reason: 'is no whole address (https://…)' }]);
  });

  it('may name others, itself among them, and be a file', async () => {
    writeFileSync(
      join(folder, 'index.xml'),
      `<sitemapindex><sitemap><loc>${site}/index.xml</loc></sitemap></sitemapindex>`,
    );
    const read = await readSite(join(folder, 'index.xml'), noSite, limits);
    expect(titles(read)).toEqual(['A', 'Grüße']);
    expect(reasons(read.failed)).toMatchObject({ '/gone.xml': 'answered 404' });
  });

  it.each([
    ['empty.xml', '<urlset></urlset>', /names no page/],
    ['other.xml', '<feed/>', /neither a folder nor a sitemap/],
    ['sitemap.xml.gz', 'x', /Unpack it first/],
  ])('is refused when it is none: %s', async (name, text, message) => {
    writeFileSync(join(folder, name), text);
    await expect(readSite(join(folder, name), noSite, limits)).rejects.toThrow(message);
  });
});

describe('a folder of built HTML', () => {
  it('has the addresses that its files will have', async () => {
    const built = join(folder, 'dist');
    mkdirSync(join(built, 'shop', 'node_modules'), { recursive: true });
    const files = {
      'index.html': html('Home'),
      'shop/index.html': html('Shop'),
      'shop/about us.html': html('About'),
      'faq.html': '<title>FAQ</title><link rel="canonical" href="https://shop.example/docs/faq/">',
      'hidden.html': '<meta name="robots" content="noindex"><title>Hidden</title>',
      'shop/node_modules/x.html': html('Package'),
      'notes.txt': 'x',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(built, name), text);
    symlinkSync(built, join(built, 'shop', 'up'));
    const read = await readSite(built, 'https://shop.example/docs', limits);
    expect(read.pages.map(({ context }) => context.url)).toEqual([
      'https://shop.example/docs/faq',
      'https://shop.example/docs/',
      'https://shop.example/docs/shop/about%20us.html',
      'https://shop.example/docs/shop/',
    ]);
    expect(read.skipped).toEqual([
      { source: join(built, 'hidden.html'), reason: 'asks robots to leave it out' },
      { source: join(built, 'shop', 'up'), reason: 'is a link to a folder that is read anyway' },
    ]);
  });

  it('is read to its end, whatever lies in it, and says what was passed over', async () => {
    const odd = join(folder, 'odd');
    mkdirSync(odd);
    const files = {
      'a.html': html('A'),
      'empty.html': ' \n',
      'frames.html': '<title>Frames</title><frameset><frame src="a.html"></frameset>',
      'large.html': html('Large') + ' '.repeat(5_000_000),
      'noise.html': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0x1a, 0xff]),
      'x.xhtml': `<?xml version="1.0"?>${html('X')}`,
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(odd, name), text);
    symlinkSync('nowhere', join(odd, 'link.html'));
    execFileSync(makePipe, [join(odd, 'pipe.html')]);
    const read = await readSite(odd, noSite, limits);
    expect([titles(read), read.failed]).toEqual([['A', 'X'], []]);
    expect(read.skipped.map(({ source, reason }) => [basename(source), reason])).toEqual([
      ['empty.html', 'says nothing'],
      ['frames.html', 'is a frameset, with no words of its own'],
      ['large.html', 'is larger than 5 MB'],
      ['link.html', 'is a link to nothing'],
      ['noise.html', 'is no text'],
      ['pipe.html', 'is no file, but a pipe or a device'],
    ]);
  });

  it.each([
    ['utf-16le', '\ufeff', (text: string) => Buffer.from(text, 'utf16le')],
    ['utf-16be', '\ufeff', (text: string) => Buffer.from(text, 'utf16le').swap16()],
    ['windows-1252', '<meta charset="windows-1252">', (text: string) => Buffer.from(text, 'latin1')],
    ['utf-8', '<meta charset="utf-16">', (text: string) => Buffer.from(text, 'utf8')],
  ])('is read in the encoding it has: %s', async (name, start, encode) => {
    const one = join(folder, name);
    mkdirSync(one);
    writeFileSync(join(one, 'a.html'), encode(`${start}${html('Grüße')}`));
    expect(titles(await readSite(one, noSite, limits))).toEqual(['Grüße']);
  });

  it('without HTML says what to do', async () => {
    mkdirSync(join(folder, 'empty'));
    await expect(readSite(join(folder, 'empty'), noSite, limits)).rejects.toThrow(
      /no HTML files in the folder/,
    );
  });
});
