import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPage } from './read-page.js';

const parse = (html: string, type: DOMParserSupportedType = 'text/html') =>
  new DOMParser().parseFromString(html, type);
const read = (body: string, head = '') =>
  readPage(parse(`<html lang="en"><head>${head}</head><body>${body}</body></html>`));

const stage = document.createElement('div');
beforeEach(() => {
  stage.replaceChildren();
  document.body.append(stage);
});
afterEach(() => stage.remove());

/** Everything that is asked of a document, a form or an element. */
const names =
  'title body head attributes querySelector querySelectorAll defaultView location getElementById getElementsByTagName documentElement ' +
  'createTreeWalker evaluate baseURI fullscreenElement firstElementChild childNodes children nodeType localName textContent parentNode ' +
  'getAttribute hasAttributes closest matches contains shadowRoot ownerDocument nextSibling firstChild nextElementSibling className id ' +
  'checkVisibility style hidden performance document self window toString constructor __proto__';

describe('names in the page replace nothing', () => {
  it.each(['form', 'img', 'object', 'embed', 'iframe'])('as names of %s', (tag) => {
    const clobbering = names
      .split(' ')
      .map((name) => `<${tag} name="${name}" id="${name}"></${tag}>`)
      .join('');
    stage.innerHTML = `${clobbering}<h2>Delivery</h2><p role="alert">It failed</p>`;
    const page = readPage(document);
    expect(page.headings).toContain('Delivery');
    expect(page.errors).toContain('It failed');
    expect(page.title).toBe(String(page.title));
    expect(readPage(parse(`<title>T</title>${stage.innerHTML}`))).toMatchObject({
      title: 'T',
      headings: ['Delivery'],
    });
  });

  it('as names of the fields of a form around everything', () => {
    const fields = names
      .split(' ')
      .map((name) => `<input name="${name}" value="SECRET">`)
      .join('');
    const page = read(
      `<form class="error" role="alert" aria-invalid="true">${fields}<h2>Delivery</h2><label>Name</label></form>`,
    );
    expect(JSON.stringify(page)).not.toContain('SECRET');
    stage.innerHTML = `<form>${fields}<h2>Delivery</h2><label>Name</label></form>`;
    expect(readPage(document)).toMatchObject({ headings: ['Delivery'], labels: ['Name'] });
  });
});

describe('a document is read without an exception', () => {
  it.each([
    ['nothing at all', ''],
    ['no body to speak of', '<head></head>'],
    ['frames', '<frameset cols="*,*"><frame src="about:blank"><frame></frameset>'],
    ['nested badly', '<p><div><b><h1>Hm<table><td><form><tr></form></b></div></h1><select><h2>x'],
    ['a table of errors', `<table class="error">${'<tr><td class="error">x y'.repeat(500)}</table>`],
    ['only comments', '<!-- a --><!-- b -->'],
    ['null characters', 'a\u0000b<h1>\u0000\uFFFE\uD800</h1>'],
    [
      'a huge attribute',
      `<h1 class="${'error '.repeat(50_000)}">T</h1><button aria-label="${'x'.repeat(1_000_000)}">x</button>`,
    ],
    [
      'a huge placeholder',
      `<input placeholder="${'y '.repeat(500_000)}" aria-describedby="${'z '.repeat(90_000)}" aria-invalid="true">`,
    ],
    ['a huge style', `<p style="${'color:red;'.repeat(20_000)}display:none">x</p>`],
  ])('%s', (_name, html) => {
    const page = readPage(parse(html));
    expect(page.errors.length).toBeLessThanOrEqual(10);
    expect(JSON.stringify(page).length).toBeLessThan(20_000);
  });

  it.each([
    [
      'XHTML',
      'application/xhtml+xml',
      '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="fr"><head><title>T</title></head><body><h1>H</h1><label>L</label></body></html>',
    ],
    [
      'SVG',
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg"><title>T</title><text>x</text><g role="alert"><text>y</text></g></svg>',
    ],
    [
      'a feed',
      'application/xml',
      '<?xml version="1.0"?><feed><entry role="alert">Something failed</entry><h1>No heading</h1></feed>',
    ],
    ['broken XML', 'application/xhtml+xml', '<html><body><p></body>'],
  ] as const)('%s', (name, type, text) => {
    const page = readPage(parse(text, type));
    if (name !== 'a feed' && name !== 'broken XML') expect(page.title).toBe('T');
    if (name === 'XHTML') expect(page).toMatchObject({ headings: ['H'], labels: ['L'], language: 'fr' });
  });

  it.each(['e', '123', 'english please', 'en_US', 'x-default', '"><script>', 'de-AT', ' zh-Hant-TW '])(
    'in the language %s',
    (lang) => {
      const page = parse('<p>x');
      page.documentElement.setAttribute('lang', lang);
      const { language } = readPage(page);
      expect(() => new Intl.Locale(language ?? 'en')).not.toThrow();
    },
  );

  it('with templates, of which nothing is on the page', () => {
    expect(read('<template><h1>No</h1><p role="alert">No</p></template>').headings).toEqual([]);
  });
});

