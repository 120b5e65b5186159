import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { createRoutes } from '../../src/model/routes.ts';
import {
  assessments,
  citations,
  claimBy,
  claims,
  events,
  pages as prose,
  sources,
  stances,
  terms,
  topics,
} from '../support/content.ts';
import { pagesOf } from '../support/dist.ts';
import { attribute, elementsOf, parseHtml } from '../support/html.ts';
import { SITE } from './site.ts';

const to = createRoutes('');

interface Days {
  readonly source?: string;
  readonly added: string;
  readonly changed: string;
  readonly change?: string;
}

/** A day in words: `22 November 2026`. */
const inWords = (day: string) => new Date(day).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const [firstDay = ''] = sources.map(({ added }) => added).sort();

/** What a page says of an entry’s days, as the content has them: nothing that goes without saying. */
function toldOf({ source, added, changed, change }: Days): string[] {
  const came = sources.find(({ id }) => id === source)?.added ?? firstDay;
  return [
    ...(added === came ? [] : [`added ${inWords(added)}`]),
    ...(changed === added ? [] : [`last changed ${inWords(changed)}: ${change}`]),
  ];
}

/** The same where the entry has the page to itself: if nothing happened to it, since when. */
function toldOfOwn(entry: Days): string {
  const told = toldOf(entry);
  const [first = '', ...rest] = told.length > 0 ? told : [`unchanged since ${inWords(entry.added)}`];
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' · ');
}

/** The lines of a page that tell dates. */
const linesOf = (path: string) =>
  elementsOf(parseHtml(readFileSync(join(SITE.folder, path, 'index.html'), 'utf8')), 'p')
    .filter((it) => attribute(it, 'className') === 'dates')
    .map((line) => toString(line).replaceAll(/\s+/gu, ' ').trim());

const ADDRESSES: Record<string, string> = { about: to.about(), data: to.data() };
const PAGES: Record<string, readonly { readonly path: string; readonly data: Days }[]> = {
  sources: sources.map((data) => ({ path: to.source(data.id), data })),
  claims: claims.map((data) => ({ path: to.claim(data.id), data })),
  verdicts: assessments.map((data) => ({ path: to.forecast(data.id), data })),
  topics: topics.map((data) => ({ path: to.topic(data.id), data })),
  terms: terms.map((data) => ({ path: to.term(data.id), data })),
  works: citations.map((data) => ({ path: to.citation(data.id), data })),
  prose: prose.filter(({ id }) => id !== 'home').map((data) => ({ path: ADDRESSES[data.id] ?? data.id, data })),
};

test.for(Object.entries(PAGES))('the page of each of the %s says once when and how it last changed', ([, entries]) => {
  const wrong = entries.filter(({ path, data }) => linesOf(path)[0] !== toldOfOwn(data));
  expect(wrong.map(({ path }) => path)).toEqual([]);
  expect(entries.length).toBeGreaterThan(0);
});

test('a topic says of each stance what happened to it, and nothing where nothing did', () => {
  for (const topic of topics) {
    const expected = sources.flatMap(({ id, short }) => {
      const told = stances.filter((it) => it.id === `${id}/${topic.id}`).flatMap(toldOf);
      return told.length > 0 ? [`What ${short} says: ${told.join(' · ')}`] : [];
    });
    expect(linesOf(to.topic(topic.id)).slice(1), topic.id).toEqual(expected);
  }
});

test('a pair says of each of its claims what happened to it, and nothing where nothing did', () => {
  const pairs = pagesOf(SITE.folder).filter(({ kind, redirect }) => kind === 'compare/*' && !redirect);
  expect(pairs.length).toBeGreaterThan(0);
  for (const { path } of pairs) {
    const both = (path.split('/')[1] ?? '').split('-').map(claimBy);
    const expected = both.flatMap((claim) => {
      const told = toldOf(claim);
      return told.length > 0 ? [`${claim.code}: ${told.join(' · ')}`] : [];
    });
    expect(linesOf(path), path).toEqual(expected);
  }
});

test('the timeline tells the days of those events alone to which something happened', () => {
  const expected = events.filter((event) => toldOf(event).length > 0).map(toldOfOwn);
  expect(linesOf(to.timeline()).sort()).toEqual(expected.sort());
});

test('a day is written for programs too', () => {
  for (const { path, data } of PAGES['claims'] ?? []) {
    const days = elementsOf(parseHtml(readFileSync(join(SITE.folder, path, 'index.html'), 'utf8')), 'time').map((it) =>
      attribute(it, 'dateTime'),
    );
    expect(days, path).toContain(data.changed);
  }
});
