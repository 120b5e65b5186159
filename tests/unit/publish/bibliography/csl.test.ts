import { describe, expect, test } from 'vitest';
import { toCsl, toCslDate } from '../../../../src/publish/bibliography/csl.ts';
import type { Citation } from '../../../../src/graph/graph.ts';
import { citationKey } from '../../../../src/model/ids.ts';
import { entry } from '../../graph/fixture-corpus.ts';

const FULL = {
  type: 'report',
  title: 'Yearly count',
  author: [{ family: 'Marsh', given: 'Ada' }, { literal: 'Quay Council' }],
  'container-title': 'Quay Notes',
  publisher: 'Quay Society',
  genre: 'Yearly report',
  number: '7',
  volume: '2',
  issue: '6',
  page: '3–4',
  section: '9',
  issued: '2018-05',
  'event-date': '2018-05-02',
  'event-title': 'Yearly meeting',
  'event-place': 'Quay',
  accessed: '2024-01-01',
  URL: 'https://example.org/count',
  language: 'en',
};
const OURS = {
  checked: 'page-read',
  citedBy: [{ source: 'tram-note-2019', paragraphs: [1], anchor: 'count', state: 'subject-only' }],
  note: 'It was never published.',
  formerly: ['/citations/old-count/'],
};

function citation(fields: object): Citation {
  const { id, data, body } = entry('citations', 'yearly-count', {
    type: 'report',
    title: 'A',
    checked: 'not-found',
    ...fields,
  });
  return { ...data, id: citationKey.parse(id), body };
}

describe('a date in CSL is', () => {
  test.for([
    ['2018', { 'date-parts': [[2018]] }],
    ['2018-05', { 'date-parts': [[2018, 5]] }],
    ['2018-12', { 'date-parts': [[2018, 12]] }],
    ['2018-05-03', { 'date-parts': [[2018, 5, 3]] }],
    ['2018/2020-01', { 'date-parts': [[2018], [2020, 1]] }],
    ['2018~', { 'date-parts': [[2018]], circa: true }],
    ['2018-05-03?', { 'date-parts': [[2018, 5, 3]] }],
    ['2018-05%', { 'date-parts': [[2018, 5]], circa: true }],
    ['2018~/2020', { literal: 'about 2018 – 2020' }],
    ['2018-21', { literal: 'spring 2018' }],
    ['2018/..', { literal: 'from 2018' }],
    ['../2018', { literal: 'until 2018' }],
    ['201X', { literal: 'the 2010s' }],
    ['2018-05-XX', { literal: 'May 2018' }],
  ] as const)('%s: %j', ([value, date]) => {
    expect(toCslDate(value)).toEqual(date);
  });
});

describe('a citation in CSL', () => {
  test('bears the fields of CSL, and only those', () => {
    expect(toCsl(citation({ ...FULL, ...OURS }))).toEqual({
      ...FULL,
      id: 'yearly-count',
      issued: { 'date-parts': [[2018, 5]] },
      'event-date': { 'date-parts': [[2018, 5, 2]] },
      accessed: { 'date-parts': [[2024, 1, 1]] },
    });
  });

  test.for([
    [{ title: '[A count]' }, 'Title supplied'],
    [{ title: 'Count of [all] lines' }, undefined],
    [{ title: 'A count of …' }, 'Title cut'],
    [{ checked: 'headline-seen' }, 'Text not seen'],
    [{ checked: 'cited-elsewhere' }, 'Page not seen'],
    [{ checked: 'not-opened', URL: 'https://example.org/', issued: '2018~' }, 'Page not opened'],
    [{ checked: 'not-found' }, 'No address found'],
    [{ issued: '2018-05-03?' }, 'Date not certain'],
    [
      { title: '[A count]', checked: 'not-opened', URL: 'https://example.org/', issued: '2018%' },
      'Title supplied; page not opened; date not certain',
    ],
  ] as const)('tells in a note what the reference hides: %j', ([fields, note]) => {
    expect(toCsl(citation({ checked: 'page-read', ...fields })).note).toBe(note);
  });

  test('says nothing of what is not known', () => {
    expect(toCsl(citation({ checked: 'page-read' }))).toEqual({ id: 'yearly-count', type: 'report', title: 'A' });
  });
});
