import { expect, it } from 'vitest';
import { languageOf } from './language-of.js';
import { loadLanguage } from './load-language.js';

it.each([
  ['nn-NO', 'pakkane', 'pakke'],
  ['no', 'pakken', 'pakke'],
  ['sv-FI', 'paketet', 'paket'],
  ['pt-BR', 'pedidos', 'pedido'],
])('brings a language by any tag of it: %s', async (tag, one, other) => {
  expect(languageOf(tag).stem(one)).toBe(one);
  await loadLanguage(tag);
  expect(languageOf(tag).stem(one)).toBe(languageOf(tag).stem(other));
});
