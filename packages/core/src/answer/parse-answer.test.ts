import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from './answer.js';
import { answerText } from './answer-text.js';
import { parseAnswer } from './parse-answer.js';

const text = (words: string): Inline => ({ type: 'text', text: words });
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });

describe('parseAnswer', () => {
  it('reads paragraphs, emphasis, code and hard breaks', () => {
    expect(parseAnswer('One *two* **three** ~~four~~ `five`  \nsix\n\nseven')).toEqual([
      paragraph(
        text('One '),
        { type: 'emphasis', content: [text('two')] },
        text(' '),
        { type: 'strong', content: [text('three')] },
        text(' '),
        { type: 'deleted', content: [text('four')] },
        text(' '),
        { type: 'code', text: 'five' },
        { type: 'break' },
        text('six'),
      ),
      paragraph(text('seven')),
    ]);
  });

  it('reads headings, quotes, rules and code blocks', () => {
    expect(parseAnswer('## Title\n\n> quoted\n\n---\n\n```js title\nlet a;\n```')).toEqual([
      { type: 'heading', depth: 2, content: [text('Title')] },
      { type: 'quote', content: [paragraph(text('quoted'))] },
      { type: 'rule' },
      { type: 'code', text: 'let a;', language: 'js' },
    ]);
  });

  it('reads lists in lists, and where a numbered one starts', () => {
    expect(parseAnswer('3. a\n   - b\n4. c')).toEqual([
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: [
          [paragraph(text('a')), { type: 'list', ordered: false, items: [[paragraph(text('b'))]] }],
          [paragraph(text('c'))],
        ],
      },
    ]);
  });

  it('shows tasks with their boxes, tight or loose', () => {
    const done = [paragraph(text('☑ done'))];
    const open = [paragraph(text('☐ open'))];
    expect(parseAnswer('- [x] done\n- [ ] open')).toEqual([
      { type: 'list', ordered: false, items: [done, open] },
    ]);
    expect(parseAnswer('- [x] done\n\n- [ ] open')).toEqual([
      { type: 'list', ordered: false, items: [done, open] },
    ]);
  });

  it('reads tables with the sides of their columns by reading direction', () => {
    expect(parseAnswer('| a | b | c |\n|:--|:-:|--:|\n| 1 | **2** | 3 |')).toEqual([
      {
        type: 'table',
        align: ['start', 'center', 'end'],
        head: [[text('a')], [text('b')], [text('c')]],
        rows: [[[text('1')], [{ type: 'strong', content: [text('2')] }], [text('3')]]],
      },
    ]);
  });

  it('tells links to articles from other links', () => {
    const words = [text('x')];
    const linked = (markdown: string) => parseAnswer(markdown)[0];
    expect(linked('[x](#refund)')).toEqual(paragraph({ type: 'articleLink', id: 'refund', content: words }));
    expect(linked('[x](#article/refund)')).toEqual(
      paragraph({ type: 'articleLink', id: 'refund', content: words }),
    );
    expect(linked('[x](#r%C3%BCck)')).toEqual(paragraph({ type: 'articleLink', id: 'rück', content: words }));
    expect(linked('[x](#100%)')).toEqual(paragraph({ type: 'articleLink', id: '100%', content: words }));
    expect(linked('[x][y]\n\n[y]: /page')).toEqual(paragraph({ type: 'link', url: '/page', content: words }));
    expect(linked('[x](#)')).toEqual(paragraph({ type: 'link', url: '#', content: words }));
  });

  it('links addresses written bare, and shows the address where a link has no words', () => {
    const link = (url: string, words: string): Inline => ({ type: 'link', url, content: [text(words)] });
    expect(parseAnswer('https://a.example/?b=1&c=2')).toEqual([
      paragraph(link('https://a.example/?b=1&c=2', 'https://a.example/?b=1&c=2')),
    ]);
    expect(parseAnswer('help@a.example')).toEqual([
      paragraph(link('mailto:help@a.example', 'help@a.example')),
    ]);
    expect(parseAnswer('[](https://a.example)')).toEqual([
      paragraph(link('https://a.example', 'https://a.example')),
    ]);
  });

  it('keeps the words of a link that leads nowhere safe', () => {
    for (const url of [
      'javascript:alert(1)',
      'java&#115;cript:alert(1)',
      '&#x1;javascript&#58;alert(1)',
      '<java\tscript:alert(1)>',
      'data:text/html,x',
    ]) {
      expect(parseAnswer(`[words](${url})`), url).toEqual([paragraph(text('words'))]);
    }
    expect(parseAnswer('<javascript:alert(1)>')).toEqual([paragraph(text('javascript:alert(1)'))]);
  });

  it('keeps pictures from safe places, and the description of others', () => {
    expect(parseAnswer('![A *cat*](cat.png "title")')).toEqual([
      paragraph({ type: 'image', url: 'cat.png', alt: 'A cat' }),
    ]);
    expect(parseAnswer('![A cat](data:image/png;base64,AAAA)')).toEqual([paragraph(text('A cat'))]);
  });

  it('decodes character references once, and not in code', () => {
    expect(parseAnswer('&amp; &lt;b&gt; &eacute;&ndash;&#8364;&#x20AC; &amp;lt; &unknown; `&amp;`')).toEqual([
      paragraph(text('& <b> é–€€ &lt; &unknown; '), { type: 'code', text: '&amp;' }),
    ]);
    expect(parseAnswer('&#0; &#xD800; &#x110000;')).toEqual([paragraph(text('\ufffd \ufffd \ufffd'))]);
    expect(parseAnswer('[a](/?b=1&amp;c=2)')).toEqual([
      paragraph({ type: 'link', url: '/?b=1&c=2', content: [text('a')] }),
    ]);
  });
});

