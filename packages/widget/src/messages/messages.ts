import { en, type Messages } from './en.js';
import type { TipMessages, Translation } from './en-tip.js';

/** Interface texts by language subtag; each is a chunk of its own. Chinese is written in simplified characters. */
const translations: Record<string, () => Promise<{ messages: Translation }>> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  he: () => import('./he.js'),
  ja: () => import('./ja.js'),
  zh: () => import('./zh-hans.js'),
};

/** The first part of a language tag, in small letters. */
export const subtagOf = (language: string) => language.toLowerCase().split(/[-_]/)[0] ?? '';

/** The language of the texts that a reader of `language` gets. */
export function interfaceLanguage(language: string): string {
  return /^en\b/i.test(language) || subtagOf(language) in translations ? language : 'en';
}

/**
 * The interface texts for a language; English where there are none, or where they do not load. What a tip says in
 * English comes with the tip.
 */
export async function loadMessages(language: string): Promise<Messages & Partial<TipMessages>> {
  try {
    return (await translations[subtagOf(language)]?.())?.messages ?? en;
  } catch {
    return en;
  }
}

/** Writing direction of a language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|arc|dv|fa|he|ps|sd|ug|ur|yi)$/.test(subtagOf(language)) ? 'rtl' : 'ltr';
}

/** Letters that read from the right, and the characters by which a text changes its own direction. */
const turning = /[\u0590-\u08ff\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;
const controls = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Puts values into a text. Where one of them reads from the right, each value is isolated, as `bdi` does where there
 * may be elements: quotes and full stops around it stay in their place, and nothing in it turns the rest round.
 */
export function fillIn(text: string, ...values: (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (whole, place: string) => {
    const value = values[Number(place)];
    if (value === undefined) return whole;
    const isMixed = turning.test(`${text}${value}`);
    return isMixed ? `\u2068${`${value}`.replace(controls, '')}\u2069` : `${value}`;
  });
}
