import type { HelpOptions } from './help.js';
import { HelpaheadError, type HelpaheadErrorCode } from './helpahead-error.js';

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Relative, or on the web; read as browsers do, to whom white space and control characters do not count. */
function isAddress(url: unknown): boolean {
  const plain = typeof url === 'string' ? url.replace(/\s|\p{Cc}/gu, '') : '';
  return plain !== '' && /^(?:https?:|(?![a-z][\w+.-]*:))/i.test(plain);
}

/**
 * Refuses options that can never work, before anything has started.
 *
 * @throws {HelpaheadError} with code, cause and remedy
 */
export function checkOptions(options: HelpOptions): void {
  const check = (name: keyof HelpOptions, code: HelpaheadErrorCode, isRight: boolean, remedy: string) => {
    if (!isRight) throw new HelpaheadError(code, `option "${name}" is ${String(options[name])}.`, remedy);
  };
  const { faq, feedback = '/', page = '/', language = 'en', consent = 'needed', instance = '1' } = options;
  const isFaq = typeof faq === 'object' ? faq !== null : isAddress(faq);
  check('faq', 'faq-missing', isFaq, 'Give the URL of your FAQ, or the FAQ itself.');
  const isPlatform = typeof options.platform?.load === 'function';
  check('platform', 'platform-missing', isPlatform, 'Pass browserPlatform().');
  check('feedback', 'url-invalid', isAddress(feedback), 'Give an https or relative URL.');
  check('page', 'url-invalid', isAddress(page), 'Give an https or relative URL.');
  check('language', 'language-invalid', isLanguage(language), 'Give a tag such as "pt-BR".');
  const isConsent = ['needed', 'given', 'denied'].includes(consent);
  check('consent', 'consent-invalid', isConsent, 'Give needed, given or denied.');
  check('instance', 'instance-invalid', /^[\w-]{1,64}$/.test(instance), 'Use letters and digits.');
}
