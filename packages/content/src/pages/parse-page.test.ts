import { describe, expect, it } from 'vitest';
import { parsePage } from './parse-page.js';

const url = 'https://shop.example/returns/?from=mail#top';

describe('HTML of a page', () => {
  it('is read as the widget reads the live page', () => {
    const { context } = parsePage(
      '<!doctype html><html lang="en"><head><title>Returns</title><meta name="description" content="Send it back"></head><body><nav>Menu</nav><main><h1>Send something <b>back</b></h1><label>Order <input value="SECRET"></label><p role="alert">No such order</p><p>Within 30 days</p><button>Start</button></main></body></html>',
      url,
    );
    expect(context).toEqual({
      url: 'https://shop.example/returns/',
      title: 'Returns',
      description: 'Send it back',
      language: 'en',
      headings: ['Send something back'],
      labels: ['Order'],
      buttons: ['Start'],
      errors: ['No such order'],
      text: expect.stringMatching(/^(?!.*SECRET).*Within 30 days/),
    });
  });

  it('is read where it leaves out what HTML allows to leave out', () => {
    const { context } = parsePage(
      '<!doctype html><title>Returns</title><h1>Send it back</h1><p>One<p>Two',
      url,
    );
    expect(context).toMatchObject({ title: 'Returns', headings: ['Send it back'], text: 'One Two' });
  });

  it.each([
    ['nothing', ''],
    ['a text', 'Hello'],
    ['XHTML', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><br/></body></html>'],
    ['torn tags', '<html><body><table><tr><td><h1>A</table></h1></body'],
    [
      'names that hide what is asked of it',
      '<form name=title><input name=getAttribute></form><img name=body><img name=location>',
    ],
    ['a frameset', '<frameset><frame src="a.html"></frameset>'],
    ['a broken base', '<base href="http://["><a href="x">x</a>'],
  ])('is a page without an exception: %s', (_, html) => {
    expect(parsePage(html, url).context.url).toBe('https://shop.example/returns/');
  });

  it('tells where it leads, but not what robots may not follow', () => {
    const { links } = parsePage(
      '<base href="/shop/"><a href="cart#x">1</a><a href="cart">again</a><a href="https://other.example/">2</a><a rel="noopener nofollow" href="a">no</a><a download href="b">no</a><a href="mailto:a@b.c">no</a><a href="javascript:x()">no</a>',
      url,
    );
    expect(links).toEqual(['https://shop.example/shop/cart', 'https://other.example/']);
  });

  it('tells robots to stay away', () => {
    const page = parsePage('<meta name="Robots" content="NoIndex, nofollow"><a href="x">x</a>', url);
    expect([page.whyNot, page.links]).toEqual(['asks robots to leave it out', []]);
  });
});
