import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { sourceId, topicId } from '../../../src/model/ids.ts';
import { claim, entry, tram, tramWith } from './fixture-corpus.ts';

const graph = buildGraph(tram());
const NOTE = sourceId.parse('tram-note-2019');
const LETTER = sourceId.parse('tram-letter-2022');

describe('a source on a topic', () => {
  const states = (topic: string) =>
    (graph.stances.get(topicId.parse(topic)) ?? []).map((stance) => `${stance.source} ${stance.state}`);

  test('speaks, is silent only where that is said, and is otherwise not compared', () => {
    expect(states('riders')).toEqual([`${NOTE} speaks`, `${LETTER} speaks`]);
    expect(states('fares')).toEqual([`${NOTE} speaks`, `${LETTER} silent`]);
    expect(states('noise')).toEqual([`${NOTE} uncompared`, `${LETTER} uncompared`]);
  });

  test('keeps its stance', () => {
    const [stance] = graph.stances.get(topicId.parse('fares')) ?? [];
    expect(stance).toMatchObject({ label: 'Cheaper', lead: 'T10a', claims: ['T10a', 'T10b'] });
  });
});

describe('topics stand in the order', () => {
  const order = (corpus: Corpus) => [...buildGraph(corpus).topics.keys()];
  const topics = (...ids: string[]) =>
    ids.map((id) => entry('topics', id, { title: `On ${id}`, question: `What of ${id}?`, comparison: 'They differ.' }));
  /** Two topics, nothing said on either but by these claims. */
  const corpus = (...claims: Corpus['claims'][number][]): Corpus => ({
    ...tram(),
    topics: topics('a', 'b'),
    claims,
    stances: [],
    citations: [],
    terms: [],
    events: [],
    facts: [],
    assessments: [],
    sources: tram().sources.map((it) => ({ ...it, body: '' })),
  });
  const on = (topic: string, code: string, more: object = {}) =>
    claim(`${code.startsWith('T') ? NOTE : LETTER}/${code.toLowerCase()}`, code, { topics: [topic], ...more });

  test('of how many sources speak, which outweighs all else', () => {
    expect(order(tram())).toEqual(['riders', 'fares', 'noise']);
    expect(order(tramWith('stances', (all) => all.filter(({ id }) => !id.endsWith('/riders'))))).toEqual([
      'fares',
      'riders',
      'noise',
    ]);
  });

  test('then of how far apart they stand', () => {
    const apart = (...distances: (string | undefined)[]) =>
      order({
        ...corpus(),
        topics: distances.map((distance, index) =>
          entry('topics', 'abc'.charAt(index), {
            title: 'On it',
            question: 'What of it?',
            comparison: 'They differ.',
            ...(distance ? { distance, because: 'It is so.' } : {}),
          }),
        ),
      });
    expect(apart('agree', 'part', 'contradict')).toEqual(['c', 'b', 'a']);
    expect(apart(undefined, 'separate', 'condition')).toEqual(['c', 'b', 'a']);
  });

  test('then of what the sources exist to say', () => {
    const touching = { relations: [{ type: 'disputes', target: 'T1a', because: 'It is.' }] };
    expect(order(corpus(on('a', 'T1a'), on('a', 'L1a', touching), on('b', 'T1b', { weight: 'thesis' })))).toEqual([
      'b',
      'a',
    ]);
  });

  test('then of how much the sources touch, relations within one of no account', () => {
    const to = (target: string) => ({ relations: [{ type: 'qualifies', target, because: 'It is.' }] });
    expect(
      order(corpus(on('a', 'T1a'), on('a', 'T1b'), on('a', 'T1c'), on('b', 'T2a'), on('b', 'L1a', to('T2a')))),
    ).toEqual(['b', 'a']);
    expect(order(corpus(on('a', 'T1a'), on('a', 'L2a'), on('b', 'T2a'), on('b', 'T2b', to('T2a'))))).toEqual([
      'a',
      'b',
    ]);
  });

  test('then of how many claims there are, and last of their names', () => {
    expect(order(corpus(on('a', 'T1a'), on('b', 'T2a'), on('b', 'T2b')))).toEqual(['b', 'a']);
    expect(order({ ...corpus(), topics: topics('b', 'a') })).toEqual(['a', 'b']);
  });
});
