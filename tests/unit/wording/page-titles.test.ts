import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { claimBy } from '../../../src/graph/lookups.ts';
import { pairsOf } from '../../../src/graph/pairs.ts';
import { assessmentId, claimCode, topicId } from '../../../src/model/ids.ts';
import { claimTitles, pairTitles, topicTitles, verdictTitles, workTitles } from '../../../src/wording/page-titles.ts';
import { claim, entry, tram, tramWith, verdict } from '../graph/fixture-corpus.ts';

const OURS = 'as worded in The Tram Brief';

/** A sentence of so many characters that hangs on what stands at its end. */
const sentenceOf = (length: number) => `${'The tram keeps running '.repeat(20).slice(0, length - 16)} if it is paid.`;

const titlesOf = (code: string, corpus: Corpus = tram()) => {
  const graph = buildGraph(corpus);
  return claimTitles(graph, claimBy(graph, claimCode.parse(code)));
};

const withClaim = (more: object) =>
  tramWith('claims', (claims) => [...claims, claim('tram-note-2019/one-more', 'T9a', more)]);

describe('a claim', () => {
  test('is described as an idea of its source in our words, with what became of it before all else', () => {
    expect(titlesOf('T2a').description).toBe(
      `Stated as fact in 2019. This is T2a. Text T, paragraph 2, ${OURS}. At odds with L1a.`,
    );
    expect(titlesOf('L1a').description).toBe(
      `Stated as fact in 2022. Contested. This is L1a. Text L, paragraph 1, ${OURS}. At odds with T2a.`,
    );
  });

  test('is told as hearsay where it is', () => {
    const { description } = titlesOf('T1b');
    expect(description).toContain('The author leaves it open.');
    expect(description).toContain(OURS);
  });

  test('has its statement whole or not at all, however long it is', () => {
    for (let length = 60; length <= 240; length += 5) {
      const statement = sentenceOf(length);
      const { description } = titlesOf('T9a', withClaim({ statement, title: 'Tram runs', condition: 'if it is paid' }));
      expect(description.length, description).toBeLessThanOrEqual(200);
      expect(description).toContain(OURS);
      if (!description.includes(statement)) expect(description).toContain('Tram runs (conditional).');
    }
  });

  test('whose label is too long for a title is named by its code and source', () => {
    const title = 'Extraordinarily-well-frequented trams disregarding every-conceivable timetable';
    expect(titlesOf('T9a', withClaim({ title })).title).toBe('Claim T9a, Text T');
    expect(titlesOf('T9a', withClaim({ title }))).toMatchObject({ name: `T9a ${title}`, cited: `T9a: ${title}` });
  });

  test('is no sentence with two stops', () => {
    const long = { statement: sentenceOf(230), title: 'Trams of the U.S.' };
    expect(titlesOf('T9a', withClaim(long)).description).toContain('Trams of the U.S. Text T');
  });
});

describe('a verdict', () => {
  const on = (id: string, corpus: Corpus = tram()) => {
    const graph = buildGraph(corpus);
    const assessment = graph.assessments.get(assessmentId.parse(id));
    if (!assessment) throw new Error(`There is no ${id}`);
    return verdictTitles(graph, assessment);
  };

  test('is the first word of its title and of its description, and what settled it is told', () => {
    const failed = tramWith('assessments', () => [
      verdict('tram-note-2019/fails', ['T2a'], 'not-borne-out', { title: 'Fewer riders' }),
    ]);
    expect(on('tram-note-2019/fails', failed)).toMatchObject({
      title: 'Did not come true: Fewer riders',
      description: expect.stringMatching(
        /^It did not come true\. This is T2a\. Text T, T2a, as worded in The Tram Brief\. Settled by: ./u,
      ) as string,
    });
  });

  test('is not claimed where nothing is scored', () => {
    const { title, description } = on('tram-letter-2022/fourth');
    expect(title).toMatch(/^Not scored: /u);
    expect(description).toMatch(/^Not scored: advice\. This is L2a\./u);
  });
});

describe('a pair', () => {
  const pairWith = (more: object) => {
    const graph = buildGraph(
      tramWith('claims', (claims) =>
        claims.map((one) => (one.data.code === 'L1a' ? { ...one, data: { ...one.data, ...more } } : one)),
      ),
    );
    const pair = pairsOf(graph).find(({ earlier, later }) => earlier.code === 'T2a' && later.code === 'L1a');
    if (!pair) throw new Error('There is no pair');
    return pairTitles(graph, pair);
  };

  test('is described by who says which, what became of it, how they stand, and that the words are ours', () => {
    expect(pairWith({}).description).toBe(
      'Text T, T2a: About T2a. Text L, L1a: About L1a. Contested. L1a is at odds with T2a. As worded in The Tram Brief.',
    );
  });

  test('with long labels keeps the relation in its title, and the labels where it names itself', () => {
    const title = 'Unusually overcrowded trams that everybody counted twice';
    const { title: short, name } = pairWith({ title });
    expect(short).toBe('L1a is at odds with T2a: On riders');
    expect(name).toBe(`T2a–L1a: “${title}” is at odds with “About T2a”`);
  });
});

test('a topic with a long comparison is described by what each source answers', () => {
  const graph = buildGraph(
    tramWith('topics', (topics) =>
      topics.map((one) => ({ ...one, data: { ...one.data, comparison: sentenceOf(240) } })),
    ),
  );
  const topic = graph.topics.get(topicId.parse('fares'));
  if (!topic) throw new Error('There is no topic');
  expect(topicTitles(graph, topic).description).toBe(
    'What of fares? Text T: Cheaper. Text L: silent. As compared in The Tram Brief.',
  );
});

test('a work with a long title is named by its first words, and described by its title', () => {
  const title = 'A count of all who rode the tram in a year in which it stood still for most of the time';
  const { data } = entry('citations', 'count', {
    type: 'report',
    title,
    'container-title': 'Quay Notes',
    issued: '2018-05',
    checked: 'page-read',
  });
  expect(workTitles({ ...data, id: 'count' } as Parameters<typeof workTitles>[0])).toMatchObject({
    title: 'Work: A count of all who rode the tram in a year in which…, Quay Notes',
    description: expect.stringContaining(title) as string,
    name: title,
  });
});
