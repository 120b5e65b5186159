import { beforeAll, expect, test } from 'vitest';
import { formatReference } from '../../../../src/publish/bibliography/reference.ts';
import type { Citation } from '../../../../src/graph/graph.ts';
import { citationKey } from '../../../../src/model/ids.ts';
import { entry } from '../../graph/fixture-corpus.ts';

function citation(fields: object): Citation {
  const { id, data, body } = entry('citations', 'some-work', { checked: 'page-read', ...fields });
  return { ...data, id: citationKey.parse(id), body };
}

// The first line reads the style and its language, which takes seconds where much else runs.
beforeAll(() => {
  formatReference(citation({ type: 'report', title: 'Yearly count' }));
}, 60_000);

test.for([
  [
    'a report',
    {
      type: 'report',
      title: 'Yearly count',
      author: [{ family: 'Marsh', given: 'Ada' }],
      publisher: 'Quay Society',
      number: '7',
      issued: '2018',
    },
    'Marsh, A. (2018). Yearly count (No. 7). Quay Society.',
  ],
  [
    'a newspaper’s article of a day',
    { type: 'article-newspaper', title: 'The line in 2021', 'container-title': 'Quay Gazette', issued: '2021-03-02' },
    'The line in 2021. (2021, March 2). Quay Gazette.',
  ],
  [
    'a page by an institution, of a month',
    { type: 'webpage', title: 'Fares', author: [{ literal: 'Quay Council' }], issued: '2019-12' },
    'Quay Council. (2019, December). Fares.',
  ],
  [
    'a work without a date',
    { type: 'webpage', title: 'Fares', author: [{ literal: 'Quay Council' }], 'container-title': 'Quay' },
    'Quay Council. (n.d.). Fares. Quay.',
  ],
  [
    'an approximate date',
    { type: 'article-newspaper', title: 'Fares', 'container-title': 'Quay Gazette', issued: '2021-03-02~' },
    'Fares. (ca. 2021, March 2). Quay Gazette.',
  ],
  [
    'a season',
    { type: 'report', title: 'Fares', author: [{ literal: 'Quay Council' }], issued: '2018-21' },
    'Quay Council. (spring 2018). Fares.',
  ],
  [
    'two authors, with accents',
    {
      type: 'report',
      title: 'Über die Linie',
      author: [
        { family: 'Dąbrowski', given: 'Łukasz' },
        { family: 'Peña', given: 'Ana María' },
      ],
      publisher: 'Société',
      issued: '2020',
    },
    'Dąbrowski, Ł., & Peña, A. M. (2020). Über die Linie. Société.',
  ],
  [
    'quotation marks, an ampersand and a dash',
    {
      type: 'report',
      title: 'The “quiet hour” & after — a count',
      author: [{ literal: 'Quay & Sons' }],
      issued: '2020',
    },
    'Quay & Sons. (2020). The “quiet hour” & after — a count.',
  ],
  [
    'signs that mean something in HTML and YAML',
    { type: 'report', title: '<Fares>: *up* & [down]', author: [{ literal: 'Quay' }], issued: '2020' },
    'Quay. (2020). <Fares>: *up* & [down].',
  ],
] as const)('%s makes a line of a bibliography', ([, fields, line]) => {
  expect(formatReference(citation(fields))).toBe(line);
});

test('the address is left to the page, and our own fields to us', () => {
  const line = formatReference(
    citation({
      type: 'webpage',
      title: 'Fares',
      author: [{ literal: 'Quay Council' }],
      issued: '2019',
      URL: 'https://example.org/fares',
      note: 'It was moved.',
      citedBy: [{ source: 'tram-note-2019', paragraphs: [1], anchor: 'the fares', state: 'linked' }],
    }),
  );
  expect(line).toBe('Quay Council. (2019). Fares.');
});
