import { describe, expect, test } from 'vitest';
import { claimData, claimsData } from '../../../../src/publish/data/claims.ts';
import { buildGraph } from '../../../../src/graph/build.ts';
import { claimBy } from '../../../../src/graph/lookups.ts';
import { claimCode } from '../../../../src/model/ids.ts';
import { createRoutes } from '../../../../src/model/routes.ts';
import { claim, entry, tram, tramWith } from '../../graph/fixture-corpus.ts';

const HOME = 'https://example.org/brief/';
const to = createRoutes(HOME);
const tell = (code: string, corpus = tram()) => {
  const graph = buildGraph(corpus);
  return claimData(graph, to, claimBy(graph, claimCode.parse(code)));
};

describe('a claim in the data', () => {
  test('tells its fields, its relations from both ends and its verdict', () => {
    expect(JSON.parse(JSON.stringify(tell('L1a')))).toEqual({
      code: 'L1a',
      id: 'tram-letter-2022/full',
      url: `${HOME}claims/tram-letter-2022/full/`,
      source: 'tram-letter-2022',
      title: 'About L1a',
      statement: 'This is L1a.',
      paragraphs: [1],
      at: 'words of L1a',
      kind: 'fact',
      strength: 'asserted',
      voice: 'author',
      weight: 'main',
      topics: ['riders', 'fares'],
      terms: ['tram-line'],
      cites: ['gazette'],
      relations: [
        { type: 'agreesWith', target: 'T10a', because: 'It agreesWith T10a.' },
        { type: 'updates', target: 'T1a', because: 'It updates T1a.' },
        { type: 'disputes', target: 'T2a', because: 'It disputes T2a.' },
      ],
      relatedBy: [{ type: 'qualifies', from: 'L2a' }],
      assessment: {
        id: 'tram-letter-2022/full',
        verdict: 'contested',
        asOf: '2023-12-31',
        url: `${HOME}forecasts/#tram-letter-2022-full`,
      },
      added: '2024-01-01',
      changed: '2024-01-01',
    });
  });

  test('tells who speaks', () => {
    expect(tell('T1b')).toMatchObject({
      voice: 'reported',
      speaker: 'the-mayor',
      via: ['unnamed', 'gazette'],
      endorsed: 'open',
      holder: 'the-council',
    });
  });

  test('has no field without a value once it is written', () => {
    const text = JSON.stringify(claimsData(buildGraph(tram()), to));
    expect(text).not.toMatch(/null|""|\[\]/u);
  });

  test.for(['subject-only', 'unidentified', 'not-evidence'])('cites nothing that is %s', (state) => {
    const corpus = tramWith('citations', () => [
      entry('citations', 'yearly-count', {
        type: 'report',
        title: 'Yearly count',
        checked: 'not-found',
        citedBy: [{ source: 'tram-note-2019', paragraphs: [1], anchor: 'count', state }],
      }),
      ...tram().citations.filter(({ id }) => id !== 'yearly-count'),
    ]);
    const { cites, otherWorks } = tell('T1a', corpus);
    expect(cites).toBeUndefined();
    expect(otherWorks).toEqual([{ work: 'yearly-count', state }]);
  });

  test('cites a work where the source does, though elsewhere it was only found by us', () => {
    const uses = [
      { source: 'tram-note-2019', paragraphs: [1], anchor: 'count', state: 'subject-only' },
      { source: 'tram-note-2019', paragraphs: [2], anchor: 'the count', state: 'linked' },
    ];
    const corpus = {
      ...tramWith('citations', (all) => [
        ...all.filter(({ id }) => id !== 'yearly-count'),
        entry('citations', 'yearly-count', { type: 'report', title: 'Count', checked: 'page-read', citedBy: uses }),
      ]),
      claims: tram().claims.map((it) =>
        it.data.code === 'T2a' ? claim('tram-note-2019/detail', 'T2a', { cites: ['yearly-count'] }) : it,
      ),
    };
    expect(tell('T1a', corpus).otherWorks).toEqual([{ work: 'yearly-count', state: 'subject-only' }]);
    expect(tell('T2a', corpus).cites).toEqual(['yearly-count']);
  });
});

test('the file counts every written relation once, and once from its other end', () => {
  const graph = buildGraph(tram());
  const { claims } = claimsData(graph, to);
  expect(claims.map(({ code }) => code)).toEqual([...graph.claims.keys()]);
  expect(claims.flatMap(({ relations = [] }) => relations)).toHaveLength(graph.edges.length);
  expect(claims.flatMap(({ relatedBy = [] }) => relatedBy)).toHaveLength(graph.edges.length);
});
