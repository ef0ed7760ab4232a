import { HelpaheadError } from './helpahead-error.js';
import type { MountOptions } from './mount-options.js';

/** What is accepted, in words, and whether a value is. */
interface Rule {
  expected: string;
  accepts(value: unknown): boolean;
  remedy: string;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isAddress = (value: unknown): boolean =>
  isText(value) && /^(?:https?:|(?![a-z][\w+.-]*:))/i.test(value);

function isLanguage(value: unknown): boolean {
  try {
    return isText(value) && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function oneOf(...values: string[]): Rule {
  return {
    expected: `one of ${values.join(', ')}`,
    accepts: (value) => values.includes(value as string),
    remedy: `Write ${values.map((value) => `"${value}"`).join(' or ')}, or leave it out.`,
  };
}

const address: Rule = {
  expected: 'an https, http or relative URL',
  accepts: isAddress,
  remedy: 'Give an address such as "/help", or leave it out.',
};

const rules: Record<keyof MountOptions, Rule> = {
  faq: {
    expected: 'the URL of an FAQ, or an FAQ',
    accepts: (value) => isAddress(value) || (typeof value === 'object' && value !== null),
    remedy: 'Write mount({ faq: "/help/faq.json" }).',
  },
  target: {
    expected: 'an element',
    accepts: (value) => value instanceof Element,
    remedy: 'Pass an element that is in the page, or leave it out.',
  },
  language: {
    expected: 'a BCP 47 language tag',
    accepts: isLanguage,
    remedy: 'Give a tag such as "en" or "pt-BR", or leave it out: then the page says.',
  },
  theme: oneOf('auto', 'light', 'dark'),
  position: oneOf('start', 'end'),
  tips: {
    expected: 'true or false',
    accepts: (value) => typeof value === 'boolean',
    remedy: 'Write true or false, or leave it out.',
  },
  holdOut: {
    expected: 'a number from 0 to 1',
    accepts: (value) => typeof value === 'number' && value >= 0 && value <= 1,
    remedy: 'Write 0.05 for one visit in twenty, or leave it out.',
  },
  feedback: address,
  page: address,
  consent: oneOf('needed', 'given', 'denied'),
  instance: {
    expected: 'a short name',
    accepts: (value) => typeof value === 'string' && /^[\w-]{1,64}$/.test(value),
    remedy: 'Use up to 64 letters, digits, hyphens and underscores, or leave it out.',
  },
};

export const optionNames: readonly string[] = Object.keys(rules);

function describe(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`;
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

/**
 * Refuses options that can never work. Names of options that do not exist are returned, not refused.
 *
 * @throws {HelpaheadError} `option-invalid`, with the option, what was given, what is expected and what to do
 */
export function checkOptions(options: MountOptions): string[] {
  for (const [name, { expected, accepts, remedy }] of Object.entries(rules)) {
    const value = options?.[name as keyof MountOptions];
    if (accepts(value) || (value === undefined && name !== 'faq')) continue;
    throw new HelpaheadError(
      'option-invalid',
      `option "${name}" is ${describe(value)}, expected ${expected}.`,
      remedy,
    );
  }
  return Object.keys(options).filter((name) => !optionNames.includes(name));
}
