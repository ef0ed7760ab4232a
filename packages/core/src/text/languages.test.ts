import { expect, test } from 'vitest';
import { addAllLanguages } from './all-languages.js';
import { fold } from './fold.js';
import { languageOf } from './language-of.js';
import { loadLanguage } from './load-language.js';

addAllLanguages();
const stem = (tag: string, word: string) => languageOf(tag).stem(fold(word));

test('brings the forms of a word together', () => {
  const forms: Record<string, string[][]> = {
    en: [
      ['refund', 'refunds', 'refunded', 'refunding'],
      ['delivery', 'deliveries'],
      ['cancel', 'cancelled', 'cancelling', 'cancels'],
      ['pay', 'paid', 'pays', 'paying'],
      ['box', 'boxes'],
      ['recognise', 'recognize', 'recognised', 'recognizing'],
      ['colour', 'color', 'colours'],
      ['change', 'changed', 'changing', 'changes'],
    ],
    de: [
      ['Rücksendung', 'Rücksendungen', 'Ruecksendung'],
      ['Konto', 'Kontos'],
      ['bezahlen', 'bezahlt'],
    ],
    fr: [
      ['commande', 'commandes', 'commander', 'commandée'],
      ['remboursement', 'remboursements'],
    ],
    es: [
      ['pedido', 'pedidos'],
      ['cancelar', 'cancelación', 'cancelado'],
    ],
    it: [
      ['ordine', 'ordini'],
      ['pagamento', 'pagare'],
    ],
    pt: [
      ['pedido', 'pedidos'],
      ['cancelar', 'cancelação'],
    ],
    nl: [['bestelling', 'bestellingen']],
    ar: [['الدفع', 'دفع', 'والدفع']],
    he: [['ההזמנה', 'הזמנה']],
  };
  for (const [tag, groups] of Object.entries(forms)) {
    for (const group of groups) {
      expect(new Set(group.map((word) => stem(tag, word))).size, `${tag}: ${group.join(', ')}`).toBe(1);
    }
  }
});

test('keeps different words apart', () => {
  for (const [one, other] of [
    ['his', 'hi'],
    ['business', 'busy'],
    ['news', 'new'],
    ['sing', 's'],
    ['red', 'r'],
  ]) {
    expect(stem('en', one ?? '')).not.toBe(stem('en', other ?? ''));
  }
});

test('knows regions and unknown languages', () => {
  expect(languageOf('pt-BR')).toBe(languageOf('pt'));
  expect(languageOf('tlh').stem('qapla')).toBe('qapla');
  expect(languageOf('').stopWords.size).toBe(0);
  expect(languageOf('__proto__').stopWords.size).toBe(0);
});

test('loads one language, and takes an unknown one calmly', async () => {
  await loadLanguage('de-AT');
  await loadLanguage('constructor');
  expect(languageOf('de').stopWords.has('und')).toBe(true);
});
