import type { HelpOptions } from './help.js';
import { HelpaheadError } from './helpahead-error.js';

const consents = ['needed', 'given', 'denied'];
const schemes = /^(?:https?:|(?![a-z][\w+.-]*:))/i;

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function checkUrl(name: string, url: unknown): void {
  if (url === undefined) return;
  // As browsers read it: white space and control characters do not count.
  const plain = typeof url === 'string' ? url.replace(/\s|\p{Cc}/gu, '') : '';
  if (plain !== '' && schemes.test(plain)) return;
  throw new HelpaheadError(
    'url-invalid',
    `option "${name}" is not an address (${String(url)}).`,
    'Give an https, http or relative URL.',
  );
}

function checkFaq({ faq }: HelpOptions): void {
  if (typeof faq === 'object' && faq !== null) return;
  if (typeof faq !== 'string' || faq === '') {
    throw new HelpaheadError(
      'faq-missing',
      'option "faq" is missing.',
      'Give the URL of your FAQ, or the FAQ itself.',
    );
  }
  checkUrl('faq', faq);
}

function checkPlatform({ platform }: HelpOptions): void {
  if (typeof platform?.now === 'function' && typeof platform.load === 'function') return;
  throw new HelpaheadError(
    'platform-missing',
    'option "platform" is missing.',
    'Pass browserPlatform() from "@helpahead/core/browser".',
  );
}

function checkEngines({ engines = {} }: HelpOptions): void {
  for (const [name, bring] of Object.entries(engines)) {
    if (bring === undefined || typeof bring === 'function') continue;
    throw new HelpaheadError(
      'engine-invalid',
      `option "engines.${name}" is not a function.`,
      'Give a function that returns a promise of the engine.',
    );
  }
}

/**
 * Refuses options that can never work, before anything has started.
 *
 * @throws {HelpaheadError} with code, cause and remedy
 */
export function checkOptions(options: HelpOptions): void {
  checkFaq(options);
  checkPlatform(options);
  checkUrl('feedback', options.feedback);
  checkUrl('page', options.page);
  checkEngines(options);
  const { language, consent = 'needed', instance = 'default' } = options;
  if (language !== undefined && !isLanguageTag(language)) {
    throw new HelpaheadError(
      'language-invalid',
      `option "language" is not a language tag (${String(language)}).`,
      'Give a BCP 47 tag such as "en" or "pt-BR".',
    );
  }
  if (!consents.includes(consent)) {
    throw new HelpaheadError(
      'consent-invalid',
      `option "consent" is "${String(consent)}".`,
      `It is one of ${consents.join(', ')}.`,
    );
  }
  if (!/^[\w-]{1,64}$/.test(instance)) {
    throw new HelpaheadError(
      'instance-invalid',
      `option "instance" is "${String(instance)}".`,
      'Use up to 64 letters, digits, hyphens and underscores.',
    );
  }
}
