import { describe, expect, test } from 'vitest';
import { citationSchema } from '../../../src/model/citation.ts';
import { problemsOf, without } from './problems.ts';

const USE = { source: 'tram-note-2019', paragraphs: [1], anchor: 'yearly count', state: 'link-lost' };
const CITATION = {
  type: 'report',
  title: 'Yearly count of riders',
  checked: 'not-found',
  citedBy: [USE],
  added: '2024-01-01',
  changed: '2024-01-01',
};

const problems = (more: object) => problemsOf(citationSchema, { ...CITATION, ...more });
const NO_TITLE = 'title: Expected a `title`: only a work that every source leaves unidentified has none';

test('a citation bears the names of CSL', () => {
  const full = {
    author: [{ family: 'Marsh', given: 'Ada' }, { literal: 'Quay Council' }],
    'container-title': 'Quay Gazette',
    publisher: 'Quay Council',
    genre: 'Yearly report',
    number: '7',
    volume: '2',
    issue: '6',
    page: '3–4',
    issued: '2018',
    accessed: '2024-01-01',
    URL: 'https://example.org/count',
    language: 'en',
    checked: 'page-read',
    note: 'It was never published.',
  };
  expect(problems(full)).toEqual([]);
});

describe('a title', () => {
  test('may be absent where every source leaves the work unidentified', () => {
    const unidentified = { ...USE, state: 'unidentified' };
    const untitled = without(CITATION, 'title');
    expect(
      problemsOf(citationSchema, { ...untitled, citedBy: [unidentified, { ...unidentified, paragraphs: [2] }] }),
    ).toEqual([]);
    expect(problemsOf(citationSchema, { ...untitled, citedBy: [unidentified, USE] })).toEqual([NO_TITLE]);
    expect(problemsOf(citationSchema, untitled)).toEqual([NO_TITLE]);
  });

  test('may not be absent where no source refers to the work', () => {
    expect(problemsOf(citationSchema, without(CITATION, 'title', 'citedBy'))).toEqual([NO_TITLE]);
  });
});

describe('where a source refers to the work', () => {
  test.for(['linked', 'link-lost', 'subject-only', 'named', 'unidentified'])('is told of state %s', (state) => {
    const message = `citedBy.0: Expected \`paragraphs\` and \`anchor\` beside state \`${state}\``;
    expect(problems({ citedBy: [{ ...USE, state }] })).toEqual([]);
    expect(problems({ citedBy: [without({ ...USE, state }, 'paragraphs')] })).toEqual([message]);
    expect(problems({ citedBy: [without({ ...USE, state }, 'anchor')] })).toEqual([message]);
  });

  test('may be nowhere for a promotional link', () => {
    expect(problems({ citedBy: [{ source: 'tram-note-2019', state: 'not-evidence' }] })).toEqual([]);
  });

  test('is quoted in at most eight words', () => {
    expect(problems({ citedBy: [{ ...USE, anchor: 'a b c d e f g h i' }] })).toEqual([
      'citedBy.0.anchor: Expected at most 8 words, found 9',
    ]);
  });
});

test('an address is there where it is said to be known, and not where none was found', () => {
  const address = 'https://example.org/count';
  expect(problems({ checked: 'not-opened', URL: address })).toEqual([]);
  expect(problems({ checked: 'not-opened' })).toEqual([
    expect.stringMatching(/^checked: Expected a `URL`.*`not-found`$/u),
  ]);
  expect(problems({ checked: 'not-found', URL: address })).toEqual([
    expect.stringMatching(/^checked: Expected no `URL`.*`not-opened`$/u),
  ]);
});

test.for([
  { type: 'book-of-verse' },
  { checked: 'yes' },
  { citedBy: [{ ...USE, state: 'cited' }] },
  { citedBy: [] },
  { URL: 'example.org', checked: 'page-read' },
  { URL: 'javascript:alert(1)', checked: 'page-read' },
  { title: 'The line\nER  -' },
  { issued: 2018 },
  { accessed: new Date('2024-01-01') },
  { author: ['Ada Marsh'] },
  { author: [] },
])('%j is refused at its field', (more) => {
  const [field] = Object.keys(more);
  expect(problems(more)).toEqual([expect.stringMatching(new RegExp(`^${field}\\b`, 'u'))]);
});

test('an unknown field is refused', () => {
  expect(problems({ url: 'https://example.org' })).toEqual([': Unrecognized key: "url"']);
});