describe('HTML in an answer', () => {
  it('goes, and leaves its text and its line breaks', () => {
    expect(
      parseAnswer('one<br>two</br>three <b>four</b><!-- note --> <a href="javascript:x">five</a>'),
    ).toEqual([
      paragraph(text('one'), { type: 'break' }, text('two'), { type: 'break' }, text('three four five')),
    ]);
    expect(parseAnswer('<div class="x">\nwords **strong**\n</div>\n\n<!-- only a note -->')).toEqual([
      paragraph(text('\nwords '), { type: 'strong', content: [text('strong')] }),
    ]);
  });

  it('stays readable where it only looks like a tag', () => {
    expect(parseAnswer('wsl --export <Distro> <FileName>')).toEqual([
      paragraph(text('wsl --export <Distro> <FileName>')),
    ]);
  });

  it('never comes back as anything but text', () => {
    const attacks = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<svg/onload=alert(1)>',
      '<iframe src="javascript:x"></iframe>',
      '<form action=//evil>',
      '&lt;script&gt;',
    ];
    for (const attack of attacks) {
      for (const block of parseAnswer(`a ${attack} b\n\n${attack}`)) expect(block.type).toBe('paragraph');
    }
  });
});

describe('hostile and huge answers', () => {
  const bombs = {
    quotes: '>'.repeat(20_000),
    'spaced quotes': '> '.repeat(20_000),
    'lists in one line': '- '.repeat(20_000),
    stars: `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`,
    'half emphasis': 'a**b'.repeat(10_000),
    brackets: '[a]('.repeat(10_000),
    comments: '<!--'.repeat(10_000),
    'angle brackets': '<a '.repeat(15_000),
    backticks: Array.from({ length: 300 }, (_, length) => '`'.repeat(length + 1)).join(' '),
    'indented lists': Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    'a book': 'A sentence of a book. '.repeat(100_000),
  };

  it.each(Object.entries(bombs))('reads %s in the end', (_, markdown) => {
    expect(Array.isArray(parseAnswer(markdown))).toBe(true);
  });

  it('keeps the words of an answer too long or too deep to be formatted', () => {
    expect(parseAnswer(`${'> '.repeat(60)}deep\n\nsecond`)).toEqual([
      paragraph(text(`${'> '.repeat(60)}deep`)),
      paragraph(text('second')),
    ]);
    expect(answerText(parseAnswer('Word. '.repeat(20_000)))).toBe('Word. '.repeat(20_000).trim());
  });

  it.each([
    ['paragraphs', 'a\n\n'.repeat(300_000), 300_000],
    ['cells', `|a|a|\n|-|-|\n${'|a|a|\n'.repeat(8000)}`, 16_002],
    ['items', '- a\n'.repeat(12_000), 12_000],
    ['words in bold', '**a** '.repeat(8000), 8000],
  ])('gives a page no more parts than it can lay out, and every word: %s', (_, markdown, words) => {
    const blocks = parseAnswer(markdown);
    expect(JSON.stringify(blocks).split('"type"').length).toBeLessThan(10_010);
    expect(answerText(blocks).match(/a/g)).toHaveLength(words);
  });

  it('reads whatever is typed, with only safe addresses in it', () => {
    const piece = fc.constantFrom(
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '!',
      '#',
      '- ',
      '1. ',
      '\n',
      '\n\n',
      '|',
      ':',
      '&',
      ';',
      'javascript:',
      'data:',
      'http://',
      '<b>',
      '<!--',
      '~~',
      '\\',
      'word',
      '    ',
      '=',
      '---',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const url of JSON.stringify(parseAnswer(pieces.join(''))).matchAll(/"url":"([^"]*)"/g)) {
          expect(url[1]).not.toMatch(/^\s*(?:javascript|data)\s*:/i);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('answerText', () => {
  it('says every word, a line for each block, item and row', () => {
    const markdown =
      '# A\n\n*b* [c](#d) ![e](f.png)\n\n- g\n- h\n\n| i | j |\n|---|---|\n| k | l |\n\n> m\n\n---\n\n    n';
    expect(answerText(parseAnswer(markdown))).toBe('A\nb c e\ng\nh\ni j\nk l\nm\nn');
  });
});
