import { expect, test } from 'vitest';
import { readWords, writeWords } from '../../../src/search/word-list.ts';

test.for([
  [[], ''],
  [['arm', 'armed', 'arms', 'treaty'], '0arm3ed3s0treaty'],
  [['disarmament', 'disarmaments', 'disarmamentz'], '0disarmament9nts9ntz'],
  [['über'], '0über'],
] as const)('%j is written as %j and read again', ([words, written]) => {
  expect(writeWords(words)).toBe(written);
  expect(readWords(written)).toEqual(words);
});
