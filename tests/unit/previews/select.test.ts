import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { pairsOf } from '../../../src/graph/pairs.ts';
import { claimBy, sourceBy } from '../../../src/graph/lookups.ts';
import { assessmentId, claimCode, sourceId, topicId } from '../../../src/model/ids.ts';
import {
  cardOfClaim,
  cardOfPair,
  cardOfSite,
  cardOfSource,
  cardOfTopic,
  cardOfVerdict,
} from '../../../src/previews/select.ts';
import { altText } from '../../../src/previews/alt-text.ts';
import { drawCard } from '../../../src/previews/draw.ts';
import { loadCorpus } from '../../../src/corpus/load.ts';
import { archiveRoot } from '../../support/archive.ts';
import { claim, tram, tramWith, verdict } from '../graph/fixture-corpus.ts';

const cardOf = (code: string, corpus: Corpus = tram()) => {
  const graph = buildGraph(corpus);
  return cardOfClaim(graph, claimBy(graph, claimCode.parse(code)));
};

/** The tram with a claim more. */
const withClaim = (code: string, more: object) =>
  tramWith('claims', (claims) => [...claims, claim('tram-note-2019/one-more', code, more)]);

const pairCard = (codes: string) => {
  const graph = buildGraph(tram());
  const pair = pairsOf(graph).find(({ earlier, later }) => `${earlier.code}-${later.code}` === codes);
  if (!pair) throw new Error(`There is no pair ${codes}`);
  return cardOfPair(graph, pair);
};

describe('the card of a claim', () => {
  test('says what, where and when, and how surely in the author’s own words', () => {
    const card = cardOf('T9a', withClaim('T9a', { strength: 'likely', modal: 'is likely to' }));
    expect(card).toEqual({
      kind: 'claim',
      told: 'as worded in The Tram Brief',
      claim: {
        mark: 'square',
        name: 'T9a',
        statement: 'This is T9a.',
        place: 'Quay Notes, 2019, paragraph 9',
        confidence: { level: 'likely', label: 'likely', modal: 'is likely to' },
        conditional: false,
        voices: [],
      },
    });
    expect(altText(card)).toBe(
      'T9a, Quay Notes, 2019, paragraph 9, as worded in The Tram Brief: This is T9a. (likely, “is likely to”)',
    );
  });

  test('names who disputes it, whichever claim says so', () => {
    const words = 'at odds with';
    expect(cardOf('T2a').dispute).toEqual({ words, others: [{ mark: 'square', name: 'L1a' }] });
    expect(cardOf('L1a').dispute).toEqual({ words, others: [{ mark: 'square', name: 'T2a' }] });
    expect(altText(cardOf('T2a'))).toMatch(/: This is T2a\. \(asserted\) At odds with L1a\.$/u);
  });

  test('says what became of a forecast, and nothing of what is only followed or was not judged', () => {
    expect(cardOf('L1a').claim.became).toBe('Contested');
    expect(altText(cardOf('L1a'))).toBe(
      'L1a, Quay Notes, 2022, paragraph 1, as worded in The Tram Brief: This is L1a. (asserted) Contested. At odds with T2a.',
    );
    for (const code of ['L2a', 'T2a']) expect(cardOf(code).claim).not.toHaveProperty('became');
  });

  test('never gives hearsay the author’s strength, and says by whom, by which way and whether it is adopted', () => {
    const { confidence, voices } = cardOf('T1b').claim;
    expect(confidence).toEqual({ level: 'reported', label: 'reported' });
    expect(voices).toEqual([
      'third-hand: The Mayor → Gazette → somebody unnamed',
      'the author leaves it open',
      'the Council’s fear, as the author describes it',
    ]);
  });

  test('marks what hangs on a condition, which the statement itself tells', () => {
    const card = cardOf('T9a', withClaim('T9a', { condition: 'as long as it rains', negative: true }));
    expect(card.claim).toMatchObject({ conditional: true, voices: [] });
    expect(altText(card)).toBe(
      'T9a, Quay Notes, 2019, paragraph 9, as worded in The Tram Brief: This is T9a. (asserted; conditional)',
    );
  });
});

