import { expect, test } from 'vitest';
import { formerCodes, redirectsOf, redirectedFragments } from '../../../src/graph/redirects.ts';
import { claim, entry, tram } from './fixture-corpus.ts';

const corpus = {
  ...tram(),
  claims: [claim('tram-note-2019/new', 'T1a', { formerly: ['/claims/tram-note-2019/old/', '/c/T9z/'] })],
  events: [
    entry('events', 'stops', {
      title: 'New stops',
      date: '2021',
      summary: 'They open.',
      claims: ['T1a'],
      formerly: ['/timeline/#two-stops', '/stops/'],
    }),
  ],
};

test('old addresses of all collections, in their order', () => {
  expect(redirectsOf(corpus).map(({ address, collection, id }) => `${address} ${collection} ${id}`)).toEqual([
    '/c/T9z/ claims tram-note-2019/new',
    '/claims/tram-note-2019/old/ claims tram-note-2019/new',
    '/stops/ events stops',
    '/timeline/#two-stops events stops',
  ]);
});

test('an entry goes on bearing the fragments that it had', () => {
  const graph = { redirects: redirectsOf(corpus) };
  expect(redirectedFragments(graph, 'events', 'stops')).toEqual(['two-stops']);
  expect(redirectedFragments(graph, 'claims', 'tram-note-2019/new')).toEqual([]);
  expect(redirectedFragments(graph, 'events', 'fare')).toEqual([]);
});

test('a claim knows the codes that it took over, and no other address that it had', () => {
  const graph = { redirects: redirectsOf(corpus) };
  expect(formerCodes(graph, 'tram-note-2019/new')).toEqual(['T9z']);
  expect(formerCodes(graph, 'tram-note-2019/other')).toEqual([]);
});
