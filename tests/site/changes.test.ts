import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toString } from 'mdast-util-to-string';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { createRoutes } from '../../src/model/routes.ts';
import { assessments, citations, claims, events, pages, sources, stances, terms, topics } from '../support/content.ts';
import { pagesOf } from '../support/dist.ts';
import { attribute, elementsOf, parseHtml } from '../support/html.ts';
import { createScale } from '../support/weight.ts';
import { SITE } from './site.ts';

const read = (file: string) => readFileSync(join(SITE.folder, file), 'utf8');
const wordsOf = (element: Element) => toString(element).replaceAll(/\s+/gu, ' ').trim();
const tree = parseHtml(read('changes/index.html'));
const [main] = elementsOf(tree, 'main');
if (!main) throw new Error('The page of changes has no main part');
const words = wordsOf(main);
const to = createRoutes(SITE.base);
const linksOf = (element: Element) => elementsOf(element, 'a').map((it) => attribute(it, 'href') ?? '');
/** The day under whose heading each line of the page stands. */
const days = elementsOf(main, 'section').filter((it) => attribute(it, 'className') === 'day');
const inWords = (day: string) => new Date(day).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const dayOf = (day: string) => days.find((it) => wordsOf(it).startsWith(inWords(day)));

const everything = [sources, claims, assessments, stances, topics, events, terms, citations, pages].flat();

describe('the page of what is new', () => {
  test('tells every change, with its sentence, under its day', () => {
    const changed = everything.filter((it) => it.changed !== it.added);
    const untold = changed.filter(({ changed, change = '?' }) => {
      const day = dayOf(changed);
      return !day || !wordsOf(day).includes(change.replace(/\.$/u, ''));
    });
    expect(untold.map(({ id }) => id)).toEqual([]);
  });

  test('leads from each changed claim, verdict and topic to where it stands', () => {
    const all = [
      ...claims.map((it) => ({ ...it, address: to.claim(it.id) })),
      ...assessments.map((it) => ({ ...it, address: to.forecast(it.id) })),
      ...topics.map((it) => ({ ...it, address: to.topic(it.id) })),
    ].filter((it) => it.changed !== it.added);
    const lost = all.filter(({ changed, address }) => !linksOf(dayOf(changed) ?? main).includes(address));
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  test('has its days in their order, the last first, below their months', () => {
    const known = [...new Set(everything.map(({ changed }) => changed))].sort().reverse();
    const headings = elementsOf(main, 'h2', 'h3').map(wordsOf);
    const month = (day: string) => inWords(day).replace(/^\d+ /u, '');
    const expected = known.flatMap((day, index) => {
      const before = known[index - 1];
      return before && month(before) === month(day) ? [inWords(day)] : [month(day), inWords(day)];
    });
    // On the first day nothing need have stayed as it was.
    expect(headings.filter((it) => /\d{4}$/u.test(it)).slice(0, expected.length)).toEqual(expected);
  });

  test('can be scanned: what changed in many entries is a line that unfolds, and no code is a headline', () => {
    const items = days.flatMap((day) =>
      elementsOf(day, 'ul').filter((it) => attribute(it, 'className')?.split(' ').includes('plain')),
    );
    const lines = items.flatMap(({ children }) => children.filter((it) => it.type === 'element'));
    expect(lines.length).toBeGreaterThan(5);
    // More than four of a sort and a day are one line, and there are nine sorts, new or changed, and two articles.
    expect(lines.length).toBeLessThanOrEqual(days.length * 4 * 9 * 2);
    const headlines = lines.map((line) => elementsOf(line, 'summary', 'a')[0]).map((it) => it && wordsOf(it));
    expect(headlines.filter((it) => !it || /\b[A-Z]\d+[a-z]\b/u.test(it))).toEqual([]);
    const open = elementsOf(main, 'details').filter((it) => attribute(it, 'open') !== undefined);
    expect(open).toEqual([]);
  });

  test('tells what the feed tells, item by item', () => {
    const feed = parseAtomFeed(read('feed.xml')).entries ?? [];
    const untold = feed.filter(({ updated = '', summary, title }) => {
      const day = dayOf(updated.slice(0, 'yyyy-mm-dd'.length));
      return !day || ![summary?.value, title?.value].some((it) => it && wordsOf(day).includes(it.replace(/\.$/u, '')));
    });
    expect(feed.length).toBeGreaterThan(0);
    expect(untold.map(({ title }) => title?.value)).toEqual([]);
  });

  test('gives the addresses of both feeds as text, with a control that copies each', () => {
    const texts = elementsOf(main, 'code').map((it) => ({ id: attribute(it, 'id'), text: wordsOf(it) }));
    const copied = elementsOf(main, 'button').map((it) => attribute(it, 'dataCopy'));
    for (const file of ['feed.xml', 'feed.json']) {
      const address = texts.find(({ text }) => text.endsWith(`${SITE.base}${file}`));
      expect(address, file).toBeDefined();
      expect(copied).toContain(address?.id);
    }
    expect(words).toContain('A feed reader tells you');
    expect(linksOf(main).filter((it) => /feed\.(?:xml|json)$/u.test(it))).toEqual([]);
  });

  test('is at most 30 KB', () => {
    const page = pagesOf(SITE.folder).find(({ path }) => path === 'changes/');
    if (!page) throw new Error('There is no page of changes');
    expect(createScale(SITE.folder, SITE.base)(page).firstView).toBeLessThanOrEqual(30 * 1024);
  });
});

test('home names the last change, in a sentence that leads to what is new', () => {
  const [home] = elementsOf(parseHtml(read('index.html')), 'main');
  const line = home && elementsOf(home, 'p').find((it) => wordsOf(it).startsWith('Last change, '));
  if (!line) throw new Error('Home names no last change');
  const [last = ''] = everything
    .map(({ changed }) => changed)
    .sort()
    .reverse();
  expect(wordsOf(line)).toContain(`Last change, ${inWords(last)}: `);
  expect(linksOf(line)).toEqual([to.changes()]);
  const sentences = everything.filter(({ changed }) => changed === last).map(({ change }) => change ?? '');
  const [told = ''] = elementsOf(line, 'a').map(wordsOf);
  expect(sentences.some((sentence) => told.includes(sentence))).toBe(true);
});

test('who opens the feed in a browser is led to the page', () => {
  const xml = read('feed.xml');
  const style = /<\?xml-stylesheet type="text\/css" href="([^"]+)"\?>/u.exec(xml)?.[1] ?? '';
  expect(read(style)).toMatch(/entry/u);
  const notice = /<p xmlns="http:\/\/www\.w3\.org\/1999\/xhtml">.*?<\/p>/su.exec(xml)?.[0] ?? '';
  expect(notice).toContain('This is a feed');
  expect(notice).toMatch(/<a href="[^"]*\/changes\/">What is new<\/a>/u);
});
