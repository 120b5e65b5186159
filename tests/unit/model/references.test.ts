import { expect, test } from 'vitest';
import { COLLECTIONS } from '../../../src/model/collections.ts';
import type { CollectionName } from '../../../src/model/collections.ts';
import { referencesIn } from '../../../src/model/references.ts';

const told = (name: CollectionName, data: unknown) =>
  referencesIn(COLLECTIONS[name], data).map(({ collection, id, path }) => `${path.join('.')}: ${collection} ${id}`);

test.for([
  [
    'claims',
    {
      code: 'T1a',
      topics: ['riders', 'fares'],
      terms: ['tram-line'],
      speaker: 'the-mayor',
      via: ['unnamed', 'gazette'],
      holder: 'the-council',
      cites: ['yearly-count'],
      relations: [{ type: 'supports', target: 'T1b', because: 'unnamed' }],
    },
    [
      'speaker: terms the-mayor',
      'via.1: terms gazette',
      'holder: terms the-council',
      'topics.0: topics riders',
      'topics.1: topics fares',
      'terms.0: terms tram-line',
      'cites.0: citations yearly-count',
      'relations.0.target: claims T1b',
    ],
  ],
  [
    'stances',
    { title: 'x', lead: 'T1a', claims: ['T1a', 'T1b'] },
    ['lead: claims T1a', 'claims.0: claims T1a', 'claims.1: claims T1b'],
  ],
  ['stances', { title: 'x', silent: true }, []],
  [
    'events',
    { claims: ['T1a'], citations: ['gazette'], datedOtherwise: [{ source: 'note', date: '2019', paragraph: 1 }] },
    ['datedOtherwise.0.source: sources note', 'claims.0: claims T1a', 'citations.0: citations gazette'],
  ],
  [
    'assessments',
    { claims: ['T1a'], decidedBy: 'opened', facts: [{ fact: 'opened' }], counter: { facts: ['counted'] } },
    ['claims.0: claims T1a', 'decidedBy: facts opened', 'facts.0.fact: facts opened', 'counter.facts.0: facts counted'],
  ],
  ['assessments', { decidedBy: 'horizon', counter: 'none-found' }, []],
  [
    'facts',
    { evidence: ['gazette'], terms: ['tram-line'] },
    ['evidence.0: citations gazette', 'terms.0: terms tram-line'],
  ],
  ['citations', { citedBy: [{ source: 'note' }] }, ['citedBy.0.source: sources note']],
  ['sources', { refersTo: ['note'], sections: [{ heading: 'note' }] }, ['refersTo.0: sources note']],
] as const)('%s name other entries where their fields do: %j', ([name, data, expected]) => {
  expect(told(name, data)).toEqual(expected);
});

test('what stands beside a reference and what is none are passed over', () => {
  expect(
    told('claims', { topics: 'riders', terms: ['tram-line', 3, null], relations: ['T1b', { target: ['T1b'] }] }),
  ).toEqual(['terms.0: terms tram-line']);
  expect(told('claims', { nobodyKnows: ['riders'] })).toEqual([]);
  for (const data of [null, 'T1a', ['T1a'], new Date(0)]) expect(told('claims', data)).toEqual([]);
});

test('a malformed id is told as it was written', () => {
  expect(told('claims', { speaker: 'The Mayor' })).toEqual(['speaker: terms The Mayor']);
});
