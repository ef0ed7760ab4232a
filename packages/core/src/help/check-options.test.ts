import { describe, expect, it } from 'vitest';
import { createFakePlatform } from '../../test/fake-platform.js';
import { shopFaq } from '../../test/make-help.js';
import { createHelp } from './create-help.js';
import type { HelpOptions } from './help.js';
import { HelpaheadError } from './helpahead-error.js';

const refused = (options: Record<string, unknown>): unknown => {
  try {
    // Untyped on purpose: JavaScript hosts have no compiler to stop them.
    createHelp({ faq: shopFaq, platform: createFakePlatform(), ...options } as unknown as HelpOptions);
    return undefined;
  } catch (error) {
    return error;
  }
};

describe('options that can never work', () => {
  it.each([
    ['no FAQ', { faq: undefined }, 'faq-missing'],
    ['an empty FAQ URL', { faq: '' }, 'faq-missing'],
    ['a FAQ URL that is a script', { faq: 'javascript:alert(1)' }, 'faq-missing'],
    ['no platform', { platform: undefined }, 'platform-missing'],
    ['a number for the collector', { feedback: 8080 }, 'url-invalid'],
    ['a page that is a script', { page: ' javascript:alert(1)' }, 'url-invalid'],
    ['a language nobody knows', { language: 'english please' }, 'language-invalid'],
    ['an unknown consent', { consent: 'yes' }, 'consent-invalid'],
    ['an instance that would mix up keys', { instance: 'a:q' }, 'instance-invalid'],
  ])('%s is refused with code, cause and remedy', (_name, options, code) => {
    const error = refused(options);
    expect(error).toBeInstanceOf(HelpaheadError);
    expect(error).toMatchObject({ code, message: expect.stringMatching(/^helpahead: option ".+\. .+\.$/) });
  });
});

it.each([
  {
    feedback: 'https://collect.example/v1/events',
    page: '../faq',
    language: 'zh-Hant-TW',
    consent: 'denied',
    instance: 'shop_2',
  },
  { faq: 'faq.json', feedback: '/v1/events' },
  { faq: '//cdn.example/faq.json' },
])('takes what can work: %o', (options) => {
  expect(refused(options)).toBeUndefined();
});
