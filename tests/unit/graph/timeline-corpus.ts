import { buildGraph } from '../../../src/graph/build.ts';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import type { Mark } from '../../../src/model/vocabulary.ts';
import { claim, entry, source, tram, verdict } from './fixture-corpus.ts';

/** An event by its date and the claims on it. */
export function event(id: string, date: string, claims: readonly string[], more: object = {}) {
  return entry('events', id, {
    title: `About the ${id} of the tram line`,
    date,
    summary: 'It was so.',
    claims,
    ...more,
  });
}

const fact = (id: string, date: string) =>
  entry('facts', id, {
    title: `About ${id}`,
    date,
    statement: `It is about ${id}.`,
    evidence: ['gazette'],
    terms: ['tram-line'],
  });

const weighing = (id: string, claims: readonly string[], facts: readonly string[], counter: object | string) =>
  verdict(id, claims, 'contested', {
    asOf: '2025-03-31',
    facts: facts.map((one) => ({ fact: one, weighs: 'for', because: 'it was so' })),
    counter,
  });

/** Three sources, a crowded year, an event of long ago, a date told otherwise, and facts. */
export function crowded(): Corpus {
  const corpus = tram();
  const mark = (id: string): Mark => (id === 'tram-letter-2022' ? 'circle' : 'square');
  return {
    ...corpus,
    sources: [
      ...corpus.sources.map((one) => ({ ...one, data: { ...one.data, mark: mark(one.id) } })),
      source('tram-diary-2023', 'D', { issued: '2023-02-01', mark: 'triangle', sections: [['Diary', 1, 1]] } as never),
    ],
    claims: [...corpus.claims, claim('tram-diary-2023/day', 'D1a')],
    events: [
      ...corpus.events,
      event('first-rails', '1901', ['D1a']),
      ...Array.from({ length: 14 }, (_, index) =>
        event(`repair-${index}`, `2018-03-${String(index + 10)}`, index % 2 ? ['T1a', 'T1b'] : ['L1a', 'D1a']),
      ),
      event('new-fares', '2018-06', ['T10a'], {
        datedOtherwise: [{ source: 'tram-note-2019', date: '2019~', paragraph: 2 }],
      }),
    ],
    facts: [
      fact('kept', '2025-03-31'),
      fact('late', '2024-02-10'),
      fact('full', '2024-02-10'),
      fact('some-rode', '2024-02'),
    ],
    assessments: [
      weighing('tram-note-2019/riders', ['T1b'], ['full', 'some-rode', 'kept'], 'none-found'),
      weighing('tram-letter-2022/more', ['L2a'], ['full'], { statement: 'Cars were late.', facts: ['late'] }),
    ],
  };
}

/** The graph of the crowded corpus. */
export function crowdedGraph(): Graph {
  return buildGraph(crowded());
}
