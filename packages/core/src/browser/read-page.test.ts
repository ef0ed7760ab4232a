import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPage } from './read-page.js';

/** A document of its own, from a host's HTML. Without styles: what only CSS hides is tested on the live page. */
function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

const read = (body: string, head = '') =>
  readPage(parse(`<html lang="de-AT"><head>${head}</head><body>${body}</body></html>`));

describe('a page says', () => {
  it('its title, description and language', () => {
    const page = read(
      '',
      '<title> Your\n cart </title><meta name="Description" content="What you are about to buy">',
    );
    expect(page).toMatchObject({
      title: 'Your cart',
      description: 'What you are about to buy',
      language: 'de-AT',
    });
  });

  it('its headings, the first level first', () => {
    const { headings } = read(
      '<h2>Delivery</h2><h1>Check<b>out</b></h1><h3>By post</h3><h4>Fine print</h4><h2>Delivery</h2>',
    );
    expect(headings).toEqual(['Check out', 'Delivery', 'By post']);
  });

  it('where it lies, from its breadcrumb', () => {
    const { breadcrumb } = read(
      '<nav aria-label="Breadcrumb"><ol><li><a>Shop</a> ›</li><li>Shoes</li></ol></nav>',
    );
    expect(breadcrumb).toEqual(['Shop', 'Shoes']);
  });

  it('where it lies, from its schema.org data, in a graph too', () => {
    const list = {
      '@type': 'BreadcrumbList',
      itemListElement: [{ name: 'Shop' }, { item: { name: 'Shoes' } }, null],
    };
    const head = `<script type="application/ld+json">{ broken</script><script type="application/ld+json">${JSON.stringify({ '@graph': [{}, list] })}</script>`;
    expect(read('', head).breadcrumb).toEqual(['Shop', 'Shoes']);
  });

  it('the names of its fields and buttons', () => {
    const { labels, buttons } = read(`
      <label>Card number <input placeholder="0000" aria-label="Number of your card"></label>
      <fieldset><legend>Delivery</legend></fieldset>
      <button aria-label="Close the window">×</button><button>Pay <i>now</i></button>
      <a role="button">Add a coupon</a><input type="submit" value="Order">`);
    expect(labels).toEqual(['Card number', 'Number of your card', '0000', 'Delivery']);
    expect(buttons).toEqual(['Close the window', 'Pay now', 'Add a coupon', 'Order']);
  });

  it('its main text, and not the chrome around it', () => {
    const { text } = read(
      '<header>Logo</header><nav>Menu</nav><p>Loose</p><main>Your <b>parcel</b><aside>Adverts</aside></main><footer>Imprint</footer>',
    );
    expect(text).toBe('Your parcel');
    expect(read('<header>Logo</header><p>Your parcel</p><footer>Imprint</footer>').text).toBe('Your parcel');
  });

  it('at most 2,000 characters of text', () => {
    expect(read(`<main>${'word '.repeat(5_000)}</main>`).text?.length).toBe(2_000);
  });

  it('what stands in open shadow roots', () => {
    const host = document.createElement('x-card');
    host.attachShadow({ mode: 'open' }).innerHTML = '<h2>Inside a component</h2>';
    document.body.append(host);
    expect(readPage(document).headings).toContain('Inside a component');
    host.remove();
  });
});

