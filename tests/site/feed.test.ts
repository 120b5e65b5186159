import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { createRoutes } from '../../src/model/routes.ts';
import {
  assessments,
  citations,
  claimBy,
  claims,
  events,
  lastChange,
  pages as prose,
  sources,
  terms,
  topics,
} from '../support/content.ts';
import { filesOf, pagesOf } from '../support/dist.ts';
import { problemsOfAtom, problemsOfJsonFeed } from '../support/feed.ts';
import { attribute, elementsOf, parseHtml, textOf } from '../support/html.ts';
import { SITE } from './site.ts';

const HOME = SITE.origin ? new URL(SITE.base, SITE.origin).href : SITE.base;
const read = (file: string) => readFileSync(join(SITE.folder, file), 'utf8');
const pages = pagesOf(SITE.folder).filter(({ redirect }) => !redirect);
const atom = read('feed.xml');
const feed = parseAtomFeed(atom);
const to = createRoutes('');

describe('the feed', () => {
  test('is Atom, and JSON Feed 1.1', async () => {
    expect(await problemsOfAtom(atom)).toEqual([]);
    expect(problemsOfJsonFeed(JSON.parse(read('feed.json')))).toEqual([]);
  });

  test('leads to pages that are there, and to places on them', () => {
    const anchors = new Map(
      pages.map(({ path, html }) => [path, new Set(elementsOf(parseHtml(html)).map((it) => attribute(it, 'id')))]),
    );
    const files = new Set(filesOf(SITE.folder));
    const links = (feed.entries ?? []).flatMap(({ links: own = [], content }) => [
      ...own.map(({ href }) => href ?? ''),
      ...elementsOf(parseHtml(content?.value ?? ''), 'a').map((it) => attribute(it, 'href') ?? ''),
    ]);
    const wrong = [...links, feed.icon ?? ''].filter((link) => {
      if (!link.startsWith(HOME)) return true;
      const [path = '', fragment] = link.slice(HOME.length).split('#');
      return fragment === undefined ? !files.has(path) && !anchors.has(path) : !anchors.get(path)?.has(fragment);
    });
    expect(links.length).toBeGreaterThan(feed.entries?.length ?? Infinity);
    expect(wrong).toEqual([]);
  });

  test('is as new as the last change', () => {
    const last = `${lastChange}T00:00:00Z`;
    expect(feed.updated).toBe(last);
    expect(feed.entries?.[0]?.updated).toBe(last);
  });

  test('is small enough to be fetched every hour', () => {
    // What JSON Feed calls ideal.
    expect(Buffer.byteLength(atom)).toBeLessThan(100_000);
  });

  test('is named by every page of the site’s own, in its head and at its foot', () => {
    const href = `${SITE.base}feed.xml`;
    const own = pages.filter(({ kind }) => kind !== 'embed/*');
    const without = own.filter(({ html }) => {
      const tree = parseHtml(html);
      const alternates = elementsOf(tree, 'link').map((it) => [attribute(it, 'type'), attribute(it, 'href')].join(' '));
      const head = ['application/atom+xml feed.xml', 'application/feed+json feed.json'].every((feed) =>
        alternates.includes(feed.replace(' ', ` ${SITE.base}`)),
      );
      return !head || !elementsOf(tree, 'a').some((it) => attribute(it, 'href') === href);
    });
    expect(without.map(({ file }) => file)).toEqual([]);
  });
});

/** A day in words: `22 November 2026`. */
const inWords = (day: string) => new Date(day).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** What a page says of an entry’s past, as the content has it. */
function toldOf({ added, changed, change }: { added: string; changed: string; change?: string }): string {
  const start = `dded ${inWords(added)}`;
  return changed === added ? start : `${start} · changed ${inWords(changed)}: ${change}`;
}

describe('the dates', () => {
  /** The lines of a page that tell dates, and the days of their `<time>`s. */
  const linesOf = (path: string) => {
    const tree = parseHtml(read(`${path}index.html`));
    return elementsOf(tree, 'p')
      .filter((it) => attribute(it, 'className') === 'dates')
      .map((line) => ({
        text: line.children
          .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
          .join('')
          .replaceAll(/\s+/gu, ' ')
          .trim(),
        days: elementsOf({ type: 'root', children: [line] }, 'time').map((it) => attribute(it, 'dateTime')),
      }));
  };
  const daysOf = ({ added, changed }: { added: string; changed: string }) =>
    added === changed ? [added] : [added, changed];

  const ADDRESSES: Record<string, string> = { home: to.home(), about: to.about(), data: to.data() };
  const OWN = {
    sources: sources.map(({ id, ...data }) => ({ path: to.source(id), data })),
    claims: claims.map(({ id, ...data }) => ({ path: to.claim(id), data })),
    topics: topics.map(({ id, ...data }) => ({ path: to.topic(id), data })),
    terms: terms.map(({ id, ...data }) => ({ path: to.term(id), data })),
    citations: citations.map(({ id, ...data }) => ({ path: to.citation(id), data })),
    pages: prose.map(({ id, ...data }) => ({ path: ADDRESSES[id] ?? id, data })),
  };

  test.for(Object.entries(OWN))('of %s are those of the content', ([, entries]) => {
    const wrong = entries.filter(({ path, data }) => {
      const [line] = linesOf(path.replace(/^\//u, ''));
      return !line?.text.endsWith(toldOf(data)) || line.days.join() !== daysOf(data).join();
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('of a pair are those of its two claims', () => {
    const pairs = pages.filter(({ kind }) => kind === 'compare/*');
    expect(pairs.length).toBeGreaterThan(0);
    for (const { path } of pairs) {
      const [earlier, later] = (path.split('/')[1] ?? '').split('-').map(claimBy);
      if (!earlier || !later) throw new Error(`${path} is no pair`);
      const same = [earlier, later].every(({ added, changed }) => added === earlier.added && changed === added);
      expect(linesOf(path).map(({ text }) => text)).toEqual(
        same ? [`Both claims: a${toldOf(earlier)}`] : [earlier, later].map((data) => `${data.code}: a${toldOf(data)}`),
      );
    }
  });

  test('of events are told beside each, and the day of the first ones once', () => {
    const told = linesOf('timeline/').map(({ text }) => text);
    const [first = ''] = events.map(({ added }) => added).sort();
    const apart = events.filter(({ added, changed }) => added !== first || changed !== added);
    expect(told.sort()).toEqual(
      [
        ...apart.map((entry) => `A${toldOf(entry)}`),
        `Where no other day stands, an event was added on ${toldOf({ added: first, changed: first }).replace('dded ', '')}.`,
      ].sort(),
    );
    expect(told.length).toBeGreaterThan(0);
  });

  test('of a verdict are told on its page', () => {
    for (const entry of assessments)
      expect(
        linesOf(`forecasts/${entry.id}/`).map(({ text }) => text),
        entry.id,
      ).toEqual([`A${toldOf(entry)}`]);
  });
});
