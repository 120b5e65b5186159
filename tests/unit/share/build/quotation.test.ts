import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import {
  quoteClaim,
  quoteEvent,
  quoteForecast,
  quotePair,
  quoteParagraph,
  quoteSource,
  quoteTerm,
  quoteTopic,
  quoteWork,
} from '../../../../src/share/build/quotation.ts';
import { formatReference } from '../../../../src/publish/bibliography/reference.ts';
import type { Corpus } from '../../../../src/corpus/corpus.ts';
import { pairsOf } from '../../../../src/graph/pairs.ts';
import { claimBy, sourceBy } from '../../../../src/graph/lookups.ts';
import { assessmentId, citationKey, claimCode, eventId, sourceId, termId, topicId } from '../../../../src/model/ids.ts';
import { attribute, elementsOf, parseHtml } from '../../../support/html.ts';
import { claim, source, tram, tramWith } from '../../graph/fixture-corpus.ts';
import { siteOf } from '../../publish/linked-data/blocks.ts';

const quoting = (corpus: Corpus = tram()) => siteOf(corpus, 'https://brief.example/');

/** A quotation as a mail or a text field shows it: its lines, and where its link leads. */
function read(html: string): { lines: string[]; said: string[]; href: string | undefined } {
  const tree = parseHtml(html);
  const links = elementsOf(tree, 'a');
  expect(links).toHaveLength(1);
  const [quote] = elementsOf(tree, 'blockquote');
  return {
    lines: elementsOf(tree, 'p').map((line) => toString(line)),
    said: quote ? elementsOf({ type: 'root', children: [quote] }, 'p').map((line) => toString(line)) : [],
    href: links[0] && attribute(links[0], 'href'),
  };
}

test('a speech is quoted by whoever gave it, once, and when', () => {
  const given = {
    issued: '1799-12-03',
    sections: [['All of it', 1, 1]],
    type: 'speech',
    container: undefined,
    authors: [{ family: 'Marsh', given: 'Ada' }],
  } as const;
  const how = quoting({ ...tram(), sources: [...tram().sources, source('given', 'G', given)] });
  const { lines } = read(quoteSource(how, sourceBy(how.graph, sourceId.parse('given'))));
  expect(lines.at(-1)).toBe('— Ada Marsh, “Text G”, 3 December 1799, as summed up in The Tram Brief');
});

const quoted = (code: string, corpus?: Corpus) => {
  const how = quoting(corpus);
  return read(quoteClaim(how, claimBy(how.graph, claimCode.parse(code))));
};

describe('a claim is quoted', () => {
  test('with its source, its place, its code, and as worded by the briefing and not by the author', () => {
    expect(quoted('T1a')).toEqual({
      lines: ['This is T1a.', '— “Text T”, Quay Notes, 2019, paragraph 1, as worded in The Tram Brief, claim T1a'],
      said: ['This is T1a.'],
      href: 'https://brief.example/claims/tram-note-2019/fewer/',
    });
  });

  test('with every paragraph that says it, and the day as far as it is known', () => {
    expect(quoted('T10a').lines[1]).toContain('Quay Notes, 2019, paragraphs 10 and 2,');
    expect(quoted('L1a').lines[1]).toContain('Quay Notes, May 2022, paragraph 1,');
  });

  test('with who said it, by which way, whether the author adopts it, and whose view it is', () => {
    expect(quoted('T1b').lines[1]).toBe(
      '— “Text T”, Quay Notes, 2019, paragraph 1 (third-hand: The Mayor → Gazette → somebody unnamed; ' +
        'the author leaves it open; the Council’s fear, as the author describes it), as worded in The Tram Brief, claim T1b',
    );
  });

  test('without repeating a denial and a condition, which its statement has', () => {
    const more = { negative: true, condition: 'as long as it rains', statement: 'As long as it rains, nobody walks.' };
    const corpus = tramWith('claims', (all) => [...all, claim('tram-note-2019/rain', 'T3a', more)]);
    expect(quoted('T3a', corpus).lines).toEqual([
      'As long as it rains, nobody walks.',
      '— “Text T”, Quay Notes, 2019, paragraph 3, as worded in The Tram Brief, claim T3a',
    ]);
  });

  test('letter by letter, whatever signs it has', () => {
    const statement = 'Is “a < b & c” – Émile’s – true? <b>No</b>.';
    const corpus = tramWith('claims', (all) => [...all, claim('tram-note-2019/odd', 'T3a', { statement })]);
    expect(quoted('T3a', corpus).said).toEqual([statement]);
  });
});

test('a paragraph is quoted by its gist, and named by its first words in quotation marks', () => {
  const how = quoting();
  expect(read(quoteParagraph(how, sourceBy(how.graph, sourceId.parse('tram-note-2019')), 2))).toEqual({
    lines: [
      'In our words.',
      '— “Text T”, Quay Notes, 2019, paragraph 2 (“These are four words …”), as summed up in The Tram Brief',
    ],
    said: ['In our words.'],
    href: 'https://brief.example/sources/tram-note-2019/paragraphs/#p2',
  });
});

test('a pair is quoted with both claims, what binds them, and why', () => {
  const how = quoting();
  const pair = pairsOf(how.graph).find(({ earlier, later }) => earlier.code === 'T2a' && later.code === 'L1a');
  if (!pair) throw new Error('The pair is not there');
  expect(read(quotePair(how, pair))).toEqual({
    lines: [
      'T2a: This is T2a. (“Text T”, Quay Notes, 2019, paragraph 2)',
      'L1a: This is L1a. (“Text L”, Quay Notes, May 2022, paragraph 1)',
      expect.stringMatching(/^(?:L1a is at odds with T2a|T2a is at odds with L1a): It disputes T2a\.$/u),
      '— as worded in The Tram Brief, T2a and L1a',
    ],
    said: expect.any(Array) as string[],
    href: 'https://brief.example/compare/T2a-L1a/',
  });
});

