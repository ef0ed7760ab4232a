import { describe, expect, it } from 'vitest';
import { bestLanguage } from './best-language.js';

describe('the best language for a reader', () => {
  it.each([
    ['de', 'en, de, fr', 'de'],
    ['de-CH', 'en de', 'de'],
    ['DE', 'en de', 'de'],
    ['pt', 'en pt-BR pt-PT', 'pt-BR'],
    ['pt-AO', 'en pt-BR pt-PT', 'pt-BR'],
    ['pt-PT', 'en pt-BR pt-PT', 'pt-PT'],
    ['zh-TW', 'en zh-Hans zh-Hant', 'zh-Hant'],
    ['zh', 'en zh-Hant zh-Hans', 'zh-Hans'],
    ['zh-HK', 'en zh-CN', 'zh-CN'],
    ['sr-Latn', 'sr sr-Latn', 'sr-Latn'],
    ['sv', 'en de', 'en'],
    ['', 'en de', 'en'],
    ['not a tag', 'en de', 'en'],
  ])('of %s among %s is %s', (wanted, offered, best) => {
    expect(bestLanguage(wanted, offered)).toBe(best);
  });
});