describe('a page never gives away', () => {
  it('what is in a field, editable, ignored, hidden or ours', () => {
    const secret = 'SECRET';
    const page = read(`
      <input value="${secret}" placeholder="Name"><textarea>${secret}</textarea>
      <label>Country <select><option>${secret}</option></select></label>
      <div contenteditable>${secret}<h2>${secret}</h2></div><div contenteditable="true">${secret}</div>
      <section data-helpahead-ignore><h1>${secret}</h1><p role="alert">${secret}</p></section>
      <p hidden>${secret}</p><p aria-hidden="true">${secret}</p><p style="color:red; display : none">${secret}</p>
      <dialog>${secret}</dialog><script>${secret}</script><style>${secret}</style><noscript>${secret}</noscript>
      <template>${secret}</template><help-ahead>${secret}</help-ahead><iframe>${secret}</iframe>`);
    expect(JSON.stringify(page)).not.toContain(secret);
    expect(page.labels).toEqual(['Name', 'Country']);
  });

  it('mail addresses and long numbers', () => {
    const page = read(
      '<h1>Hello jane@example.org</h1><label>Phone +49 170 1234567</label><p role="alert">Card 4111 1111 1111 1111 was declined</p><main>Account 123456789</main>',
      '<title>Mail for jane@example.org</title>',
    );
    expect(page).toMatchObject({
      title: 'Mail for [mail]',
      headings: ['Hello [mail]'],
      labels: ['Phone [number]'],
      errors: ['Card [number] was declined'],
      text: expect.stringContaining('Account [number]'),
    });
  });
});

describe('an error', () => {
  it.each([
    ['an alert', '<p role="alert">Your card was declined</p>'],
    ['an assertive region', '<div aria-live="assertive">Your card was declined</div>'],
    [
      'a field’s message',
      '<input aria-invalid="true" aria-describedby="m"><p id="m">Your card was declined</p>',
    ],
    [
      'a field’s error message',
      '<input aria-invalid="grammar" aria-errormessage="x m"><p id="m">Your card was declined</p>',
    ],
    [
      'a select’s message',
      '<select aria-invalid="true" aria-describedby="m"></select><p id="m">Your card was declined</p>',
    ],
    [
      'a group’s message',
      '<div role="radiogroup" aria-invalid="true" aria-describedby="m"></div><p id="m">Your card was declined</p>',
    ],
    ['error-message', '<p class="hint error-message">Your card was declined</p>'],
    ['field__error', '<span class="field__error">Your card was declined</span>'],
    ['formError', '<span class="formError">Your card was declined</span>'],
    ['errors', '<ul class="errors"><li>Your card was declined</li></ul>'],
    ['alert-danger', '<div class="alert alert-danger">Your card was declined <button>×</button></div>'],
  ])('is seen: %s', (_name, html) => {
    const { errors } = read(html);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain('Your card was declined');
  });

  it.each([
    [
      'a field that is fine',
      '<input aria-invalid="false" aria-describedby="m"><p id="m">As printed on the card</p>',
    ],
    ['a state of a wrapper', '<div class="has-error">Name</div>'],
    ['a label', '<label class="error">Name</label>'],
    ['an asterisk', '<span class="error">*</span>'],
    ['an empty place for one', '<p role="alert"> </p><span class="error-message"></span>'],
    ['an error page', `<body class="error404"><div class="error-page">Nothing here</div>`],
    ['an icon', '<i class="error-icon">ab</i>'],
    ['words that only sound like it', '<p class="terrors mirror-error-free">Fine</p>'],
    ['a whole section', `<section class="error">${'Long text. '.repeat(40)}</section>`],
    ['a hidden one', '<p role="alert" hidden>Your card was declined</p>'],
  ])('is not imagined: %s', (_name, html) => {
    expect(read(html).errors).toEqual([]);
  });
});

