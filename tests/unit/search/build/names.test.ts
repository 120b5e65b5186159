import { expect, test } from 'vitest';
import { searchNames, searchWords } from '../../../../src/search/build/names.ts';
import { buildGraph } from '../../../../src/graph/build.ts';
import { loadCorpus } from '../../../../src/corpus/load.ts';
import { SOUND } from '../../../support/broken-corpus.ts';

test('the names of a thing stand together, those that only punctuation tells apart once', () => {
  const { names: lists, sources } = searchNames(buildGraph(loadCorpus(SOUND)));
  const tram = lists.find((names) => names.some((name) => name.toLowerCase() === 'tram line'));
  expect(tram?.filter((name) => /^t\.?l\.?$/iu.test(name))).toHaveLength(1);
  expect(lists.every(({ length }) => length > 1)).toBe(true);
  expect(sources[0]).toMatchObject({
    code: 'T',
    names: expect.arrayContaining(['a note on the tram', 'quay society', 'marsh']) as unknown,
  });
});

test('the words of the records come once, folded and sorted, without the short ones', () => {
  const facts = { type: 'source', within: { mark: 'square', name: 'Note', place: '1' } } as const;
  const text = 'The tram, the Tram’s fare in 2019.';
  expect(searchWords([{ url: '/', text, meta: { title: 'Détente–thaw' }, facets: {}, facts }])).toEqual([
    'detente',
    'fare',
    'thaw',
    'tram',
  ]);
});
