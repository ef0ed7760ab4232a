/**
 * What an FAQ should not hold, and does one day: exported by a program, pasted from somewhere, or meant to hurt. Each
 * article is one way to break a panel; attacks would set `window.pwned`.
 */
const pwn = 'window.pwned=true';

const letters = 'Donaudampfschifffahrtsgesellschaft'.repeat(6).slice(0, 200);
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;

const table = [
  row(numbers(30).map((column) => `Column ${column}`)),
  row(numbers(30).map(() => '---')),
  ...numbers(5).map((line) => row(numbers(30).map((column) => `${line}·${column}`))),
  row(numbers(30).map(() => letters)),
].join('\n');

const links = [
  `[script](javascript:${pwn})`,
  `[spelt apart](java&#115;cript:${pwn})`,
  `[with a tab](<java\tscript:${pwn}>)`,
  `[in capitals](JAVASCRIPT:${pwn})`,
  `[data](data:text/html,<script>parent.${pwn}</script>)`,
  `[old script](vbscript:${pwn})`,
  `[a file](file:///etc/passwd)`,
  `<javascript:${pwn}>`,
  `[by name][name]`,
  'https://shop.example/a-good-link',
].join('\n\n');

const images = [
  `![script](javascript:${pwn})`,
  `![data](data:image/svg+xml,<svg onload="${pwn}">)`,
  '![old script](vbscript:msgbox)',
  '![a picture that is not there](/broken/no-such-picture.png)',
  `![A description of two hundred letters: ${letters}](/broken/no-such-picture.png "title")`,
  '[![linked](/broken/no-such-picture.png)](/shop/)',
].join('\n\n');

const html = [
  `<script>${pwn}</script>`,
  '<iframe src="https://elsewhere.example/frame"></iframe>',
  `<img src="https://elsewhere.example/x.png" onerror="${pwn}">`,
  '<style>* { display: none !important } body { background: url(https://elsewhere.example/x.css) }</style>',
  `<svg onload="${pwn}"><script>${pwn}</script></svg>`,
  '<link rel="stylesheet" href="https://elsewhere.example/x.css">',
  '<meta http-equiv="refresh" content="0;url=https://elsewhere.example/">',
  `<math><mtext><table><mglyph><style><img src=x onerror="${pwn}">`,
  '<form action="https://elsewhere.example/"><input autofocus onfocus="window.pwned=true"><button>Send</button></form>',
  '<object data="https://elsewhere.example/o"></object><embed src="https://elsewhere.example/e">',
  '<base href="https://elsewhere.example/">',
  '&lt;script&gt;window.pwned=true&lt;/script&gt;',
  '<details open ontoggle="window.pwned=true"><summary>more</summary>text</details>',
  'And words between.',
].join('\n\n');

const nestedList = numbers(20)
  .map((depth) => `${'  '.repeat(depth - 1)}- depth ${depth}`)
  .join('\n');

const overrides = [
  '\u202Enepo ot erusserp\u202C Then words.',
  'Never closed: \u202Edesrever syaw la si siht',
  'Isolates never closed: \u2066\u2067\u2068 words',
  'Closed too often: \u2069\u2069\u202C\u202C words',
  '**bold \u202Edlob** after it',
].join('\n\n');

interface BadArticle {
  id: string;
  question: string;
  answer: string;
  [more: string]: unknown;
}

