import { expect, test } from 'vitest';
import { attributes, html, jsonScript } from './html.ts';

test('escapes text that is put into a template', () => {
  expect(html`<p title="${'"'}">${'<b>&'}</p>`.text).toBe('<p title="&quot;">&lt;b&gt;&amp;</p>');
});

test('keeps markup that a template made, also in lists', () => {
  const items = ['a', '<'].map((text) => html`<li>${text}</li>`);
  expect(html`<ul>${items}</ul>`.text).toBe('<ul><li>a</li><li>&lt;</li></ul>');
});

test('writes nothing for what is absent', () => {
  expect(html`[${undefined}${false}${''}]`.text).toBe('[]');
  expect(attributes({ id: undefined, hidden: false, open: true, title: 'a "b"' }).text).toBe(
    ' open title="a &quot;b&quot;"',
  );
});

test('lets no text end a script element', () => {
  expect(jsonScript('application/ld+json', { name: '</script>' }).text).not.toContain('</script>"');
});
