import { beforeAll, describe, expect, it } from 'vitest';
import type { Faq } from '../faq/faq.js';
import { buildIndex, createAnticipator, createSearch } from '../search.js';
import { addAllLanguages } from './all-languages.js';

interface Example {
  /** The last one is asked for. */
  questions: [string, string, string, string];
  /** The same in other forms. */
  asked: string;
  title: string;
}

const examples: Record<string, Example> = {
  sv: {
    questions: [
      'Hur mycket kostar frakten?',
      'Vilka betalningssätt finns det?',
      'Jag har glömt mitt lösenord',
      'Hur avbokar jag en beställning?',
    ],
    asked: 'avboka beställningar',
    title: 'Avboka beställningen',
  },
  da: {
    questions: [
      'Hvad koster fragten?',
      'Hvordan kan jeg betale?',
      'Jeg har glemt min adgangskode',
      'Hvordan annullerer jeg en bestilling?',
    ],
    asked: 'annullere bestillinger',
    title: 'Annullering af bestillinger',
  },
  no: {
    questions: [
      'Hva koster frakten?',
      'Hvordan kan jeg betale?',
      'Jeg har glemt passordet mitt',
      'Hvordan avbestiller jeg en pakke?',
    ],
    asked: 'avbestille pakken',
    title: 'Avbestilling av pakker',
  },
  ru: {
    questions: [
      'Сколько стоит доставка?',
      'Какие есть способы оплаты?',
      'Я забыл пароль',
      'Как отменить заказ?',
    ],
    asked: 'отмена заказа',
    title: 'Отмена заказов',
  },
  uk: {
    questions: [
      'Скільки коштує доставка?',
      'Які є способи оплати?',
      'Я не пам’ятаю пароль',
      'Як скасувати замовлення?',
    ],
    asked: 'скасування замовлень',
    title: 'Скасування замовлення',
  },
  pl: {
    questions: [
      'Ile kosztuje dostawa?',
      'Jakie są metody płatności?',
      'Nie pamiętam hasła',
      'Jak anulować zamówienie?',
    ],
    asked: 'anulowanie zamówienia',
    title: 'Anulowanie zamówień',
  },
  cs: {
    questions: [
      'Kolik stojí doprava?',
      'Jaké jsou způsoby platby?',
      'Zapomněl jsem heslo',
      'Jak mohu zrušit balík?',
    ],
    asked: 'zrušení balíku',
    title: 'Zrušení balíků',
  },
  fi: {
    questions: [
      'Mitä toimitus maksaa?',
      'Mitkä ovat maksutavat?',
      'Miten vaihdan osoitteen?',
      'Miten perun tilauksen?',
    ],
    asked: 'tilausten peruminen',
    title: 'Tilauksen peruminen',
  },
  tr: {
    questions: [
      'Kargo ücreti ne kadar?',
      'Hangi ödeme yöntemleri var?',
      'Şifremi unuttum',
      'Siparişimi iptal edebilir miyim?',
    ],
    asked: 'siparişin iptali',
    title: 'Siparişlerin iptali',
  },
  ko: {
    questions: [
      '배송비는 얼마인가요?',
      '비밀번호를 잊어버렸어요',
      '주소를 어떻게 변경하나요?',
      '주문을 취소하려면 어떻게 해야 하나요?',
    ],
    asked: '주문 취소는',
    title: '주문의 취소',
  },
};

beforeAll(addAllLanguages);

describe.each(Object.entries(examples))('in %s', (language, { questions, asked, title }) => {
  const articles = questions.map((question, at) => ({ id: `${at}`, question, answer: '–' }));
  const faq: Faq = { schemaVersion: 1, language, articles };
  const index = () => buildIndex(faq);

  it('a question is found by its words in other forms', () => {
    const { hits, miss } = createSearch(index()).find(asked);
    expect(hits[0]?.article.id).toBe('3');
    expect(miss).toBe(false);
  });

  it('a page is offered the question its title holds in other forms', () => {
    const page = { url: '/', title, headings: [], labels: [], buttons: [], errors: [] };
    expect(createAnticipator(index()).suggest(page)[0]?.article.id).toBe('3');
  });
});
