import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import {
  distancesSentence,
  pairsSentence,
  partingsOf,
  referringSentence,
  speakingSentence,
} from '../../../src/wording/sums.ts';
import type { Distance } from '../../../src/model/vocabulary.ts';
import { loadCorpus } from '../../../src/corpus/load.ts';
import { recordsSummary } from '../../../src/wording/ledger.ts';
import { pairsOf } from '../../../src/graph/pairs.ts';
import { archiveRoot } from '../../support/archive.ts';
import { timelineSentence } from '../../../src/wording/timeline.ts';
import { three } from '../graph/three-sources.ts';
import { tram } from '../graph/fixture-corpus.ts';

/** The corpus with what each source refers to, in the order in which they are written. */
const referring = (corpus: Corpus, ...refersTo: (string[] | undefined)[]) =>
  referringSentence(
    buildGraph({
      ...corpus,
      sources: corpus.sources.map((it, index) => ({ ...it, data: { ...it.data, refersTo: refersTo[index] as never } })),
    }),
  );

test('what the claims of two sources do to each other is counted', () => {
  expect(pairsSentence(pairsOf(buildGraph(tram())))).toBe(
    'Of 4 pairs of claims that bear on each other, 1 points the same way, which need not mean saying the same thing; in 1 the later text sets a limit to the earlier one; in 1 the later text says otherwise about a later time; 1 is at odds.',
  );
  expect(pairsSentence(pairsOf(buildGraph(three())))).toContain('2 point the same way');
  expect(pairsSentence([])).toBeUndefined();
});

test('how sources stand is counted as it was judged, topic by topic', () => {
  const graph = buildGraph(tram());
  const [riders, ...rest] = [...graph.topics.values()];
  expect(distancesSentence(graph)).toBeUndefined();
  const told = (topics: typeof rest, distance: Distance) =>
    topics.map((topic) => [topic.id, { ...topic, distance, because: 'So.' }] as const);
  const judged = new Map([...told(riders ? [riders] : [], 'part'), ...told(rest, 'agree')]);
  expect(distancesSentence({ ...graph, topics: judged })).toBe(
    'Of the 3 topics on which both speak, they part on 1 and agree on 2.',
  );
});

test('on which topics sources part is said, the gravest first, and that they part on none', () => {
  const graph = buildGraph(tram());
  const told = (...distances: (Distance | undefined)[]) =>
    partingsOf({
      ...graph,
      topics: new Map(
        [...graph.topics.values()].map((topic, index) => {
          const distance = distances[index];
          return [topic.id, { ...topic, ...(distance ? { distance, because: 'So.' } : {}) }] as const;
        }),
      ),
    });
  const [one, two] = [...graph.topics.values()].map(({ title }) => title);
  const lines = (...distances: (Distance | undefined)[]) =>
    told(...distances).map((line) => [line.told, ...line.topics.map(({ title }) => title)]);
  expect(lines()).toEqual([]);
  expect(lines('agree', 'condition')).toEqual([['The articles part on no topic.']]);
  expect(lines('part', 'part')).toEqual([['The articles part on 2 topics:', one, two]]);
  expect(lines('part', 'contradict')).toEqual([
    ['The articles contradict each other on 1 topic:', two],
    ['They part on 1 topic:', one],
  ]);
});

test('that no source refers to another is said of sources that were read for it', () => {
  expect(referring(tram(), [], [])).toBe('Neither article refers to the other.');
  expect(referring(three(), [], [], [])).toBe('None of the articles refers to another.');
  expect(referring(tram(), ['tram-note-2019'], [])).toBe('Text L refers to Text T.');
  expect(referring(tram(), [], undefined)).toBeUndefined();
});

test('on how many topics they speak together, and each alone', () => {
  expect(speakingSentence(buildGraph(tram()))).toBe(
    'On 1 of 3 topics both articles speak; Text T alone on 1, Text L alone on 0. On 1 not every article has been compared yet.',
  );
});

test('nobody is said to speak alone where another has not been compared yet', () => {
  expect(speakingSentence(buildGraph(three()))).toBe(
    'On 1 of 3 topics all 3 articles speak. On 2 not every article has been compared yet.',
  );
});

describe('of archives of other sizes', () => {
  const graphOf = async (size: number) => buildGraph(loadCorpus(await archiveRoot(size)));

  test('one source alone is not told as several', async () => {
    const graph = await graphOf(1);
    expect(speakingSentence(graph)).toBe('Harbour (2019) speaks on all 4 topics.');
    expect(distancesSentence(graph)).toBeUndefined();
    expect(referringSentence(graph)).toBeUndefined();
  });

  test('many are counted, and none is named', async () => {
    const graph = await graphOf(7);
    const states = [...graph.stances.values()].map((stances) => stances.map(({ state }) => state));
    const several = states.filter((row) => row.filter((state) => state === 'speaks').length > 1).length;
    const open = states.filter((row) => row.includes('uncompared')).length;
    const told = speakingSentence(graph) ?? '';
    expect(told).toContain(`On ${several} of 12 topics more than one source speaks`);
    expect(told).toContain(`On ${open} not every source has been compared yet.`);
    expect(timelineSentence(graph)).toBe(
      '1 of the 7 sources speaks of the one dated event, of 2012. The one fact by which forecasts were judged is of 2024.',
    );
    const sentences = [
      distancesSentence(graph),
      ...partingsOf(graph).map((line) => line.told),
      timelineSentence(graph),
      recordsSummary(graph),
    ];
    for (const sentence of [told, ...sentences]) {
      expect(sentence?.length).toBeLessThan(240);
      for (const { short } of graph.sources.values()) expect(sentence).not.toContain(short);
    }
  });
});
