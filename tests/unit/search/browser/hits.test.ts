import { expect, test } from 'vitest';
import { encodeFilters } from '../../../../src/search/record.ts';
import type { RecordFacts } from '../../../../src/search/record.ts';
import { toHit } from '../../../../src/search/browser/hits.ts';

const fragment = (content: string, title: string, facts: RecordFacts) => ({
  url: '/here/',
  content,
  meta: { title, aliases: 'TL' },
  filters: encodeFilters({ facets: { source: ['note'] }, facts }),
});

test('a claim is read with all that its line shows, its statement whole', () => {
  const facts: RecordFacts = {
    type: 'claim',
    code: 'T1a',
    mark: 'square',
    kind: 'forecast',
    hedge: 'likely',
    modal: 'is likely to',
    details: ['said by the driver (left open by the author)'],
    paragraphs: [{ number: 1, url: '/sources/note/#p1' }],
    disputedBy: [{ code: 'L1a', url: '/claims/letter/punctual/', mark: 'circle', title: 'Trams are punctual' }],
  };
  expect(toHit(fragment('The tram is late.', 'Late trams', facts), { words: [3] }, 'late')).toEqual({
    ...facts,
    url: '/here/',
    title: 'Late trams',
    statement: [
      { text: 'The tram is ', marked: false },
      { text: 'late', marked: true },
      { text: '.', marked: false },
    ],
    byMeaning: false,
  });
});

test('anything else is read with its source and an excerpt', () => {
  const within = { mark: 'square', name: 'Note 2019', place: 'paragraphs 1–3' };
  const long = `Trams are late. ${'And so on. '.repeat(30)}`;
  expect(toHit(fragment(long, 'On trams', { type: 'source', within }), { words: [0] }, 'tram')).toMatchObject({
    type: 'source',
    title: [{ text: 'On ' }, { text: 'trams', marked: true }],
    excerpt: { cutBefore: false, cutAfter: true },
    within,
  });
});
