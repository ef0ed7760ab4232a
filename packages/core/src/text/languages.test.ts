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
    sv: [
      ['beställning', 'beställningar', 'beställa', 'beställt'],
      ['paket', 'paketet', 'paketen'],
      ['leverans', 'leveransen', 'leveranser'],
      ['konto', 'kontot', 'konton'],
      ['faktura', 'fakturan', 'fakturor', 'fakturorna'],
    ],
    da: [
      ['bestilling', 'bestillinger', 'bestille', 'bestilt'],
      ['pakke', 'pakken', 'pakker', 'pakkerne'],
      ['konto', 'kontoen', 'kontoer'],
      ['betale', 'betaler', 'betalt', 'betaling'],
    ],
    nb: [
      ['bestilling', 'bestillingen', 'bestillinga', 'bestille', 'bestilt'],
      ['pakke', 'pakken', 'pakker'],
      ['returnere', 'returnerer', 'returnerte', 'returnert'],
      ['faktura', 'fakturaen', 'fakturaer'],
    ],
    ru: [
      ['заказ', 'заказы', 'заказов', 'заказать', 'заказал', 'заказывать'],
      ['доставка', 'доставки', 'доставку', 'доставкой'],
      ['отменить', 'отмена', 'отменил'],
      ['пароль', 'пароля', 'паролем'],
      ['кабинет', 'кабинета', 'кабинеты'],
      ['изменить', 'изменение', 'изменения'],
      ['система', 'систем', 'системы'],
    ],
    uk: [
      ['замовити', 'замовлення', 'замовленням', 'замовив'],
      ['повернути', 'повернення'],
      ['скасувати', 'скасування', 'скасував'],
      ['пароль', 'паролю', 'паролі'],
    ],
    pl: [
      ['zamówienie', 'zamówienia', 'zamówić', 'zamówień'],
      ['zwrot', 'zwroty', 'zwrotu', 'zwrotem'],
      ['anulować', 'anulowanie', 'anulowania'],
      ['paczka', 'paczki', 'paczkę', 'paczką'],
      ['problem', 'problemu', 'problemy'],
    ],
    cs: [
      ['zrušit', 'zrušení', 'zrušil'],
      ['heslo', 'hesla', 'heslem'],
      ['balík', 'balíku', 'balíky', 'balíkem'],
      ['doručit', 'doručení', 'doručen'],
    ],
    fi: [
      ['tilaus', 'tilauksen', 'tilaukseni', 'tilausta', 'tilaukset', 'tilauksia', 'tilaukseen'],
      ['osoite', 'osoitteen', 'osoitetta', 'osoitteessa'],
      ['kortti', 'kortin', 'kortilla', 'korttia', 'kortteja'],
      ['maksu', 'maksun', 'maksua', 'maksulla', 'maksujen'],
      ['salasana', 'salasanan', 'salasanaa', 'salasanani'],
    ],
    tr: [
      ['sipariş', 'siparişim', 'siparişimi', 'siparişler', 'siparişlerin'],
      ['hesap', 'hesabım', 'hesabı', 'hesaplar'],
      ['şifre', 'şifremi', 'şifreyi', 'şifresi'],
      ['ödeme', 'ödemek', 'ödemeler'],
      ['üyelik', 'üyeliği', 'üyeliğim'],
    ],
    ko: [
      ['환불', '환불은', '환불을', '환불하려면', '환불하기는'],
      ['비밀번호', '비밀번호를', '비밀번호가'],
      ['취소', '취소하는', '취소할', '취소됩니다'],
    ],
  };
  for (const [tag, groups] of Object.entries(forms)) {
    for (const group of groups) {
      expect(new Set(group.map((word) => stem(tag, word))).size, `${tag}: ${group.join(', ')}`).toBe(1);
    }
  }
});

test('keeps different words apart', () => {
  for (const [tag, ...pairs] of [
    ['en', 'his hi', 'business busy', 'news new', 'sing s', 'red r'],
    ['sv', 'konto kontor', 'kort köra', 'pris prova', 'frakt fråga', 'hus husk'],
    ['da', 'kort køre', 'fragt fra', 'konto kontor', 'pris prøve'],
    ['nb', 'kort kjøre', 'frakt fra', 'konto kontor', 'pris prøve'],
    ['ru', 'счёт счастье', 'цена ценность', 'карта картина', 'адрес адаптер', 'оплата опала'],
    ['uk', 'ціна цінність', 'картка картина', 'оплата опис', 'рахунок рахувати'],
    ['pl', 'konto kontakt', 'kod kodeks', 'karta karton', 'płatność płatki'],
    ['cs', 'cena cesta', 'karta karton', 'účet účel', 'platba plátno'],
    ['fi', 'tili tilaus', 'hinta hinaus', 'maksu maku', 'kortti korko'],
    ['tr', 'kart kargo', 'para parça', 'ürün üretim', 'fatura fayda'],
    ['ko', '환불 환율', '휴가 휴일', '결제 결과', '배송 배달'],
  ] as const) {
    for (const pair of pairs) {
      const [one = '', other = ''] = pair.split(' ').map((word) => stem(tag, word));
      expect(one, `${tag}: ${pair}`).not.toBe(other);
    }
  }
});

test('knows regions and unknown languages', () => {
  expect(languageOf('pt-BR')).toBe(languageOf('pt'));
  for (const tag of ['no', 'nn-NO', 'NB'])
    expect(languageOf(tag).stopWords).toEqual(languageOf('nb').stopWords);
  expect(languageOf('tlh').stem('qapla')).toBe('qapla');
  expect(languageOf('').stopWords.size).toBe(0);
  expect(languageOf('__proto__').stopWords.size).toBe(0);
});

test('loads one language, and takes an unknown one calmly', async () => {
  await loadLanguage('de-AT');
  await loadLanguage('no');
  await loadLanguage('constructor');
  expect(languageOf('de').stopWords.has('und')).toBe(true);
});
