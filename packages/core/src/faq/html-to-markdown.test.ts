import { describe, expect, it } from 'vitest';
import { htmlToMarkdown, htmlToText } from './html-to-markdown.js';

describe('htmlToMarkdown', () => {
  it.each([
    ['<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
    ['One<br>two<br/>three', 'One\\\ntwo\\\nthree'],
    ['One<br><br>two', 'One\n\ntwo'],
    ['<b>a</b> <strong>b</strong> <i>c</i> <em>d</em> <code>e</code>', '**a** **b** *c* *d* `e`'],
    ['<a class="x" href=\'/a b\'>c</a> <a name="d">e</a>', '[c](</a%20b>) e'],
    ['<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>', '- a\n   1. b\n- c'],
    ['<p>\n    indented\n</p>', 'indented'],
    ['<script>if (a < b) alert(1)</script><style>p{}</style>a<!-- <b>x</b> -->b<span>c</span>', 'abc'],
    ['<p>&lt;b&gt; &amp; co</p>', '&lt;b&gt; &amp; co'],
  ])('turns %s into Markdown', (html, markdown) => expect(htmlToMarkdown(html)).toBe(markdown));

  it('leaves text without tags alone', () => {
    for (const text of ['a < b > c', 'a  \n  b', '', '1 <2']) expect(htmlToMarkdown(text)).toBe(text);
  });

  it('gets through whatever is not closed', () => {
    expect(htmlToMarkdown('<p>a<!-- never')).toBe('a');
    expect(htmlToMarkdown('</a></ul></li><p>a')).toBe('a');
    expect(htmlToMarkdown(`<p>${'<'.repeat(100_000)}`)).toContain('<<<');
    expect(htmlToMarkdown(`<p>${'<!--'.repeat(50_000)}`)).toBe('');
    expect(htmlToMarkdown(`<p>${'<a href='.repeat(50_000)}`)).toContain('<a href=');
  });
});

describe('htmlToText', () => {
  it('gives the words of a title as they are read', () => {
    expect(htmlToText(' What&#8217;s <b>new</b>\n&amp; good? ')).toBe('What\u2019s new & good?');
  });
});