describe('on the live page', () => {
  const stage = document.createElement('div');
  beforeEach(() => document.body.append(stage));
  afterEach(() => {
    stage.remove();
    stage.replaceChildren();
  });

  it('an error that styles hide is none', () => {
    stage.innerHTML = `<style>.off .error { display: none }</style><div class="off"><p class="error">Card declined</p><p role="alert" class="error">Declined</p></div>`;
    expect(readPage(document).errors).toEqual([]);
    stage.querySelector('.off')?.classList.remove('off');
    expect(readPage(document).errors).toEqual(['Card declined', 'Declined']);
  });

  it('a field the visitor filled in wrongly tells its message', async () => {
    stage.innerHTML =
      '<form><input required aria-describedby="why"><p id="why">Enter the name on the card</p></form>';
    expect(readPage(document).errors).toEqual([]);
    stage.querySelector('form')?.requestSubmit();
    expect(readPage(document).errors).toEqual(['Enter the name on the card']);
  });

  it('what a visitor typed is nowhere', () => {
    stage.innerHTML = '<label>Name <input id="n"><textarea id="t"></textarea></label>';
    for (const field of stage.querySelectorAll<HTMLInputElement>('#n, #t')) field.value = 'SECRET';
    expect(JSON.stringify(readPage(document))).not.toContain('SECRET');
  });

  it('names in the page cannot replace what is asked of it', () => {
    document.title = 'The title';
    stage.innerHTML = `<form name="title"><input name="getAttribute"><input name="firstChild"><input name="nodeType"><input name="localName">
      <input name="nextSibling"><input name="matches"><label>Name</label></form>
      <img name="querySelector"><img name="querySelectorAll"><img name="body"><img name="documentElement"><img name="getElementById">`;
    const page = readPage(document);
    expect(page.title).toBe('The title');
    expect(page.labels).toEqual(['Name']);
  });

  it('tells its address without query and secrets', () => {
    const before = location.href;
    history.replaceState(null, '', '/products/4711/jane@example.org?token=1#x');
    expect(readPage(document).url).toBe(`${location.origin}/products/4711/:id`);
    history.replaceState(null, '', '/app?token=1#/orders?id=2');
    expect(readPage(document).url).toBe(`${location.origin}/app#/orders`);
    history.replaceState(null, '', before);
  });
});

describe('no error is', () => {
  it.each([
    ['an alert that all is well', '<div class="alert alert-success" role="alert">Added to your basket</div>'],
    [
      'an alert that only informs',
      '<div class="alert alert-info" role="alert">We ship to 12 countries</div>',
    ],
    ['the name of the page that a router announces', '<p role="alert" aria-live="assertive">Your basket</p>'],
    ['the same in a sentence', '<p aria-live="assertive">Navigated to Your basket</p>'],
  ])('%s', (_name, html) => {
    expect(read(`<h1>Your basket</h1>${html}`, '<title>Your basket | Shop</title>').errors).toEqual([]);
  });

  it('but an alert that names the page and what is wrong with it is', () => {
    const html = '<h1>Basket</h1><p role="alert">We could not save your Basket</p>';
    expect(read(html).errors).toEqual(['We could not save your Basket']);
  });
});

describe('a strange page', () => {
  it.each([
    ['empty', ''],
    ['a frameset', '<frameset><frame></frameset>'],
    ['broken', '<div><p><table><h1>Hm<div></p></span>'],
  ])('is read without an exception: %s', (_name, html) => {
    expect(readPage(parse(html))).toMatchObject({ errors: [], buttons: [] });
  });

  it('in XML is read without an exception', () => {
    const xml = new DOMParser().parseFromString(
      '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>T</title></head><body><h1>X</h1></body></html>',
      'application/xhtml+xml',
    );
    expect(readPage(xml)).toMatchObject({ title: 'T', headings: ['X'], language: 'en' });
    const other = new DOMParser().parseFromString('<feed><entry/></feed>', 'application/xml');
    expect(readPage(other)).toMatchObject({ headings: [] });
  });

  it('of 100,000 nodes is read up to 20,000', () => {
    const page = read(`<h1>First</h1>${'<p>x</p>'.repeat(50_000)}<h1>Last</h1>`);
    expect(page.headings).toEqual(['First']);
  });

  it('nested 20,000 deep is read without an exception', () => {
    const deep = document.implementation.createHTMLDocument('deep');
    let node: HTMLElement = deep.body;
    for (let depth = 0; depth < 20_000; depth += 1) node = node.appendChild(deep.createElement('div'));
    expect(readPage(deep).title).toBe('deep');
  });
});
