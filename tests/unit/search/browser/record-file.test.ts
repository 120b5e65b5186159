import { expect, test } from 'vitest';
import { recordPlace, recordsIn } from '../../../../src/search/browser/record-file.ts';
import { RECORDS_A_FILE } from '../../../../src/search/index-format.ts';

test.for([
  ['/brief/pagefind/fragment/0.pf_fragment', '/brief/pagefind/fragment/en_1a/0.pf_fragment', 0],
  [
    '/pagefind/rest/fragment/z.pf_fragment',
    `/pagefind/rest/fragment/en_1a/${Math.floor(35 / RECORDS_A_FILE)}.pf_fragment`,
    35 % RECORDS_A_FILE,
  ],
] as const)('the record %s lies in %s', ([asked, address, at]) => {
  expect(recordPlace(asked, () => 'en_1a')).toEqual({ address, at });
});

test('what is no record lies where it is asked for', () => {
  for (const path of ['/pagefind/index/en_1a.pf_index', '/pagefind/pagefind.en_1a.pf_meta', '/pagefind/pagefind.js'])
    expect(recordPlace(path, () => 'en_1a')).toBeUndefined();
});

test('another file is refused', () => {
  expect(recordsIn('[{"url":"/"}]')).toEqual([{ url: '/' }]);
  for (const other of ['<!doctype html>', '{}', '[']) expect(() => recordsIn(other)).toThrow(SyntaxError);
});
