import type { Element } from 'hast';
import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { createRoutes, factsAnchor } from '../../src/model/routes.ts';
import { SOURCE_NOUN, assessments, claimBy, events, facts, sources } from '../support/content.ts';
import { pagesOf } from '../support/dist.ts';
import { attribute, elementsOf, parseHtml } from '../support/html.ts';
import { createScale } from '../support/weight.ts';
import { SITE } from './site.ts';

const to = createRoutes(SITE.base);
const page = pagesOf(SITE.folder).find(({ kind }) => kind === 'timeline');
if (!page) throw new Error('There is no timeline');
const tree = parseHtml(page.html);
const [picture] = elementsOf(tree, 'figure');
if (!picture) throw new Error('There is no picture');
const inside = (of: Element, ...names: string[]) => elementsOf({ type: 'root', children: [of] }, ...names);
const words = (of: Element) => toString(of).replaceAll(/\s+/gu, ' ').trim();
const hrefsIn = (of: Element) => inside(of, 'a').map((it) => attribute(it, 'href') ?? '');
const ids = new Set(elementsOf(tree).map((it) => attribute(it, 'id')));
const hrefs = new Set(elementsOf(tree, 'a').map((it) => attribute(it, 'href')));
const classed = (name: string) =>
  inside(picture).filter((it) => (attribute(it, 'className') ?? '').split(' ').includes(name));
const yearOf = (date: string) => /\d{4}/u.exec(date)?.[0] ?? '';

test('the timeline is at most 60 KB', () => {
  expect(createScale(SITE.folder, SITE.base)(page).firstView).toBeLessThanOrEqual(60 * 1024);
});

test('the picture leads to every event and every source, and has its words for whatever it leads to', () => {
  expect(hrefsIn(picture)).toEqual(
    expect.arrayContaining([...events.map(({ id }) => `#${id}`), ...sources.map(({ id }) => to.source(id))]),
  );
  for (const href of hrefsIn(picture).filter((it) => it.startsWith('#'))) expect(ids).toContain(href.slice(1));
});

test('years of the picture are in the order of time, and each has its events, told with who speaks of them', () => {
  const years = classed('year').map((year) => ({ year, own: words(year).slice(0, 4) }));
  expect(years.map(({ own }) => Number(own))).toEqual(years.map(({ own }) => Number(own)).toSorted((a, b) => a - b));
  for (const { id, date, claims } of events) {
    const year = years.find(({ own }) => own === yearOf(date))?.year;
    const [item] = year ? inside(year, 'li').filter((it) => hrefsIn(it).includes(`#${id}`)) : [];
    for (const { id: source, short } of sources) {
      const speaks = claims.some((code) => claimBy(code).source === source);
      const told = item
        ? inside(item, 'span')
            .map(words)
            .find((it) => it.endsWith(':'))
        : undefined;
      expect(told?.includes(short), `${id}, ${short}`).toBe(speaks);
    }
  }
});

test('the picture counts the facts that were weighed, for each source and half of a year', () => {
  const weighedFor = (id: string, source: string) =>
    assessments.some(
      (one) =>
        one.source === source &&
        [
          ...(one.facts ?? []).map(({ fact }) => fact),
          ...(typeof one.counter === 'object' ? (one.counter.facts ?? []) : []),
        ].includes(id),
    );
  const expected = sources.flatMap(({ id: source, short }) => {
    const own = facts.filter(({ id }) => weighedFor(id, source));
    const halves = Map.groupBy(own, ({ date }) => {
      const month = Number(/^\d{4}-(\d\d)/u.exec(date)?.[1] ?? 1);
      return `${month > 6 ? 'July to December' : 'January to June'} ${yearOf(date)}`;
    });
    return [...halves].map(([half, { length }]) => `${length} fact${length === 1 ? '' : 's'}, ${half}, for ${short}`);
  });
  const counts = classed('counts').flatMap((list) => inside(list, 'li'));
  const told = counts.map((it) => attribute(inside(it, 'a')[0] ?? it, 'ariaLabel') ?? '');
  expect(told.toSorted()).toEqual(expected.sort());
  for (const [index, item] of counts.entries())
    expect(words(item).match(/•/gu)).toHaveLength(Number.parseInt(told[index] ?? '', 10));
});

test('its caption says of how many events each speaks, and from when to when', () => {
  const [caption = ''] = inside(picture, 'figcaption').map(words);
  const ofSource = sources.map(({ id, short }) => ({
    short,
    own: events.filter(({ claims }) => claims.some((code) => claimBy(code).source === id)),
  }));
  const speaking = ofSource.filter(({ own }) => own.length > 0).length;
  // Of many sources it counts those that do.
  if (sources.length > 3)
    expect(caption).toContain(
      `${speaking} of the ${sources.length} ${SOURCE_NOUN.many} speak of ${events.length} dated events`,
    );
  for (const { short, own } of sources.length > 3 ? [] : ofSource) {
    const years = own.map(({ date }) => yearOf(date)).sort();
    const time = own.length > 1 ? `from ${years[0] ?? ''} to ${years.at(-1) ?? ''}` : '';
    const many = ['(?:none|no dated event)', 'one(?: dated event)?,'][own.length] ?? `${own.length}(?: dated events)?`;
    expect(caption).toMatch(new RegExp(`${RegExp.escape(short)} (?:speaks )?of ${many}${time && ` ${time}`}`, 'u'));
  }
  if (facts.length > 0)
    expect(caption).toMatch(new RegExp(`The ${facts.length === 1 ? 'one fact' : `${facts.length} facts`}\\b`, 'u'));
});

test('the list has every event, every fact once, its evidence and the assessments that weigh it', () => {
  for (const { id } of events) expect(ids).toContain(id);
  const text = page.html.replaceAll(/&#39;|&#x27;/gu, '’');
  for (const { id, date, statement, evidence } of facts) {
    expect(ids).toContain(factsAnchor(date));
    expect(ids).toContain(`fact-${id}`);
    expect(text.split(`<p>${statement.replaceAll('&', '&amp;')}</p>`), id).toHaveLength(2);
    for (const key of evidence) expect(hrefs).toContain(to.citation(key));
  }
  for (const { id, facts: weighed = [] } of assessments)
    if (weighed.length > 0) expect(hrefs).toContain(to.forecast(id));
});

test('an event names the works that its date rests on, or says that there is none', () => {
  for (const { id, citations = [] } of events) {
    const [entry] = elementsOf(tree, 'li').filter((it) => attribute(it, 'id') === id);
    const told = entry ? words(entry) : '';
    expect(told.includes('Dated by '), id).toBe(citations.length > 0);
    expect(told.includes('No work is named for its date.'), id).toBe(citations.length === 0);
    for (const key of citations) expect(entry ? hrefsIn(entry) : []).toContain(to.citation(key));
  }
});

test('no other page loads the styles of the timeline', () => {
  const sheets = (html: string) =>
    elementsOf(parseHtml(html), 'link')
      .filter((it) => attribute(it, 'rel') === 'stylesheet')
      .map((it) => attribute(it, 'href'));
  const others = pagesOf(SITE.folder).filter(({ kind, redirect }) => !redirect && kind === 'about');
  const shared = others.flatMap(({ html }) => sheets(html));
  expect(sheets(page.html).filter((sheet) => !shared.includes(sheet))).toHaveLength(1);
});
