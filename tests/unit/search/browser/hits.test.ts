import { expect, test } from 'vitest';
import { toHit } from '../../../../src/search/browser/hits.ts';

test('a claim is read with all that its line shows', () => {
  const hit = toHit(
    {
      url: '/claims/note/late/',
      content: 'The tram is late.',
      meta: { title: 'Late trams', aliases: 'TL' },
      filters: {
        type: ['claim'],
        code: ['T1a'],
        confidence: ['likely'],
        mark: ['square'],
        kindLabel: ['forecast'],
        strengthLabel: ['likely'],
        modal: ['is likely to'],
        told: ['said by the driver (left open by the author)'],
        paragraphs: ['1 /sources/note/#p1', '2 /sources/note/#p2'],
        disputedBy: ['L1a /claims/letter/punctual/ circle Trams are punctual'],
      },
    },
    [3],
    'late',
  );
  expect(hit).toEqual({
    type: 'claim',
    url: '/claims/note/late/',
    title: 'Late trams',
    code: 'T1a',
    mark: 'square',
    statement: [
      { text: 'The tram is ', marked: false },
      { text: 'late', marked: true },
      { text: '.', marked: false },
    ],
    kind: 'forecast',
    strength: 'likely',
    strengthLabel: 'likely',
    modal: 'is likely to',
    told: ['said by the driver (left open by the author)'],
    paragraphs: [
      { number: '1', url: '/sources/note/#p1' },
      { number: '2', url: '/sources/note/#p2' },
    ],
    disputedBy: [{ code: 'L1a', url: '/claims/letter/punctual/', mark: 'circle', title: 'Trams are punctual' }],
  });
});

test('a section is read with its source', () => {
  const facts = { type: ['source'], mark: ['square'], within: ['Note 2019'], place: ['¶ 1–3'] };
  const hit = toHit(
    { url: '/s/#a', content: 'Trams are late.', meta: { title: 'On trams' }, filters: facts },
    [0],
    'tram',
  );
  expect(hit).toMatchObject({
    type: 'source',
    title: [{ text: 'On ' }, { text: 'trams', marked: true }],
    within: { mark: 'square', name: 'Note 2019', place: '¶ 1–3' },
  });
});
