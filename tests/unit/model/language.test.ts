import { expect, test } from 'vitest';
import { inLanguage } from '../../../src/model/language.ts';

test.for([
  ['en', {}],
  ['en-GB', {}],
  [undefined, {}],
  ['de', { lang: 'de' }],
  ['zh-Hans', { lang: 'zh-Hans' }],
  ['sr-Latn', { lang: 'sr-Latn' }],
  ['ar', { lang: 'ar', dir: 'rtl' }],
  ['fa-IR', { lang: 'fa-IR', dir: 'rtl' }],
  ['he', { lang: 'he', dir: 'rtl' }],
  ['az-Arab', { lang: 'az-Arab', dir: 'rtl' }],
] as const)('words in %s are told by %j', ([tag, attributes]) => {
  expect(inLanguage(tag)).toEqual(attributes);
});
