import { bestLanguage, type Faq } from '@helpahead/core';
import type { MountOptions } from '../mount/mount-options.js';
import { findPageFaq } from '../widget/page-faq.js';

/** The attributes of the element: those of the script tag, without `data-`. */
export const attributeNames = [
  'faq',
  'lang',
  'languages',
  'page',
  'theme',
  'position',
  'tips',
  'hold-out',
  'feedback',
  'consent',
  'instance',
] as const;

/** As they stand there; `mount` says which of them cannot work. */
const asWritten = ['page', 'theme', 'position', 'feedback', 'consent', 'instance'] as const;

function findFaq(element: Element): Pick<MountOptions, 'faq' | 'language'> {
  const url = element.getAttribute('faq');
  const language = element.getAttribute('lang');
  const languages = element.getAttribute('languages');
  if (!url) return { faq: findPageFaq(), ...(language && { language }) };
  if (!languages) return { faq: url, ...(language && { language }) };
  const best = bestLanguage(language || document.documentElement.lang || navigator.language, languages);
  return { faq: url.replaceAll('{lang}', best), language: best };
}

/**
 * What an element asks of `mount`.
 * @param faq given as a property, it goes before the attribute
 */
export function readAttributes(element: Element, faq?: string | Faq): MountOptions {
  const language = element.getAttribute('lang');
  const options: MountOptions = faq ? { faq, ...(language && { language }) } : findFaq(element);
  for (const name of asWritten) {
    const value = element.getAttribute(name);
    if (value) Object.assign(options, { [name]: value });
  }
  const tips = element.getAttribute('tips');
  // `mount` refuses what is neither.
  if (tips) Object.assign(options, { tips: { on: true, off: false }[tips] ?? tips });
  const holdOut = element.getAttribute('hold-out');
  if (holdOut) options.holdOut = Number(holdOut);
  return options;
}