describe('data about a page', () => {
  const json = (data: unknown) =>
    `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;
  const deep = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`;

  it.each([
    ['broken', '{"@type":"BreadcrumbList","itemListElement":['],
    ['a string', '"BreadcrumbList"'],
    [
      'of wrong types',
      { '@type': 'BreadcrumbList', itemListElement: [1, null, { name: 5 }, { item: [] }, [{}]] },
    ],
    ['huge', `{"@type":"BreadcrumbList","x":"${'y'.repeat(200_000)}"}`],
    ['nested deep', deep.replace('1', '"BreadcrumbList"')],
    [
      'going round by its ids',
      {
        '@id': '#a',
        '@graph': [
          { '@id': '#b', ref: { '@id': '#a' } },
          { '@type': 'BreadcrumbList', itemListElement: { '@id': '#a' } },
        ],
      },
    ],
  ])('that is %s is passed over', (_name, data) => {
    expect(read('', json(data)).breadcrumb).toBeUndefined();
  });

  it('is redacted and capped', () => {
    const itemListElement = Array.from({ length: 50 }, (_, at) => ({
      name: at === 0 ? 'jane@example.org' : 'x'.repeat(500),
    }));
    const { breadcrumb = [] } = read('', json({ '@type': 'BreadcrumbList', itemListElement }));
    expect(breadcrumb[0]).toBe('[mail]');
    expect(breadcrumb.length).toBeLessThanOrEqual(10);
    expect(Math.max(...breadcrumb.map(({ length }) => length))).toBeLessThanOrEqual(100);
  });
});

describe('components', () => {
  it('are read when open, fifty deep, and not when closed', () => {
    let root: Element | ShadowRoot = stage;
    for (let depth = 0; depth < 50; depth += 1) {
      const host: HTMLElement = document.createElement(depth % 2 ? 'div' : 'x-part');
      root.append(host);
      root = host.attachShadow({ mode: 'open' });
    }
    root.innerHTML =
      '<h2>At the bottom</h2><p role="alert">It failed</p><input aria-invalid="true" aria-describedby="why"><i id="why">Too short</i>';
    const closed = document.createElement('x-closed');
    closed.attachShadow({ mode: 'closed' }).innerHTML = '<h2>Secret</h2>';
    stage.append(closed);
    const page = readPage(document);
    expect(page.headings).toEqual(['At the bottom']);
    expect(page.errors).toEqual(['It failed', 'Too short']);
  });

  it('are not read inside what is kept from us', () => {
    stage.innerHTML = '<section data-helpahead-ignore><x-part></x-part></section>';
    const host = stage.querySelector('x-part') as Element;
    host.attachShadow({ mode: 'open' }).innerHTML = '<h2>Secret</h2><p role="alert">Secret</p>';
    expect(JSON.stringify(readPage(document))).not.toContain('Secret');
  });
});

