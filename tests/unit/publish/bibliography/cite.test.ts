import { describe, expect, test } from 'vitest';
import { citeArticle } from '../../../../src/publish/bibliography/cite.ts';
import { graph, pagesAt } from './cited.ts';

const pages = pagesAt('https://example.org/brief/');
const itemOf = (label: string) => pages.get(label)?.item;

test('a claim is cited by its code, the version of the site and the day of its last change', () => {
  expect(itemOf('T10b')).toEqual({
    id: 'the-tram-brief-T10b',
    type: 'webpage',
    title: 'T10b: About T10b',
    'container-title': 'The Tram Brief',
    version: '1.2.3',
    issued: { 'date-parts': [[2024, 1, 1]] },
    URL: 'https://example.org/brief/claims/tram-note-2019/last/',
    language: 'en',
  });
});

describe('the title tells what is cited:', () => {
  test.for([
    ['T1a-L1a', 'T1a–L1a: “About L1a” says otherwise, later, than “About T1a”'],
    ['topic-fares', 'On fares: What of fares?'],
    ['source-unsigned', 'Digest and claims of “The line must go”'],
    ['source-by-two', 'Digest and claims of “The Łódź line & ‘after’”'],
    ['work-gazette', 'Record of “Émile’s line”'],
    ['compare', 'The articles compared'],
    ['data', 'The Tram Brief: claims, relations, verdicts and works'],
    ['site', 'The Tram Brief'],
  ] as const)('%s', ([label, title]) => {
    expect(itemOf(label)).toMatchObject({ title });
  });
});

test('the site is no part of itself, and its data are data', () => {
  expect(itemOf('site')).toEqual(expect.not.objectContaining({ 'container-title': expect.anything() as unknown }));
  expect(itemOf('site')).toMatchObject({ type: 'webpage', URL: 'https://example.org/brief/' });
  expect(itemOf('data')).toMatchObject({ type: 'dataset', publisher: 'The Tram Brief', version: '1.2.3' });
});

test('an article’s title is in sentence case where that is on record, for all styles and files', () => {
  const [one] = graph.sources.values();
  if (!one) throw new Error('There is no source');
  expect(citeArticle(one).title).toBe(one.title);
  const cased = { ...one, title: 'The Line Goes On', sentenceTitle: 'The line goes on' };
  expect(citeArticle(cased).title).toBe('The line goes on');
});

test('every page has a label and an address of its own', () => {
  expect(new Set([...pages.values()].map(({ item }) => item.id)).size).toBe(pages.size);
  expect(new Set([...pages.values()].map(({ item }) => item.URL)).size).toBe(pages.size);
});

test('an address without a host is none', () => {
  for (const [label, { item }] of pagesAt('/brief/')) {
    const { URL: _address, ...rest } = itemOf(label) ?? {};
    expect(item).toEqual(rest);
  }
});
