import { describe, expect, it } from 'vitest';
import { checkOptions } from './check-options.js';
import { HelpaheadError } from './helpahead-error.js';
import type { MountOptions } from './mount-options.js';

function refusal(options: unknown): HelpaheadError {
  try {
    checkOptions(options as MountOptions);
  } catch (error) {
    if (error instanceof HelpaheadError) return error;
  }
  throw new Error('accepted');
}

describe('options of mount', () => {
  it.each([
    [{}, 'option "faq" is undefined, expected the URL of an FAQ, or an FAQ.'],
    [undefined, 'option "faq" is undefined'],
    [{ faq: 7 }, 'option "faq" is 7'],
    [{ faq: 'javascript:alert(1)' }, 'option "faq" is "javascript:alert(1)"'],
    [{ faq: '/f', target: '#help' }, 'option "target" is "#help", expected an element.'],
    [{ faq: '/f', language: 'english!' }, 'option "language" is "english!", expected a BCP 47 language tag.'],
    [{ faq: '/f', theme: 'drak' }, 'option "theme" is "drak", expected one of auto, light, dark.'],
    [{ faq: '/f', position: 'left' }, 'option "position" is "left", expected one of start, end.'],
    [{ faq: '/f', tips: 'yes' }, 'option "tips" is "yes", expected true or false.'],
    [
      { faq: '/f', feedback: 'ftp://x' },
      'option "feedback" is "ftp://x", expected an https, http or relative URL.',
    ],
    [{ faq: '/f', page: '' }, 'option "page" is ""'],
    [{ faq: '/f', consent: true }, 'option "consent" is true'],
    [{ faq: '/f', instance: 'a b' }, 'option "instance" is "a b"'],
  ])('%j are refused: the message names option, value and what is expected', (options, message) => {
    const error = refusal(options);
    expect(error.code).toBe('option-invalid');
    expect(error.message).toContain(`helpahead: ${message}`);
    expect(error.message.endsWith(error.remedy)).toBe(true);
    expect(error.remedy).toMatch(/^[A-Z].*\.$/);
  });

  it('that do not exist are named, not refused', () => {
    expect(checkOptions({ faq: '/f', them: 'dark' } as MountOptions)).toEqual(['them']);
  });

  it('that are all right pass', () => {
    const options: MountOptions = {
      faq: 'https://example.org/faq.json',
      target: document.body,
      language: 'zh-Hans',
      theme: 'dark',
      position: 'start',
      tips: false,
      feedback: '/v1/events',
      page: 'help',
      consent: 'given',
      instance: 'shop-2',
    };
    expect(checkOptions(options)).toEqual([]);
  });
});
