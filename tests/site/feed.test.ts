import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { lastChange, pages as prose } from '../support/content.ts';
import { filesOf, pagesOf } from '../support/dist.ts';
import { problemsOfAtom, problemsOfJsonFeed } from '../support/feed.ts';
import { attribute, elementsOf, parseHtml } from '../support/html.ts';
import { SITE } from './site.ts';

const HOME = SITE.origin ? new URL(SITE.base, SITE.origin).href : SITE.base;
const read = (file: string) => readFileSync(join(SITE.folder, file), 'utf8');
const pages = pagesOf(SITE.folder).filter(({ redirect }) => !redirect);
const atom = read('feed.xml');
const feed = parseAtomFeed(atom);

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
    const [day = ''] = [lastChange, ...prose.map(({ changed }) => changed)].sort().reverse();
    const last = `${day}T00:00:00Z`;
    expect(feed.updated).toBe(last);
    expect(feed.entries?.[0]?.updated).toBe(last);
  });

  test('is small enough to be fetched every hour', () => {
    // What JSON Feed calls ideal.
    expect(Buffer.byteLength(atom)).toBeLessThan(100_000);
  });

  test('is named in the head of every page of the site’s own, which leads at its foot to what is new', () => {
    const href = `${SITE.base}changes/`;
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
