import { describe, expect, test } from 'vitest';
import { searchRecords } from '../../../../src/search/build/records.ts';
import { buildGraph } from '../../../../src/graph/build.ts';
import { loadCorpus } from '../../../../src/corpus/load.ts';
import { termId } from '../../../../src/model/ids.ts';
import { createRoutes } from '../../../../src/model/routes.ts';
import type { ClaimFacts } from '../../../../src/search/record.ts';
import { SOUND } from '../../../support/broken-corpus.ts';

const corpus = loadCorpus(SOUND);
const disputed = {
  ...corpus,
  claims: corpus.claims.map((claim) => ({
    ...claim,
    data: { ...claim.data, relations: claim.data.relations?.map((it) => ({ ...it, type: 'disputes' as const })) },
  })),
};
const records = searchRecords(buildGraph(corpus), createRoutes('/brief/'));
const record = (url: string, among = records) => {
  const found = among.find((it) => it.url === `/brief/${url}`);
  if (!found) throw new Error(`No record has the address ${url}`);
  return found;
};

describe('search finds', () => {
  test('a record for each claim, section, topic, event, work and term, for the ledger and each verdict, in this order, and nothing else', () => {
    expect(records.map(({ facts }) => facts.type)).toEqual([
      ...Array<string>(corpus.claims.length).fill('claim'),
      ...Array<string>(corpus.sources.flatMap(({ data }) => data.sections).length).fill('source'),
      ...Array<string>(1 + corpus.assessments.length).fill('verdict'),
      ...Array<string>(corpus.topics.length).fill('topic'),
      ...Array<string>(corpus.events.length).fill('event'),
      ...Array<string>(corpus.citations.length).fill('citation'),
      ...Array<string>(corpus.terms.length).fill('term'),
    ]);
    expect(new Set(records.map(({ url }) => url)).size).toBe(records.length);
  });

  test('a claim by its statement, code, the author’s words and the other names of its terms', () => {
    const claim = record('claims/tram-note-2019/riders-fewer/');
    expect(claim.text).toBe('The tram line through Lower Quay is used by fewer people every year.');
    expect(claim.meta).toEqual({
      title: 'Riders grow fewer',
      quotes: 'fewer people every year',
    });
  });

  test('a claim under each of its facets', () => {
    expect(record('claims/tram-note-2019/riders-fewer/').facets).toEqual({
      source: ['tram-note-2019'],
      topic: ['riders'],
      kind: ['fact'],
      strength: ['asserted'],
      voice: ['author'],
      disputed: ['yes'],
      verdict: [],
    });
  });

  test('a section at its place, by the words of its units; the first by the thesis and the names of the source too', () => {
    const first = record('sources/tram-note-2019/#riders');
    expect(first.text).toMatch(/^The tram through Lower Quay loses its riders\. The tram line loses riders/u);
    expect(first.text).not.toMatch(/T1a|\[/u);
    expect(first.meta.aliases).toContain('Ada Marsh');
    expect(first.facts).toEqual({
      type: 'source',
      within: { mark: 'square', name: 'Note 2019', place: 'paragraph 1' },
    });
    expect(record('sources/tram-note-2019/#fares').text).toBe('Cheaper tickets may bring them back.');
    expect(record('sources/tram-note-2019/#fares').facets.topic).toEqual(['fares']);
  });

  test('the ledger by what people ask who want to know how the forecasts fared', () => {
    const ledger = record('forecasts/');
    for (const asked of ['were they right', 'wrong', 'did not come true', 'came true', 'forecast accuracy'])
      expect(ledger.meta.aliases, asked).toContain(asked);
    expect(ledger.facts.type).toBe('verdict');
  });

  test('a verdict by its reason, its facts and what became of it, at its page', () => {
    const verdict = record('forecasts/tram-note-2019/closure/');
    expect(verdict.text).toBe('The line ran with new stops in 2021. New stops opened on the line.');
    expect(verdict.meta).toEqual({
      title: 'The line stays open',
      aliases: 'did not come true · wrong · false · mistaken',
    });
    expect(verdict.facets).toEqual({ source: ['tram-note-2019'], topic: ['riders'], verdict: ['not-borne-out'] });
    expect(verdict.facts).toEqual({
      type: 'verdict',
      within: { mark: 'square', name: 'Note 2019', place: 'did not come true' },
    });
  });

  test('a topic by its question, comparison and stances, under the sources that speak on it', () => {
    const topic = record('topics/fares/');
    expect(topic.text).toBe(
      'Would cheaper tickets help? The note holds it possible, and the letter is silent. Cheaper tickets may bring riders back.',
    );
    expect(topic.facets).toEqual({ topic: ['fares'], source: ['tram-note-2019'] });
  });

  test('an event by what happened and when, on the timeline, under the sources and topics of its claims', () => {
    const [event] = corpus.events;
    const found = record(`timeline/#${event?.id}`);
    expect(found.meta.title).toBe(event?.data.title);
    expect(found.text).toMatch(/\d{4}\. /u);
    expect(found.text).toContain(event?.data.summary);
    const spoken = corpus.claims.filter(({ data }) => event?.data.claims.includes(data.code));
    expect(found.facets.source).toEqual([...new Set(spoken.map(({ id }) => id.split('/')[0]))]);
    expect(found.facets.topic).toEqual([...new Set(spoken.flatMap(({ data }) => data.topics))]);
  });

  test('a work by its title, who made it and the linked words', () => {
    const work = record('citations/yearly-count/');
    expect(work.text).toBe('Quay Council, 2018.');
    expect(work.meta).toEqual({ title: 'Yearly count of riders', aliases: 'Quay Council 2018 · yearly count' });
    expect(work.facets).toEqual({ source: ['tram-note-2019'], topic: ['riders'] });
  });

  test('a term by its definition and all its names', () => {
    const term = record('terms/tram-line/');
    expect(term.text).toBe('The tram line through Lower Quay.');
    expect(term.meta).toEqual({ title: 'Tram line', aliases: 'T.L. · TL · the tram · tram line' });
  });
});

test('what is written without blanks is found by each of its words, and nothing is added to what has them', () => {
  const [source] = corpus.sources;
  if (!source) throw new Error('The archive has no source');
  const chinese = { ...source, data: { ...source.data, title: '渡轮的安全规则 of 2019' } };
  const made = searchRecords(
    buildGraph({ ...corpus, sources: [chinese, ...corpus.sources.slice(1)] }),
    createRoutes('/'),
  );
  const first = made.find(({ url }) => url.startsWith(`/sources/${source.id}/#`));
  expect(first?.meta.aliases?.split(' · ')).toEqual(expect.arrayContaining(['渡轮', '安全', '规则']));
  expect(records.flatMap(({ meta }) => meta.aliases ?? []).join(' ')).not.toMatch(/\p{Script=Han}/u);
});

test('what a hit shows besides is a fact', () => {
  expect(record('claims/tram-note-2019/closure-likely/').facts).toEqual({
    type: 'claim',
    code: 'T1b',
    mark: 'square',
    kind: 'forecast',
    hedge: 'likely',
    modal: 'will probably',
    details: ['did not come true'],
    paragraphs: [{ number: 1, url: '/brief/sources/tram-note-2019/paragraphs/#p1' }],
    disputedBy: [],
  });
});

test('a disputed claim says so, and by which claim', () => {
  const claim = record(
    'claims/tram-note-2019/riders-fewer/',
    searchRecords(buildGraph(disputed), createRoutes('/brief/')),
  );
  expect(claim.facets.disputed).toEqual(['yes']);
  const { disputedBy } = claim.facts as ClaimFacts;
  expect(disputedBy[0]).toEqual({
    code: 'L1a',
    url: '/brief/claims/tram-letter-2022/cars-full/',
    mark: 'circle',
    title: 'The cars are full',
  });
});

test('a reported claim tells who said it and whether the author adopts it', () => {
  const reported = {
    ...corpus,
    claims: corpus.claims.map((claim) =>
      claim.data.code === 'T1b'
        ? {
            ...claim,
            data: {
              ...claim.data,
              voice: 'reported' as const,
              speaker: termId.parse('quay-council'),
              via: ['unnamed' as const],
              endorsed: 'open' as const,
              condition: 'as long as it rains',
            },
          }
        : claim,
    ),
  };
  const { facts, facets } = record(
    'claims/tram-note-2019/closure-likely/',
    searchRecords(buildGraph(reported), createRoutes('/brief/')),
  );
  expect(facets.voice).toEqual(['reported']);
  expect(facts).toMatchObject({
    hedge: 'reported',
    details: [
      'as long as it rains',
      'second-hand: Quay Council → somebody unnamed',
      'the author leaves it open',
      'did not come true',
    ],
  });
});
