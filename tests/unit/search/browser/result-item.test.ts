import { expect, test } from 'vitest';
import { addressOf } from '../../../../src/search/browser/result-item.ts';

test.each([
  ['/claims/a/b/', 'arms control', '/claims/a/b/?q=arms+control'],
  ['/sources/a/#s2', 'U.S.', '/sources/a/?q=U.S.#s2'],
  ['/sources/a/#s2', '"a & b"', '/sources/a/?q=%22a+%26+b%22#s2'],
  ['/sources/a/#s2', '  ', '/sources/a/#s2'],
  ['/a/', 'half \ud83d', '/a/?q=half+%EF%BF%BD'],
])('%s is told of “%s”', (url, query, expected) => {
  expect(addressOf({ url }, query)).toBe(expected);
});
