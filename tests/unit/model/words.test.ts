import { expect, test } from 'vitest';
import { beginningOf, joinLines, partsWord, wordAt, words } from '../../../src/model/words.ts';

test('words are split at any white space, and signs belong to them', () => {
  expect(words('  U.S.–Latvia\trelations,\n“again” ')).toEqual(['U.S.–Latvia', 'relations,', '“again”']);
  expect(words(' ')).toEqual([]);
});

test.for([
  ['港口的渡轮明年将停止运营。', ['港口', '的', '渡轮', '明年', '将', '停止', '运营']],
  ['据《日报》2019年的报道，', ['据', '日报', '2019', '年', '的', '报道']],
  ['渡し船は来年なくなる。', ['渡し船', 'は', '来年', 'なくなる']],
  ['เรือจะหยุดวิ่งในปีหน้า', ['เรือ', 'จะ', 'หยุด', 'วิ่ง', 'ใน', 'ปี', 'หน้า']],
  ['العبّارة باقية، والجسر بعيد.', ['العبّارة', 'باقية،', 'والجسر', 'بعيد.']],
  ['여객선은 남는다.', ['여객선은', '남는다.']],
] as const)('%s has the words that its readers count', ([text, expected]) => {
  expect(words(text)).toEqual(expected);
});

test('a text begins with so many words, and keeps what stands between them', () => {
  expect(beginningOf('The  tram, which ran', 3)).toBe('The  tram, which');
  expect(beginningOf('说到渡轮，我们认为事情会这样。', 4)).toBe('说到渡轮，我们');
  expect(beginningOf('渡轮', 4)).toBe('渡轮');
});

test('an offset stands in a word, or before the next', () => {
  expect([0, 2, 3, 4, 9].map((offset) => wordAt('The tram, old', offset))).toEqual([1, 1, 2, 2, 3]);
  expect([0, 1, 2, 4, 6].map((offset) => wordAt('说到渡轮，我们', offset))).toEqual([1, 2, 3, 4, 4]);
});

test('a word is parted between two of its letters, and a text without blanks anywhere', () => {
  expect(partsWord('tram line', 2)).toBe(true);
  expect([0, 4, 5, 9].map((offset) => partsWord('tram line', offset))).toEqual([false, false, false, false]);
  expect(partsWord('说到渡轮', 3)).toBe(false);
  expect(partsWord('العبّارة', 3)).toBe(true);
});

test('a line of Chinese ends without a blank, and others with one', () => {
  expect(joinLines('港口的渡轮，\n明年将\n停止。')).toBe('港口的渡轮，明年将停止。');
  expect(joinLines('One\ntwo')).toBe('One\ntwo');
  expect(joinLines('渡轮\nferry')).toBe('渡轮\nferry');
});
