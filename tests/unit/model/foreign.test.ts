import { describe, expect, test } from 'vitest';
import { inLanguage, partingBy } from '../../../src/model/foreign.ts';

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

describe('a text is parted', () => {
  /** The stretches that are told apart, each with its language. */
  const told = (parts: ReturnType<ReturnType<typeof partingBy>>) =>
    parts.flatMap(({ text, attributes: { lang } }) => (lang === undefined ? [] : [`${text} (${lang})`]));

  test('at words that are known, the longer before the shorter, and not inside other words', () => {
    const part = partingBy(
      [
        { words: 'Die Fähre', language: 'de' },
        { words: 'Die Fähre (Teil 2)', language: 'de' },
        { words: 'The ferry', language: 'en' },
      ],
      ['de', 'en'],
    );
    expect(told(part('“Die Fähre (Teil 2)” and Die Fähre, The ferry'))).toEqual([
      'Die Fähre (Teil 2) (de)',
      'Die Fähre (de)',
    ]);
    expect(told(part('Die Fährenheit'))).toEqual([]);
    expect(part('“Die Fähre”').map(({ text }) => text)).toEqual(['“', 'Die Fähre', '”']);
  });

  test('at letters of their own, each name for itself', () => {
    const part = partingBy([{ words: 'عنوان: آخر', language: 'fa' }], ['ar', 'zh', 'ja', 'ko']);
    expect(told(part('ليلى حداد, مطبعة المرفأ, 2005'))).toEqual(['ليلى حداد (ar)', 'مطبعة المرفأ (ar)']);
    expect(told(part('“عنوان: آخر”'))).toEqual(['عنوان: آخر (fa)']);
    expect(told(part('李明. (2017). 渡轮.'))).toEqual(['李明 (zh)', '渡轮 (zh)']);
    expect(told(part('かな and 한글'))).toEqual(['かな (ja)', '한글 (ko)']);
  });

  test('nowhere where nothing is foreign', () => {
    expect(partingBy([], ['en', 'de'])('Größl 1980')).toEqual([{ text: 'Größl 1980', attributes: {} }]);
  });
});
