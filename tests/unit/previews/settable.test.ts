import { expect, test } from 'vitest';
import { leftOutOf, settable, settableText } from '../../../src/previews/settable.ts';

test.for([
  'Andrzej Dąbrowski, Müller, Détente, Şahin, Ńowak, Łódź, Åland',
  '“It’s ‘so’” – U.S.–Latvia – and—then … ¶ 3 · § 4 × 5 € ½',
  'Россия и Украина: перезагрузка',
  'Ελλάδα',
  'Việt Nam',
  'decomposed: e\u0301 and a\u0308',
  'not shown: U.S.\u2060\u00ad',
  `${Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).join('')} ’“”– and é`,
])('the cards show all of %s', (text) => {
  expect(settableText(text)).toBe(text);
  expect(leftOutOf(text)).toBeUndefined();
});

test.for([
  ['俄罗斯', ''],
  ['العلاقات الأمريكية الروسية', ''],
  ['The word 重置 is a reset', 'The word … is a reset'],
  ['“重置 俄罗斯”, 2021', '“…”, 2021'],
  ['a ≠ b', 'a … b'],
  ['by way of Interfax → Reuters', 'by way of Interfax › Reuters'],
] as const)('of %s the cards show “%s”', ([text, shown]) => {
  expect(settableText(text)).toBe(shown);
});

test('what is left out is named', () => {
  expect(leftOutOf('The word 重置 is a reset')).toBe('重置');
});

test('every text of a card is made so, and nothing else of it', () => {
  expect(settable({ kind: 'source', title: '俄罗斯', names: [{ name: 'A' }], turned: false })).toEqual({
    kind: 'source',
    title: '',
    names: [{ name: 'A' }],
    turned: false,
  });
});
