import { expect, test } from 'vitest';
import { replaceWord } from '../../../../src/search/browser/notices.ts';

test.for([
  ['multilatral talks', 'multilatral', 'multilateral', 'multilateral talks'],
  ['Talks  on Reste', 'reste', 'reset', 'Talks  on reset'],
  ['latvia us', 'us', 'use', 'latvia use'],
  ['“reste” now', 'reste', 'reset', '“reset” now'],
  ['costs $1', '1', '$&', 'costs $$&'],
  ['nothing like it', 'other', 'another', 'another'],
] as const)('in %j %j becomes %j: %j', ([query, word, near, expected]) => {
  expect(replaceWord(query, word, near)).toBe(expected);
});