describe('what is kept from us stays so', () => {
  it('when a field outside is described by it', () => {
    const page = read(
      '<input aria-invalid="true" aria-describedby="d"><p id="d" data-helpahead-ignore>SECRET</p>',
    );
    expect(page.errors).toEqual([]);
  });

  it('where a wrapper in red shows the value of a select', () => {
    const page = read(
      '<div class="Mui-error"><div role="button">SECRET<input value="SECRET"></div></div><div class="Mui-error"><select><option>SECRET</select></div>',
    );
    expect(page.errors).toEqual([]);
  });

  it('in names of fields, breadcrumbs and buttons inside it', () => {
    const page = read(
      '<div contenteditable><nav aria-label="Breadcrumb">SECRET</nav><input placeholder="SECRET"><button>SECRET</button></div><input type="hidden" aria-label="SECRET"><div hidden><main>SECRET</main><label>SECRET</label></div>',
    );
    expect(JSON.stringify(page)).not.toContain('SECRET');
  });

  it('addresses and numbers in every part of the page', () => {
    const secret = 'jane@example.org +49 170 1234567';
    const page = read(
      `<h1>${secret}</h1><label>${secret}</label><button>${secret}</button><p role="alert">Failed: ${secret}</p><nav class="breadcrumb">${secret}</nav><input placeholder="${secret}"><main>${secret}</main>`,
      `<title>${secret}</title><meta name="description" content="${secret}">`,
    );
    expect(JSON.stringify(page)).not.toMatch(/jane|1234567/);
  });
});

describe('a status', () => {
  it.each([
    ['role=status', '<p role="status">Your card was declined</p>'],
    ['an output', '<output>Invalid code</output>'],
    ['a toast', '<div class="toast">Could not save the address</div>'],
    ['a toast of the wrong kind', '<div class="toast toast-error">Bitte später</div>'],
    ['a flash', '<div class="flash">Die Adresse ist ungültig</div>'],
    ['a notification', '<div class="notification is-danger">Oops</div>'],
    ['a polite region', '<div aria-live="polite">La tarjeta fue rechazada</div>'],
    ['a snackbar', '<div class="MuiSnackbar-root">支付失败</div>'],
  ])('that speaks of an error is one: %s', (_name, html) => {
    expect(read(html).errors).toHaveLength(1);
  });

  it.each([
    '<p role="status">Saved</p>',
    '<p role="status">No errors found</p>',
    '<output>42</output>',
    '<div class="flash-sale">Half price</div>',
    '<div class="toast">Added to your cart</div>',
    '<div class="notification">3 new messages</div>',
  ])('that does not is none: %s', (html) => {
    expect(read(html).errors).toEqual([]);
  });
});

it('knows fields for a payment card by what they call themselves', () => {
  expect(read('<input autocomplete="section-a billing cc-number" value="4111">').payment).toBe(true);
  expect(
    read('<input autocomplete="email"><div hidden><input autocomplete="cc-number"></div>').payment,
  ).toBeUndefined();
});

it('knows from the server that there is no such page, while that page is shown', async () => {
  const frame = document.createElement('iframe');
  const load = (url: string) =>
    new Promise((resolve) => {
      frame.onload = resolve;
      frame.src = url;
    });
  stage.append(frame);
  await load('/nothing-of-this-name.woff2');
  expect(readPage(frame.contentDocument as Document).notFound).toBe(true);
  frame.contentWindow?.history.pushState(null, '', '/elsewhere');
  expect(readPage(frame.contentDocument as Document).notFound).toBeUndefined();
  expect(readPage(document).notFound).toBeUndefined();
});

it('reads 20,000 elements of a page of 100,000 nodes, and lists no more than its caps', () => {
  const part = '<section><h2>H</h2><label>L</label><button>B</button><p class="error">E rror</p></section>';
  const page = readPage(parse(part.replace(/>(\w)/g, '>$1').repeat(12_000)));
  expect(page).toMatchObject({ headings: ['H'], labels: ['L'], buttons: ['B'], errors: ['E rror'] });
});

it('reads no more of a page of 20,000 nodes than of one of 2,000', () => {
  const card = (at: number) =>
    `<article class="card"><a href="/p/${at}"><img alt=""></a><div><h3>Shoe ${at}</h3><p>Light and <b>fast</b>.</p><ul><li>red</li><li>blue</li></ul><label>Amount <input type="number"></label><button class="b">Add</button></div></article>`;
  const build = (cards: number) =>
    parse(`<main>${Array.from({ length: cards }, (_, at) => card(at)).join('')}</main>`);
  const time = (page: Document) => {
    const runs = Array.from({ length: 15 }, () => {
      const start = performance.now();
      readPage(page);
      return performance.now() - start;
    });
    return Math.min(...runs).toFixed(1);
  };
  const [small, large] = [build(100), build(1_000)];
  console.info(`readPage: ${time(small)} ms for 2,000 nodes, ${time(large)} ms for 20,000`);
  expect(readPage(large)).toEqual(readPage(small));
});
