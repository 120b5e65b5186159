import { expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { addedSince, speaksOfAll } from '../../../src/model/review.ts';
import { loadCorpus } from '../../../src/corpus/load.ts';
import { writtenBefore } from '../../../src/wording/stances.ts';
import { archiveRoot } from '../../support/archive.ts';

test('a text is told to be older than the sources that came after it, until somebody has looked', async () => {
  const { topics, sources } = buildGraph(loadCorpus(await archiveRoot(3, { late: 1 })));
  const [topic] = topics.values();
  if (!topic) throw new Error('The archive has no topic');
  const told = (reviewed?: string) => writtenBefore(addedSince({ ...topic, reviewed }, sources.values()));
  expect(told()).toBe('Written before Lighthouse (2023) was added.');
  expect(told('2024-05-31')).toBe('Written before Lighthouse (2023) was added.');
  expect(told('2024-06-01')).toBeUndefined();
});

test.each([
  ['changed before', { changed: '2024-05-31' }, true],
  ['changed on the day', { changed: '2024-06-01' }, true],
  ['changed later', { changed: '2024-06-02' }, false],
  ['changed and reviewed on the day', { changed: '2024-06-01', reviewed: '2024-06-01' }, false],
  ['reviewed before', { changed: '2024-05-01', reviewed: '2024-05-31' }, true],
  ['that came on the day itself', { added: '2024-06-01', changed: '2024-06-01' }, false],
])('a text %s is older than a source of 1 June', (_, days, older) => {
  const text = { added: '2024-01-01', ...days };
  expect(addedSince(text, [{ added: '2024-06-01' }])).toHaveLength(older ? 1 : 0);
});

test('of many sources that came after it, it is said how many they are', async () => {
  const { topics, sources } = buildGraph(loadCorpus(await archiveRoot(7, { late: 5 })));
  const [topic] = topics.values();
  expect(topic && writtenBefore(addedSince(topic, sources.values()))).toBe(
    'Written before 5 of the sources were added.',
  );
});

test.each([
  ['President when both sources were written.', true],
  ['A place that the articles name.', true],
  ['Both houses of a parliament.', false],
  ['Energy from sources that do not run out.', false],
])('whether a definition speaks of all sources: %s', (definition, expected) => {
  expect(speaksOfAll(definition)).toBe(expected);
});
