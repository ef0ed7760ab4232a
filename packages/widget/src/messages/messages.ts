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

/** Puts values into a text. */
export function fillIn(text: string, ...values: (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (whole, place: string) => String(values[Number(place)] ?? whole));
}
