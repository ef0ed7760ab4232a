import { en, type Messages } from './en.js';

/** Interface texts by language subtag; each is a chunk of its own. Chinese is written in simplified characters. */
const translations: Record<string, () => Promise<Messages>> = {
  ar: async () => (await import('./ar.js')).ar,
  de: async () => (await import('./de.js')).de,
  es: async () => (await import('./es.js')).es,
  fr: async () => (await import('./fr.js')).fr,
  he: async () => (await import('./he.js')).he,
  ja: async () => (await import('./ja.js')).ja,
  zh: async () => (await import('./zh-hans.js')).zhHans,
};

const subtagOf = (language: string) => language.toLowerCase().split(/[-_]/)[0] ?? '';

/** The interface texts for a language; English where there are none, or where they do not load. */
export async function loadMessages(language: string): Promise<Messages> {
  try {
    return (await translations[subtagOf(language)]?.()) ?? en;
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
