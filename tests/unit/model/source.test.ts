import { describe, expect, test } from 'vitest';
import { sourceSchema } from '../../../src/model/source.ts';
import { problemsOf } from './problems.ts';

const paragraph = { incipit: 'The old tram line', words: 24, gist: 'Riders are fewer.' };
const section = (first: number, last: number) => ({ heading: `From ${first}`, headingBy: 'briefing', first, last });

const SOURCE = {
  code: 'T',
  mark: 'square',
  title: 'A note on the tram',
  short: 'Note 2019',
  authors: [{ family: 'Marsh', given: 'Ada' }],
  publisher: 'Quay Society',
  container: 'Quay Society Notes',
  type: 'report',
  genre: 'note',
  language: 'en',
  issued: '2019',
  thesis: 'The tram loses its riders.',
  sections: [section(1, 1), section(2, 3)],
  paragraphs: [paragraph, paragraph, paragraph],
  added: '2024-01-01',
  changed: '2024-01-01',
};

const problems = (more: object) => problemsOf(sourceSchema, { ...SOURCE, ...more });

test('a source is sound, whoever wrote it', () => {
  expect(problems({})).toEqual([]);
  expect(problems({ authors: [] })).toEqual([]);
  expect(problems({ authors: [{ literal: 'Quay Council' }, { family: 'Marsh' }] })).toEqual([]);
});

test('an author has a name by parts or in one, not both', () => {
  expect(problems({ authors: [{ family: 'Marsh', literal: 'Ada Marsh' }] })).toHaveLength(1);
  expect(problems({ authors: ['Ada Marsh'] })).toHaveLength(1);
});

describe('the sections', () => {
  test('follow each other without a gap', () => {
    expect(problems({ sections: [section(1, 1), section(3, 3)] })).toEqual([
      'sections.1.first: Expected this section to begin with paragraph 2',
    ]);
  });

  test('do not overlap', () => {
    expect(problems({ sections: [section(1, 2), section(2, 3)] })).toEqual([
      'sections.1.first: Expected this section to begin with paragraph 3',
    ]);
  });

  test('begin with the first paragraph', () => {
    expect(problems({ sections: [section(2, 3)] })).toEqual([
      'sections.0.first: Expected this section to begin with paragraph 1',
    ]);
  });

  test.for([2, 4])('end with the last paragraph, not with %i', (last) => {
    expect(problems({ sections: [section(1, last)] })).toEqual([
      'sections.0.last: Expected the last section to end with paragraph 3',
    ]);
  });

  test('do not end before they begin', () => {
    expect(problems({ sections: [section(1, 1), section(3, 2)] })).toContain(
      'sections.1.last: Expected `last` not before `first`',
    );
  });
});

test.for([
  [{ code: 'TRAM' }, 'code: Expected one to three capital letters'],
  [{ code: 't' }, 'code: Expected one to three capital letters'],
  [{ short: 'The note of the year 2019' }, 'short: Expected at most 4 words, found 6'],
  [
    { language: 'English' },
    'language: Expected the tag of a language by BCP 47, such as en, de-AT, zh-Hans or sr-Latn',
  ],
  [{ language: 'zh-hans' }, 'language: Expected "zh-Hans", as the tag is written'],
  [{ title: 'a '.repeat(41).trim() }, 'title: Expected at most 40 words, found 41'],
  [
    { paragraphs: [{ ...paragraph, incipit: 'The old tram' }, paragraph, paragraph] },
    'paragraphs.0.incipit: Expected its first four to six words, or all of a shorter paragraph; found 3',
  ],
  [
    { paragraphs: [{ ...paragraph, incipit: 'a b c d e f g' }, paragraph, paragraph] },
    'paragraphs.0.incipit: Expected its first four to six words, or all of a shorter paragraph; found 7, and no other paragraph begins so',
  ],
  [
    { paragraphs: [{ ...paragraph, gist: 'a b c d e f g h i j k l m' }, paragraph, paragraph] },
    'paragraphs.0.gist: Expected at most 12 words, found 13',
  ],
  [{ issued: 2019 }, 'issued: Expected a date in quotation marks, such as "2021" or "2024-09-02"'],
  [
    { written: { date: '2019', reason: 'the text says so' } },
    'written.reason: Expected a whole sentence: capital first, full stop last',
  ],
  [{ author: 'Ada Marsh' }, ': Unrecognized key: "author"'],
] as const)('%j is refused', ([more, message]) => {
  expect(problems(more)).toEqual([message]);
});

test('a short paragraph begins with all of its words', () => {
  expect(problems({ paragraphs: [{ ...paragraph, incipit: 'No, not yet.', words: 3 }, paragraph, paragraph] })).toEqual(
    [],
  );
  expect(problems({ paragraphs: [{ ...paragraph, incipit: 'No, not', words: 3 }, paragraph, paragraph] })).toEqual([
    'paragraphs.0.incipit: Expected its first four to six words, or all of a shorter paragraph; found 2',
  ]);
});

test('a paragraph begins with more words where another begins with the same six', () => {
  const [one, other] = ['a b c d e f g', 'a b c d e f h'].map((incipit) => ({ ...paragraph, incipit }));
  expect(problems({ paragraphs: [one, paragraph, other] })).toEqual([]);
  const long = { ...paragraph, incipit: 'a b c d e f h i j k l m n' };
  expect(problems({ paragraphs: [one, paragraph, long] })).toEqual([
    'paragraphs.2.incipit: Expected its first four to six words, or all of a shorter paragraph; found 13',
  ]);
});

test.for(['de', 'de-AT', 'zh-Hans', 'sr-Latn', 'ar', 'fil'])('%s is a language', (language) => {
  expect(problems({ language })).toEqual([]);
});

test('a mark and what it appeared in may be left out', () => {
  expect(problems({ mark: undefined, container: undefined, type: 'speech' })).toEqual([]);
});

test('a mark, a type and an address are checked', () => {
  expect(problems({ mark: 'moon' })).toEqual([expect.stringMatching(/^mark: /u)]);
  expect(problems({ type: 'bulletin' })).toEqual([expect.stringMatching(/^type: /u)]);
  for (const url of ['example.org', 'javascript:alert(1)'])
    expect(problems({ url })).toEqual([expect.stringMatching(/^url: /u)]);
});
