import { expect, test } from 'vitest';
import { createRoutes, factsAnchor } from '../../src/model/routes.ts';
import { assessments, claimBy, events, facts, sources } from '../support/content.ts';
import { pagesOf } from '../support/dist.ts';
import { attribute, elementsOf, parseHtml } from '../support/html.ts';
import { createScale } from '../support/weight.ts';
import { SITE } from './site.ts';

const to = createRoutes(SITE.base);
const page = pagesOf(SITE.folder).find(({ kind }) => kind === 'timeline');
if (!page) throw new Error('There is no timeline');
const tree = parseHtml(page.html);
const drawings = elementsOf(tree, 'svg').map((svg) =>
  elementsOf({ type: 'root', children: [svg] }, 'a').map((it) => attribute(it, 'href')),
);
const ids = new Set(elementsOf(tree).map((it) => attribute(it, 'id')));
const hrefs = new Set(elementsOf(tree, 'a').map((it) => attribute(it, 'href')));

test('the timeline is at most 60 KB', () => {
  expect(createScale(SITE.folder, SITE.base)(page).firstView).toBeLessThanOrEqual(60 * 1024);
});

test('every drawing leads to every event, the claims on it, and every source', () => {
  expect(drawings.length).toBeGreaterThan(1);
  const claims = events.flatMap((event) => event.claims);
  const expected = [
    ...events.map(({ id }) => to.event(id)),
    ...claims.map((code) => to.claim(claimBy(code).id)),
    ...sources.map(({ id }) => to.source(id)),
  ];
  for (const links of drawings) expect(links).toEqual(expect.arrayContaining(expected));
});

test('the list has every event, and whatever a drawing leads to on this page', () => {
  for (const { id } of events) expect(ids).toContain(id);
  const here = drawings.flat().filter((href) => href?.startsWith(`${to.timeline()}#`));
  expect(here.length).toBeGreaterThan(0);
  for (const href of here) expect(ids).toContain(href?.split('#')[1]);
});

test('the list has every fact once, its evidence and the assessments that weigh it', () => {
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

test('no other page loads the styles of the timeline', () => {
  const sheets = (html: string) =>
    elementsOf(parseHtml(html), 'link')
      .filter((it) => attribute(it, 'rel') === 'stylesheet')
      .map((it) => attribute(it, 'href'));
  const others = pagesOf(SITE.folder).filter(({ kind, redirect }) => !redirect && kind === 'about');
  const shared = others.flatMap(({ html }) => sheets(html));
  expect(sheets(page.html).filter((sheet) => !shared.includes(sheet))).toHaveLength(1);
});
