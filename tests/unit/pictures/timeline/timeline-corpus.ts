import { buildGraph } from '../../../../src/graph/build.ts';
import type { Corpus } from '../../../../src/corpus/corpus.ts';
import type { Graph } from '../../../../src/graph/graph.ts';
import type { Mark } from '../../../../src/model/vocabulary.ts';
import { claim, entry, source, tram } from '../../graph/fixture-corpus.ts';

/** The tram’s two texts, with no assessment. */
export function unjudged(): Graph {
  return buildGraph({ ...tram(), assessments: [] });
}

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

const judged = (id: string, claims: readonly string[], facts: readonly (readonly [string, string])[]) =>
  entry('assessments', id, {
    title: `On ${id}`,
    claims,
    horizon: 'open',
    criterion: 'It comes.',
    verdict: 'contested',
    asOf: '2025-03-31',
    reason: 'It is not clear.',
    facts: facts.map(([date, statement]) => ({ date, statement, evidence: ['gazette'] })),
    counter: 'none-found',
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
    assessments: [
      judged(
        'tram-note-2019/riders',
        ['T1b'],
        [
          ['2024-02-10', 'Cars were full.'],
          ['2024-02', 'Some rode.'],
          ['2025-03-31', 'The line was kept.'],
        ],
      ),
      judged(
        'tram-letter-2022/more',
        ['L2a'],
        [
          ['2024-02-10', 'Cars were full.'],
          ['2024-02-10', 'Cars were late.'],
        ],
      ),
    ],
  };
}

/** The graph of the crowded corpus. */
export function crowdedGraph(): Graph {
  return buildGraph(crowded());
}