test('of a pair, what is only reported is told with its way', () => {
  const how = quoting();
  const pair = pairsOf(how.graph).find(({ earlier, later }) => earlier.code === 'T1b' && later.code === 'L2a');
  if (!pair) throw new Error('The pair is not there');
  expect(read(quotePair(how, pair)).lines[0]).toMatch(
    /^T1b: This is T1b\. \(“Text T”, Quay Notes, 2019, paragraph 1; third-hand: The Mayor → Gazette → somebody unnamed; /u,
  );
});

test('of a forecast, what is only reported is told with its way', () => {
  const corpus = tramWith('assessments', (all) =>
    all.map((one) =>
      one.id === 'tram-note-2019/fares' ? { ...one, data: { ...one.data, claims: [claimCode.parse('T1b')] } } : one,
    ),
  );
  const how = quoting(corpus);
  const assessment = how.graph.assessments.get(assessmentId.parse('tram-note-2019/fares'));
  if (!assessment) throw new Error('The assessment is not there');
  expect(read(quoteForecast(how, assessment)).lines[0]).toMatch(
    /^T1b: This is T1b\. \(third-hand: The Mayor → Gazette → somebody unnamed; /u,
  );
});

test('a topic is quoted by its question and what the comparison says', () => {
  const how = quoting();
  const topic = how.graph.topics.get(topicId.parse('riders'));
  if (!topic) throw new Error('The topic is not there');
  expect(read(quoteTopic(how, topic))).toEqual({
    lines: ['What of riders?', 'They differ.', '— The Tram Brief, topic “On riders”'],
    said: ['What of riders?', 'They differ.'],
    href: 'https://brief.example/topics/riders/',
  });
});

test('a forecast is quoted with its claims, the verdict, and to which day that looks', () => {
  const how = quoting();
  const assessment = how.graph.assessments.get(assessmentId.parse('tram-note-2019/fares'));
  if (!assessment) throw new Error('The assessment is not there');
  expect(read(quoteForecast(how, assessment))).toEqual({
    lines: [
      'T10a: This is T10a.',
      'T10b: This is T10b.',
      '— “Text T”, Quay Notes, 2019, paragraphs 2 and 10, as worded and, as of 31 December 2023, judged “no evidence found” in The Tram Brief, “Fares”',
    ],
    // The verdict is ours and no part of what the source says.
    said: ['T10a: This is T10a.', 'T10b: This is T10b.'],
    href: 'https://brief.example/forecasts/tram-note-2019/fares/',
  });
});

test('what is followed is quoted without a verdict, and with why it has none', () => {
  const how = quoting();
  const assessment = how.graph.assessments.get(assessmentId.parse('tram-letter-2022/fourth'));
  if (!assessment) throw new Error('The assessment is not there');
  expect(read(quoteForecast(how, assessment))).toEqual({
    lines: [
      'L2a: This is L2a.',
      '— “Text L”, Quay Notes, May 2022, paragraph 2, as worded and, as of 31 December 2023, followed and not scored (advice) in The Tram Brief, “A fourth car”',
    ],
    said: ['L2a: This is L2a.'],
    href: 'https://brief.example/forecasts/tram-letter-2022/fourth/',
  });
});

test('an article is quoted by its thesis in our words, and named so that it can be found elsewhere', () => {
  const authors = [{ family: 'Marsh', given: 'Ada' }, { literal: 'Society of Riders' }];
  const corpus = tramWith('sources', (all) => all.map((one) => ({ ...one, data: { ...one.data, authors } })));
  const how = quoting(corpus);
  expect(read(quoteSource(how, sourceBy(how.graph, sourceId.parse('tram-note-2019'))))).toEqual({
    lines: [
      'The tram is discussed.',
      '— Ada Marsh and Society of Riders, “Text T”, Quay Notes, 2019, as summed up in The Tram Brief',
    ],
    said: ['The tram is discussed.'],
    href: 'https://brief.example/sources/tram-note-2019/',
  });
});

test('a work is quoted by its entry in a bibliography, and one without a title by what is known', () => {
  const how = quoting();
  const gazette = how.graph.citations.get(citationKey.parse('gazette'));
  if (!gazette) throw new Error('The work is not there');
  expect(read(quoteWork(how, gazette))).toEqual({
    lines: [formatReference(gazette), '— as recorded in The Tram Brief'],
    said: [formatReference(gazette)],
    href: 'https://brief.example/citations/gazette/',
  });
  const { title: _title, ...nameless } = gazette;
  expect(read(quoteWork(how, nameless)).said).toEqual(['Unidentified link on “gazette”']);
});

test('a term is quoted by its definition', () => {
  const how = quoting();
  const term = how.graph.terms.get(termId.parse('tram-line'));
  if (!term) throw new Error('The term is not there');
  expect(read(quoteTerm(how, term))).toMatchObject({
    said: [`Tram line: ${term.definition}`],
    href: 'https://brief.example/terms/tram-line/',
  });
});

test('an event is quoted with its date', () => {
  const how = quoting();
  const event = how.graph.events.get(eventId.parse('stops'));
  if (!event) throw new Error('The event is not there');
  expect(read(quoteEvent(how, event))).toMatchObject({
    lines: ['12 April 2021: New stops. They open.', '— The Tram Brief, timeline'],
    href: 'https://brief.example/timeline/#stops',
  });
});