describe('the card of a verdict', () => {
  const cardOn = (id: string) => {
    const graph = buildGraph(tram());
    const assessment = graph.assessments.get(assessmentId.parse(id));
    if (!assessment) throw new Error(`There is no assessment ${id}`);
    return cardOfVerdict(graph, assessment);
  };

  test('says what became of the claim, and as of when', () => {
    expect(cardOn('tram-letter-2022/full')).toEqual({
      kind: 'verdict',
      told: 'as worded in The Tram Brief',
      claim: {
        mark: 'square',
        name: 'L1a',
        statement: 'This is L1a.',
        place: 'Quay Notes, 2022, paragraph 1',
        confidence: { level: 'asserted', label: 'asserted' },
        conditional: false,
        voices: [],
      },
      outcome: 'Contested',
      asOf: 'as of 31 December 2023',
    });
    expect(altText(cardOn('tram-letter-2022/full'))).toBe(
      'Contested (as of 31 December 2023). L1a, Quay Notes, 2022, paragraph 1, as worded in The Tram Brief: This is L1a. (asserted)',
    );
  });

  test('says what settled it, where that is settled', () => {
    const graph = buildGraph(
      tramWith('assessments', () => [
        verdict('tram-note-2019/fails', ['T2a'], 'not-borne-out', { decidedBy: 'horizon' }),
      ]),
    );
    const [failed] = graph.assessments.values();
    const card = failed && cardOfVerdict(graph, failed);
    expect(card?.settled).toBe('Settled when its time ran out');
    expect(card && altText(card)).toMatch(/^Did not come true \(as of .* Settled when its time ran out\.$/u);
  });

  test('shows the first of the claims that stand or fall together', () => {
    expect(cardOn('tram-note-2019/fares').claim.name).toBe('T10a');
  });

  test('says why what is followed is not scored', () => {
    expect(cardOn('tram-letter-2022/fourth').outcome).toBe('Not scored: advice');
  });
});

/** The tram with one relation alone between its sources, written at one end of it. */
const related = (type: string, from: 'earlier' | 'later') =>
  tramWith('claims', (claims) =>
    claims.map((one) => {
      const ends = from === 'later' ? ['L1a', 'T2a'] : ['T2a', 'L1a'];
      const relations = one.data.code === ends[0] ? [{ type, target: ends[1], because: 'It does.' }] : undefined;
      const { relations: _relations, ...data } = one.data;
      return { ...one, data: { ...data, ...(relations ? { relations } : {}) } } as typeof one;
    }),
  );

describe('the card of a pair', () => {
  test('puts the earlier claim first and reads from it to the later, whichever way the relation points', () => {
    const update = pairCard('T1a-L1a');
    expect([update.earlier.name, update.words, update.later.name]).toEqual(['T1a', 'told otherwise, later, by', 'L1a']);
    expect(altText(update)).toBe(
      'T1a told otherwise, later, by L1a, as worded in The Tram Brief. T1a, Quay Notes, 2019, paragraph 1: This is T1a. (asserted) L1a, Quay Notes, 2022, paragraph 1: This is L1a. (asserted) Contested.',
    );
  });

  test('turns the words where the relation runs from the later claim to the earlier, and nowhere else', () => {
    const told = (type: string, from: 'earlier' | 'later') => {
      const [pair] = pairsOf(buildGraph(related(type, from)));
      if (!pair) throw new Error('There is no pair');
      const { words, turned, earlier, later } = cardOfPair(buildGraph(related(type, from)), pair);
      return [earlier.name, words, later.name, turned];
    };
    expect(told('updates', 'later')).toEqual(['T2a', 'told otherwise, later, by', 'L1a', true]);
    expect(told('qualifies', 'later')).toEqual(['T2a', 'limited by', 'L1a', true]);
    expect(told('disputes', 'later')).toEqual(['T2a', 'is at odds with', 'L1a', true]);
    expect(told('agreesWith', 'later')).toEqual(['T2a', 'points the same way as', 'L1a', true]);
    expect(told('disputes', 'earlier')).toEqual(['T2a', 'is at odds with', 'L1a', true]);
    expect(told('qualifies', 'earlier')).toEqual(['T2a', 'sets a limit to', 'L1a', false]);
  });

  test('is headed by what kind of pair it is, and on which topics', () => {
    expect(pairCard('T2a-L1a').title).toBe('At odds: On riders');
  });
});

describe('the card of a topic', () => {
  const graph = buildGraph(tram());
  const cardOn = (id: string) => {
    const topic = graph.topics.get(topicId.parse(id));
    if (!topic) throw new Error(`There is no topic ${id}`);
    return cardOfTopic(graph, topic);
  };
  const surely = { level: 'asserted', label: 'asserted' };

  test('has the question and every source’s answer, silence and what was not compared included', () => {
    expect(cardOn('fares')).toEqual({
      kind: 'topic',
      told: 'as compared in The Tram Brief',
      title: 'On fares',
      question: 'What of fares?',
      answers: [
        { mark: 'square', name: 'Text T', label: 'Cheaper', confidence: surely },
        { mark: 'square', name: 'Text L', label: 'silent' },
      ],
    });
    expect(cardOn('noise').answers.map(({ label }) => label)).toEqual(['not compared', 'not compared']);
    expect(altText(cardOn('fares'))).toBe(
      'On fares, as compared in The Tram Brief: What of fares? Text T: Cheaper (asserted). Text L: silent.',
    );
  });
});

describe('the card of a source', () => {
  test('has its title, who wrote and published it, when, its thesis and how many claims', () => {
    const authors = [{ family: 'Dąbrowska', given: 'Anna' }, { literal: 'Riders’ League' }];
    const graph = buildGraph(
      tramWith('sources', (sources) =>
        sources.map((one) => ({ ...one, data: { ...one.data, authors: one.id === 'tram-note-2019' ? authors : [] } })),
      ),
    );
    const card = cardOfSource(graph, sourceBy(graph, sourceId.parse('tram-note-2019')));
    expect(card).toMatchObject({
      title: 'Text T',
      by: 'Anna Dąbrowska and Riders’ League, Quay Society',
      place: 'Quay Notes, 2019',
      thesis: 'The tram is discussed.',
      count: '5 claims',
    });
    expect(cardOfSource(graph, sourceBy(graph, sourceId.parse('tram-letter-2022'))).by).toBe('Quay Society');
    expect(altText(card)).toBe(
      'Text T. Anna Dąbrowska and Riders’ League, Quay Society, Quay Notes, 2019, 5 claims, as summed up in The Tram Brief. The tram is discussed.',
    );
  });
});

test('the card of the site names all its sources', () => {
  const card = cardOfSite(buildGraph(tram()));
  expect(altText(card)).toBe('The Tram Brief. Two texts on one tram: Text T, Text L.');
});

describe('of many sources', async () => {
  const many = buildGraph(loadCorpus(await archiveRoot(7)));

  test('the card of the site counts them', () => {
    expect(cardOfSite(many)).toMatchObject({ sources: [], more: '7 sources' });
  });

  test('the card of a topic shows as many answers as it has room for, and counts the rest', () => {
    const crossing = many.topics.get(topicId.parse('crossing'));
    if (!crossing) throw new Error('The archive has no topic crossing');
    const states = (many.stances.get(crossing.id) ?? []).map(({ state }) => state);
    const count = (state: string) => states.filter((one) => one === state).length;
    const { answers, more } = cardOfTopic(many, crossing);
    expect(answers).toHaveLength(count('speaks'));
    expect(more).toBe(`${count('silent')} are silent and ${count('uncompared')} not compared yet`);
  });

  test('the cards have room for it', async () => {
    for (const card of [...[...many.topics.values()].map((topic) => cardOfTopic(many, topic)), cardOfSite(many)])
      expect((await drawCard(card)).length).toBeGreaterThan(0);
  });
});
