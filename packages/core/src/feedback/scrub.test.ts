import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact, redactPath, scrubPath } from './scrub.js';
import { scrubText } from './scrub-text.js';

const clean = (text: string) => scrubText(text, 500);

describe('a visitor’s words lose what could name a person', () => {
  it.each([
    ['I am jane.doe+shop@mail.example.co.uk, help', 'I am [mail], help'],
    ['Écrivez à rené.müller@exämple.fr.', 'Écrivez à [mail].'],
    ['почта иван@пример.рф не работает', 'почта [mail] не работает'],
    ['我的邮箱是li@example.cn请回复', '我的邮箱是[mail]请回复'],
    ['メールはtaro＠example.jpです', 'メールは[mail]です'],
    ['user%40example.com', '[mail]'],
    ['jane (at) example (dot) org please', '[mail] please'],
    ['jane at example dot org', '[mail]'],
    ['jane[ät]beispiel[punkt]de', '[mail]'],
    ['call +49 (0)170 / 123 45 67 now', 'call [number] now'],
    ['my number is 555-0199-22', 'my number is [number]'],
    ['card 4111 1111 1111 1111', 'card [number]'],
    ['card 4111-1111-1111-1111', 'card [number]'],
    ['كارتي ٤١١١ ١١١١ ١١١١ ١١١١', 'كارتي [number]'],
    ['मेरा नंबर ९८७६५४३२१०', 'मेरा नंबर [number]'],
    ['卡号４１１１１１１１１１１１１１１１', '卡号[number]'],
    ['IBAN DE89 3704 0044 0532 0130 00', 'IBAN [number]'],
    ['order 483920 is late', 'order [number] is late'],
    ['order A7K2M9Q4 is late', 'order [id] is late'],
    ['key 3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'key [id]'],
    ['token eyJhbGciOiJIUzI1NiJ9', 'token [id]'],
  ])('%s', (text, expected) => {
    expect(clean(text)).toBe(expected);
  });
});

describe('ordinary words stay as they are', () => {
  it.each([
    'Where is my parcel? I ordered 2 weeks ago',
    'iPhone 15 256 GB out of stock',
    'error 404 on checkout, code E1234',
    'size 42 or 43, colour #112',
    'Why 12.50 € and not 9.99?',
    'Datenschutzgrundverordnung und Kraftfahrzeughaftpflichtversicherung',
    'сколько стоит доставка',
    '怎么退款',
    'a @ b',
  ])('%s', (text) => {
    expect(clean(text)).toBe(text);
  });
});

it('cuts after scrubbing, never through an address or a character', () => {
  expect(scrubText(`${'x '.repeat(8)}jane@example.org`, 20)).not.toContain('jane');
  const cut = scrubText(`ab${'😀'.repeat(10)}`, 5);
  expect(cut).toBe('ab😀');
});

it('never lets a mail address or seven digits through, whatever stands around them', () => {
  const mail = fc.tuple(
    fc.stringMatching(/^[a-z][a-z0-9.]{0,20}$/),
    fc.stringMatching(/^[a-z]{2,10}\.[a-z]{2,4}$/),
  );
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      mail,
      fc.string({ unit: 'grapheme' }),
      (before, [name, host], after) => {
        expect(clean(`${before} ${name}@${host} ${after}`)).not.toContain(`${name}@${host}`);
      },
    ),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^\d{7,19}$/), (before, digits) => {
      expect(clean(`${before} ${digits}`)).not.toContain(digits);
    }),
  );
});

it('takes linear time for texts made to be slow', () => {
  const slow = ['a', '1', '1 ', 'a@', '@', '(at)', 'a (at) ', 'a at b ', 'a-', 'aA', '%40', '+(', '1\u200b'];
  const time = (text: string) => {
    const runs = [1, 2, 3].map(() => {
      const start = performance.now();
      redact(text);
      return performance.now() - start;
    });
    return Math.min(...runs);
  };
  // Eight times the text: eight times the work when linear, sixty-four when quadratic.
  for (const part of slow) {
    const small = Math.max(1, time(part.repeat(10_000)));
    expect(time(part.repeat(80_000)) / small, part).toBeLessThan(32);
  }
});

describe('a path loses ids, names, addresses and tokens', () => {
  it.each([
    ['https://shop.example/', '/'],
    ['https://shop.example', '/'],
    ['/orders/4711', '/orders/:id'],
    ['/orders/4711/returns?token=abc#x', '/orders/:id/returns'],
    ['/order/ORD-2026-0042', '/order/:id'],
    ['/o/3f2504e0-4f89-11d3-9a0c-0305e82c3301', '/o/:id'],
    ['/reset/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.sig', '/reset/:id'],
    ['/invite/dQw4w9WgXcQ', '/invite/:id'],
    ['/s/qzxvkjhwplmrt', '/s/:id'],
    ['/unsubscribe/jane@example.org', '/unsubscribe/:id'],
    ['/unsubscribe/jane%40example.org/yes', '/unsubscribe/:id/yes'],
    ['/users/jane-doe/edit', '/users/:id/edit'],
    ['/u/jane', '/u/:id'],
    ['/~jane/', '/:id/'],
    ['/call/+49-170-1234567', '/call/:id'],
    ['/cart;jsessionid=AB12CD34/items', '/cart/items'],
    ['/invoice-2026-00123.pdf', '/:id'],
    ['/%E0%A4%A', '/%E0%A4%A'],
    ['/blog/2026/11/how-to-return', '/blog/:id/:id/how-to-return'],
  ])('%s', (url, expected) => {
    expect(scrubPath(url)).toBe(expected);
  });

  it.each([
    '/help/how-do-i-change-my-delivery-address',
    '/en-us/checkout/payment',
    '/produkte/waschmaschinen',
    '/p/iphone-15-256gb',
    '/covid19',
    '/html5-video',
    '/товары/обувь',
    '/account/addresses',
  ])('and keeps %s', (path) => {
    expect(scrubPath(`https://shop.example${path}`)).toBe(path);
  });
});

it('keeps on the page itself the numbers an editor may have pinned', () => {
  expect(redactPath('/products/4711/jane@example.org')).toBe('/products/4711/:id');
});
