import { expect, test } from 'vitest';
import { withQuery, withoutQuery } from '../../../../src/search/highlight/address.ts';

test.each([
  ['/claims/a/b/', 'arms control', '/claims/a/b/?q=arms+control'],
  ['/sources/a/#s2', 'U.S.', '/sources/a/?q=U.S.#s2'],
  ['/sources/a/?x=1#s2', '"a & b"', '/sources/a/?x=1&q=%22a+%26+b%22#s2'],
  ['/sources/a/#s2', '  ', '/sources/a/#s2'],
  ['/a/', 'half \ud83d', '/a/?q=half+%EF%BF%BD'],
])('%s is told of “%s”', (url, query, expected) => {
  expect(withQuery(url, query)).toBe(expected);
});

test.each([
  ['https://a.example/c/?q=reset#s2', 'https://a.example/c/#s2'],
  ['https://a.example/c/?q=%E0%A4%A', 'https://a.example/c/'],
  ['https://a.example/c/?x=%zz&q=1&y=a+b&q=2', 'https://a.example/c/?x=%zz&y=a+b'],
  ['https://a.example/c/?%71=reset&qq=1', 'https://a.example/c/?qq=1'],
  ['https://a.example/c/#q=1', 'https://a.example/c/#q=1'],
])('%s loses its query and nothing else', (url, expected) => {
  expect(withoutQuery(url)).toBe(expected);
});
