import { describe, expect, test } from 'vitest';
import { attestationSchema } from '../../../src/model/attestation.ts';
import { eventSchema } from '../../../src/model/event.ts';
import { pageSchema } from '../../../src/model/page.ts';
import { siteSchema } from '../../../src/model/site.ts';
import { termSchema } from '../../../src/model/term.ts';
import { topicSchema } from '../../../src/model/topic.ts';
import { problemsOf, without } from './problems.ts';

const DAYS = { added: '2024-01-01', changed: '2024-01-01' };

describe('a term', () => {
  const TERM = { ...DAYS, title: 'Tram line', kind: 'project', aliases: ['TL', 'the tram'], definition: 'The line.' };
  const problems = (more: object) => problemsOf(termSchema, { ...TERM, ...more });

  test('may have an abbreviation, which its title or an alias is', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ abbreviation: 'TL', expansion: 'tram line' })).toEqual([]);
    expect(problems({ abbreviation: 'Tram line', expansion: 'tramway line' })).toEqual([]);
    expect(problems({ abbreviation: 'LT', expansion: 'tram line' })).toEqual([
      'abbreviation: Expected the abbreviation to be the title or one of the aliases',
    ]);
  });

  test('tells an abbreviation and what it stands for together', () => {
    const message = 'Expected `abbreviation` and `expansion` together or neither';
    expect(problems({ abbreviation: 'TL' })).toEqual([`abbreviation: ${message}`]);
    expect(problems({ expansion: 'tram line' })).toEqual([`expansion: ${message}`]);
  });

  test('has no alias that is its title, and none twice', () => {
    expect(problems({ aliases: ['TL', 'Tram line'] })).toEqual(['aliases: Expected no alias equal to the title']);
    expect(problems({ aliases: ['TL', 'TL'] })).toEqual(['aliases.1: Expected no repeats']);
  });

  test('has names in other languages, by the tags of these', () => {
    expect(problems({ translations: { pl: ['Linia tramwajowa', 'tramwaj'], 'sr-Latn': ['tramvaj'] } })).toEqual([]);
    expect(problems({ translations: { pl: ['tramwaj', 'tramwaj'] } })).toEqual([
      'translations.pl.1: Expected no repeats',
    ]);
    const none = 'Expected at least one; leave the field out where there is none';
    expect(problems({ translations: { pl: [] } })).toEqual([`translations.pl: ${none}`]);
    expect(problems({ translations: {} })).toEqual([`translations: ${none}`]);
  });

  test.for(['en', 'en-GB', 'ua', 'polish', 'PL', ''])('has no names in “%s”', (tag) => {
    expect(problems({ translations: { [tag]: ['tramwaj'] } })).toHaveLength(1);
  });

  test('has a kind that we know', () => {
    expect(problems({ kind: 'vehicle' })).toEqual([expect.stringMatching(/^kind: /u)]);
  });
});

test('the site has words, by what they are in other languages', () => {
  const license = { name: 'CC0 1.0', title: 'No rights reserved', url: 'https://example.org/cc0/' };
  const site = { ...DAYS, title: 'The Tram Brief', line: 'Two texts on one tram', kicker: 'Two texts', license };
  const problems = (words: unknown) => problemsOf(siteSchema, { ...site, words });
  expect(
    problems({ fare: { pl: ['bilet', 'bilety'], ru: ['билет'] }, 'night bus': { uk: ['нічний автобус'] } }),
  ).toEqual([]);
  const none = 'Expected at least one; leave the field out where there is none';
  expect(problems({})).toEqual([`words: ${none}`]);
  expect(problems({ fare: {} })).toEqual([`words.fare: ${none}`]);
  expect(problems({ fare: { pl: [] } })).toEqual([`words.fare.pl: ${none}`]);
  expect(problems({ fare: { pl: ['bilet', 'bilet'] } })).toEqual(['words.fare.pl.1: Expected no repeats']);
  expect(problems({ fare: { pl: ' bilet' } })).toEqual([expect.stringMatching(/^words\.fare\.pl: /u)]);
  expect(problems({ fare: { ua: ['квиток'] } })).toEqual([expect.stringMatching(/^words\.fare\.ua: /u)]);
  expect(problems({ ' fare': { pl: ['bilet'] } })).toEqual([expect.stringMatching(/^words\. fare: /u)]);
});

test('a topic asks a question', () => {
  const topic = { ...DAYS, title: 'Fares', question: 'Would cheaper tickets help?', comparison: 'Both say so.' };
  expect(problemsOf(topicSchema, topic)).toEqual([]);
  expect(problemsOf(topicSchema, { ...topic, question: 'Cheaper tickets help.' })).toEqual([
    'question: Expected a question',
  ]);
  expect(problemsOf(topicSchema, without(topic, 'comparison'))).toHaveLength(1);
});

test('an event has a date and claims', () => {
  const event = {
    ...DAYS,
    title: 'New stops open',
    date: '2021-04-12',
    summary: 'The new stops open.',
    claims: ['L1a'],
  };
  const otherwise = { source: 'tram-letter-2022', date: '2021-21', paragraph: 1 };
  expect(problemsOf(eventSchema, { ...event, datedOtherwise: [otherwise], citations: ['gazette-archive'] })).toEqual(
    [],
  );
  expect(problemsOf(eventSchema, { ...event, date: 2021 })).toHaveLength(1);
  expect(problemsOf(eventSchema, { ...event, claims: [] })).toHaveLength(1);
  expect(problemsOf(eventSchema, { ...event, datedOtherwise: [without(otherwise, 'paragraph')] })).toHaveLength(1);
});

test('a page says in a sentence what it is', () => {
  const page = { ...DAYS, title: 'Home', description: 'Two texts on one tram line.' };
  expect(problemsOf(pageSchema, page)).toEqual([]);
  expect(problemsOf(pageSchema, { ...page, description: 'two texts' })).toHaveLength(1);
});

test('an attestation has a hash for each paragraph and a place for each quotation', () => {
  const attestation = {
    source: 'tram-note-2019',
    paragraphs: [{ words: 24, sha256: 'a'.repeat(64) }],
    quotations: [{ text: 'fewer people every year', places: [{ paragraph: 1, word: 9 }] }],
  };
  expect(problemsOf(attestationSchema, attestation)).toEqual([]);
  expect(
    problemsOf(attestationSchema, { ...attestation, paragraphs: [{ words: 24, sha256: 'A'.repeat(64) }] }),
  ).toEqual(['paragraphs.0.sha256: Expected a SHA-256 in hexadecimal']);
  expect(problemsOf(attestationSchema, { ...attestation, quotations: [{ text: 'x', places: [] }] })).toHaveLength(1);
});
