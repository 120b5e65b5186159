import { describe, expect, test } from 'vitest';
import { claimsData } from '../../../../src/publish/data/claims.ts';
import { buildGraph } from '../../../../src/graph/build.ts';
import { createRoutes } from '../../../../src/model/routes.ts';
import { claim, entry, tram, tramWith } from '../../graph/fixture-corpus.ts';

const HOME = 'https://example.org/brief/';
const to = createRoutes(HOME);
const tell = (code: string, corpus = tram()) =>
  claimsData(buildGraph(corpus), to).claims.find((it) => it.code === code);

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
      modal: null,
      voice: 'author',
      speaker: null,
      via: [],
      endorsed: null,
      holder: null,
      attitude: null,
      condition: null,
      negative: null,
      weight: 'main',
      topics: ['riders', 'fares'],
      terms: ['tram-line'],
      period: null,
      cites: ['gazette'],
      otherWorks: [],
      quotes: [],
      note: null,
      text: null,
      relations: [
        { type: 'agreesWith', target: 'T10a', basis: null, because: 'It agreesWith T10a.' },
        { type: 'updates', target: 'T1a', basis: null, because: 'It updates T1a.' },
        { type: 'disputes', target: 'T2a', basis: null, because: 'It disputes T2a.' },
      ],
      relatedBy: [{ type: 'qualifies', basis: null, from: 'L2a' }],
      verdict: 'contested',
      assessment: {
        id: 'tram-letter-2022/full',
        verdict: 'contested',
        notScored: null,
        asOf: '2023-12-31',
        url: `${HOME}forecasts/tram-letter-2022/full/`,
      },
      added: '2024-01-01',
      changed: '2024-01-01',
      change: null,
    });
  });

  test('that is followed and not scored has no verdict, and one that nobody judged no assessment', () => {
    expect(tell('L2a')).toMatchObject({
      verdict: null,
      assessment: { id: 'tram-letter-2022/fourth', verdict: null, notScored: 'advice' },
    });
    expect(tell('T1a')).toMatchObject({ verdict: null, assessment: null });
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
    expect(tell('T1a', corpus)).toMatchObject({ cites: [], otherWorks: [{ work: 'yearly-count', state }] });
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
    expect(tell('T1a', corpus)?.otherWorks).toEqual([{ work: 'yearly-count', state: 'subject-only' }]);
    expect(tell('T2a', corpus)?.cites).toEqual(['yearly-count']);
  });
});

test('the file counts every written relation once, and once from its other end', () => {
  const graph = buildGraph(tram());
  const { claims } = claimsData(graph, to);
  expect(claims.map(({ code }) => code)).toEqual([...graph.claims.keys()]);
  expect(claims.flatMap(({ relations }) => relations)).toHaveLength(graph.edges.length);
  expect(claims.flatMap(({ relatedBy }) => relatedBy)).toHaveLength(graph.edges.length);
});
