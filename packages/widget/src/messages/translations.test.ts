import { describe, expect, it } from 'vitest';
import { messages as ar } from './ar.js';
import { messages as de } from './de.js';
import { en } from './en.js';
import { enTip } from './en-tip.js';
import { messages as es } from './es.js';
import { messages as fr } from './fr.js';
import { messages as he } from './he.js';
import { messages as ja } from './ja.js';
import { late as lateAr } from './late/ar.js';
import { late as lateDe } from './late/de.js';
import { enLate } from './late/en.js';
import { late as lateEs } from './late/es.js';
import { late as lateFr } from './late/fr.js';
import { late as lateHe } from './late/he.js';
import { late as lateJa } from './late/ja.js';
import { loadLateMessages } from './late/late-messages.js';
import { late as lateZh } from './late/zh-hans.js';
import { loadMessages } from './messages.js';
import { messages as zh } from './zh-hans.js';

type Texts = Readonly<Record<string, unknown>>;

const source: Texts = { ...en, ...enTip, ...enLate };
const translations: Record<string, Texts> = {
  de: { ...de, ...lateDe },
  fr: { ...fr, ...lateFr },
  es: { ...es, ...lateEs },
  ar: { ...ar, ...lateAr },
  he: { ...he, ...lateHe },
  ja: { ...ja, ...lateJa },
  zh: { ...zh, ...lateZh },
};

/** The places of a text that are filled in, in order of their numbers. */
function places(text: unknown): string[] {
  return typeof text === 'string' ? [...new Set(text.match(/\{\d\}/g))].sort() : [];
}

/** Every text as a line, also each form of a plural. */
function lines(texts: Texts): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'object'
      ? Object.entries(text as Texts).map(([form, words]): [string, string] => [`${key}.${form}`, `${words}`])
      : ([[key, `${text}`]] as [string, string][]),
  );
}

describe.each(Object.entries(translations))('the texts in %s', (language, texts) => {
  it('are those of English, none missing and none besides', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(source).sort());
  });

  it('fill in what the English ones fill in', () => {
    const filled = (all: Texts) =>
      Object.fromEntries(Object.keys(source).map((key) => [key, places(all[key])]));
    expect(filled(texts)).toEqual(filled(source));
  });

  it('have every form of a plural that the language asks for', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [key, text] of Object.entries(source)) {
      if (typeof text !== 'object') continue;
      const forms = texts[key] as Texts;
      // "Many" of the Romance languages is for millions, and reads as "other" does.
      const asked = pluralCategories.filter((form) => form !== 'many' || language === 'ar');
      expect(Object.keys(forms), key).toEqual(expect.arrayContaining(asked));
      expect(forms.other, key).toContain('{0}');
    }
  });

  it('say something, without blanks around it and without shouting', () => {
    for (const [key, text] of lines(texts)) {
      expect(text, key).toMatch(/^\S(.*\S)?$/);
      expect(text, key).not.toMatch(/[!！¡]/);
    }
  });

  it('hold no characters that turn text round or hide', () => {
    for (const [key, text] of lines(texts))
      expect(text, key).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/);
  });

  it('come to a page in this language, in a variety of it, and late ones too', async () => {
    for (const tag of [language, `${language}-XX`, language.toUpperCase()]) {
      expect(texts).toMatchObject(await loadMessages(tag));
      expect(texts).toMatchObject(await loadLateMessages(tag));
    }
  });
});

it('leaves nothing in English but what is the same word', () => {
  const same = new Set<string>();
  const english = new Map(lines(source));
  for (const [language, texts] of Object.entries(translations)) {
    for (const [key, text] of lines(texts)) if (english.get(key) === text) same.add(`${language} ${text}`);
  }
  expect([...same].sort()).toEqual(['es No', 'fr Contact']);
});

it('speaks English where there is no translation', async () => {
  expect(await loadMessages('pl')).toBe(en);
  expect(await loadLateMessages('pl')).toBe(enLate);
});