const articles: readonly BadArticle[] = [
  {
    id: 'long',
    question: 'A hundred kilobytes of paragraphs',
    answer: numbers(1000)
      .map((n) => `Paragraph ${n}. ${'words and words '.repeat(6)}`)
      .join('\n\n'),
  },
  {
    id: 'megabyte',
    question: 'A megabyte in one paragraph',
    answer: 'A sentence of a book. '.repeat(47_700),
  },
  {
    id: 'crumbs',
    question: 'A megabyte of paragraphs of one letter',
    answer: numbers(340_000)
      .map(() => 'a')
      .join('\n\n'),
  },
  { id: 'cells', question: 'As many cells as fit', answer: `|a|a|\n|-|-|\n${'|a|a|\n'.repeat(8000)}` },
  {
    id: 'words',
    question: `What is ${letters}?`,
    short: letters,
    answer: `${letters}\n\n- ${letters}\n\n> ${letters}\n\n\`${letters}\`\n\n[${letters}](/${letters})\n\n**${letters}**`,
    section: letters,
    action: { label: letters, url: '/shop/' },
    related: ['table'],
  },
  { id: 'table', question: 'A table of thirty columns', answer: table },
  {
    id: 'code',
    question: 'A line of code of a thousand letters',
    answer: `\`\`\`\n${letters.repeat(5)}\n\`\`\``,
  },
  { id: 'images', question: 'Pictures that are not there', answer: images },
  { id: 'links', question: 'Links that lead nowhere good', answer: `${links}\n\n[name]: javascript:${pwn}` },
  {
    id: 'html',
    question: `Raw <b>HTML</b> <img src=x onerror="${pwn}">`,
    answer: html,
    short: `<script>${pwn}</script>`,
  },
  { id: 'list', question: 'A list twenty deep', answer: nestedList },
  {
    id: 'wordy-list',
    question: 'A list twenty deep of long words',
    answer: nestedList.replaceAll('depth', letters),
  },
  {
    id: 'wide-in-narrow',
    question: 'A table and code in a list in a quote',
    answer: `> - one\n>\n>   ${table.replaceAll('\n', '\n>   ')}\n>\n>   \`\`\`\n>   ${letters.repeat(3)}\n>   \`\`\``,
  },
  { id: 'quotes', question: 'Quotes a hundred deep', answer: `${'> '.repeat(100)}deep` },
  { id: 'some-quotes', question: 'Quotes forty deep', answer: `${'> '.repeat(40)}deep ${letters}` },
  { id: 'overrides', question: '\u202Eredirrevo The direction', answer: overrides, section: '\u202Enoitces' },
  { id: 'invisible', question: 'Z\u200Bero\u200D wid\u2060th\uFEFF', answer: 'a\u200B\u200B\u2060b\u00ADc' },
  {
    id: 'controls',
    question: 'Controls \u0000\u0001\u0007\u001B here',
    answer: 'bell \u0007 null \u0000 escape \u001B[31m end',
  },
  {
    id: 'headings',
    question: 'Huge headings',
    answer: `# ${letters} ${letters}\n\n###### ${'HUGE '.repeat(200)}`,
  },
  { id: 'zalgo', question: 'Marks above marks', answer: `Z${'\u0301'.repeat(300)}a${'\u0328'.repeat(300)}` },
  { id: 'emoji', question: '👩‍👩‍👧‍👦 family 🏳️‍🌈 🇨🇭', answer: '👩🏽‍🚀'.repeat(300) },
  { id: 'lone', question: 'Half a character \uD83D', answer: 'half \uD83D and \uDE00 half' },
  {
    id: 'empty-fields',
    question: 'Empty fields',
    answer: 'Here.',
    short: '',
    section: '',
    keywords: [''],
    related: [''],
  },
  { id: 'rules', question: 'Rules and breaks', answer: '---\n\n'.repeat(50) },
];

/** The ids of all articles that are there to break a panel. */
export const badArticles: readonly string[] = articles.map(({ id }) => id);

const faq = (list: readonly unknown[]) =>
  JSON.stringify({ schemaVersion: 1, language: 'en', articles: list });

/** Files by name below `/broken/faq/`. */
export const badContentFiles: Record<string, string> = {
  'bad-content.json': faq([
    ...articles,
    // Left out, because there is nothing to show.
    { id: 'empty', question: '', answer: '' },
    { id: 'blank', question: 'An answer of blanks', answer: ' \n\n\u00A0' },
  ]),
  'same-question.json': faq(
    numbers(5000).map((n) => ({ id: `same-${n}`, question: 'Where is my parcel?', answer: `Answer ${n}.` })),
  ),
};
