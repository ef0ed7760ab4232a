import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Lexer } from 'marked';
import { expect, it } from 'vitest';
import { lexerOnly } from '../../scripts/lexer-only.ts';

const file = fileURLToPath(import.meta.resolve('marked'));
const whole = readFileSync(file, 'utf8');
const lean = lexerOnly().transform(whole, file)?.code ?? '';

it('leaves no default instance that would keep the renderer in a bundle', () => {
  expect(whole).toMatch(/\.setOptions=function/);
  expect(lean).not.toMatch(/\.setOptions=function/);
});

it('reads Markdown exactly as the whole marked does', async () => {
  const lone = await import(`data:text/javascript,${encodeURIComponent(lean)}`);
  const markdown =
    '# A\n\n- [x] *b* **c**\n  1. `d`\n\n| e | f |\n|--|:-:|\n| <g@h.i> | ![j](k) |\n\n> [l]\n\n[l]: #m';
  expect(Object.keys(lone)).toEqual(['Lexer']);
  expect(new lone.Lexer().lex(markdown)).toEqual(new Lexer().lex(markdown));
});

it('leaves other modules and an unknown marked alone', () => {
  expect(lexerOnly().transform(whole, '/node_modules/other/index.js')).toBeUndefined();
  expect(lexerOnly().transform('export const Lexer = 1;', '/x/marked/lib/marked.esm.js')).toBeUndefined();
});
