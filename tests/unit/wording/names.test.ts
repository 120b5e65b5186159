import { expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { sourceBy } from '../../../src/graph/lookups.ts';
import { sourceId } from '../../../src/model/ids.ts';
import { firstWords, placeOfPublication, titleLanguage } from '../../../src/wording/names.ts';
import { entry, source, tram } from '../graph/fixture-corpus.ts';

test('a paragraph is named by its first words, a short one by all of them', () => {
  expect(firstWords({ incipit: 'The old tram line', words: 40, gist: 'It is.' })).toBe('“The old tram line …”');
  expect(firstWords({ incipit: 'No, not yet.', words: 3, gist: 'It is.' })).toBe('“No, not yet.”');
});

test('what appeared in nothing is named by who published it', () => {
  const speech = source('speech', 'S', { issued: '2023', sections: [['All', 1, 1]], container: undefined } as never);
  const graph = buildGraph({ ...tram(), sources: [...tram().sources, speech] });
  expect(placeOfPublication(sourceBy(graph, sourceId.parse('speech')))).toBe('Quay Society');
  expect(placeOfPublication(sourceBy(graph, sourceId.parse('tram-note-2019')))).toBe('Quay Notes');
});

test.for([
  [{ title: 'Die Bahn', language: 'de' }, 'de'],
  [{ title: '[A letter on the tram]', language: 'de' }, undefined],
] as const)('the title of %j is in %j', ([fields, language]) => {
  const { citations } = buildGraph({
    ...tram(),
    citations: [...tram().citations, entry('citations', 'work', { type: 'report', checked: 'page-read', ...fields })],
  });
  const work = [...citations.values()].find(({ id }) => id === 'work');
  expect(work && titleLanguage(work)).toBe(language);
});
