import { decode } from 'cborg';
import { expect, test } from 'vitest';
import { placesIn, readFilter } from '../../../../src/search/browser/filter-file.ts';

test.for([
  ['kind', [['fact', [0, 1, 1, 21, 300, 70_000]]], [['fact', [0, 1, 2, 23, 323, 70_323]]]],
  ['topic', [], []],
  ['topic', [['Überfahrt', [7]]], undefined],
] as const)(
  'the places of records are known by their values of %s, and Pagefind is given none',
  ([name, stepped, values = stepped]) => {
    expect(decode(readFilter(JSON.stringify([name, stepped]), '/here/'))).toEqual([name, []]);
    expect([...placesIn('/here/', name)]).toEqual(values);
    expect([...placesIn('/there/', name)]).toEqual([]);
  },
);

test('another file is refused', () => {
  expect(() => readFilter('<!doctype html>', '/a/')).toThrow(SyntaxError);
});
