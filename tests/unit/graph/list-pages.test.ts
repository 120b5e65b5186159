import { fc } from '../../support/properties.ts';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import type { Claim, Graph } from '../../../src/graph/graph.ts';
import {
  claimListPages,
  cutIntoPages,
  placeNumbers,
  sourceClaimPages,
  sourcesListedApart,
  termPages,
  timelinePages,
  topicPages,
  workPages,
} from '../../../src/graph/list-pages.ts';
import { FULL } from '../../../src/graph/page-size.ts';
import { claimCode, eventId } from '../../../src/model/ids.ts';
import { createRoutes } from '../../../src/model/routes.ts';
import { tram } from './fixture-corpus.ts';

describe('a list that is cut into pages', () => {
  const GROUPS = fc.array(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 }), { maxLength: 30 });
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

  test('holds every entry once, in its order, and no page more than fits', () => {
    fc.assert(
      fc.property(GROUPS, (groups) => {
        const pages = cutIntoPages(groups, (room) => room, 100);
        expect(pages.flat()).toEqual(groups.flat());
        for (const page of pages) expect(sum(page)).toBeLessThanOrEqual(100);
        expect(pages.slice(1).every((page) => page.length > 0)).toBe(true);
      }),
    );
  });

  test('keeps together what a page can hold', () => {
    fc.assert(
      fc.property(GROUPS, (sizes) => {
        const groups = sizes.map((entries, index) => entries.map((room) => ({ room, index })));
        const pages = cutIntoPages(groups, ({ room }) => room, 100);
        for (const [index, entries] of sizes.entries()) {
          const on = pages.filter((page) => page.some((entry) => entry.index === index)).length;
          if (sum(entries) <= 100) expect(on).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('has a page where it is empty, and one for an entry that none can hold', () => {
    expect(cutIntoPages([], () => 1)).toEqual([[]]);
    expect(cutIntoPages([[1], [500], [1]], (room) => room, 100)).toEqual([[1], [500], [1]]);
  });
});

describe('of ten thousand claims of one source, on one topic, that name one term and cite one work', () => {
  const COUNT = 10_000;
  const graph = withClaims(COUNT);
  const { source, topic, term, work, claims } = graph;
  const codesOf = (pages: readonly (readonly object[])[]) =>
    pages.flat().flatMap((entry) => ('claim' in entry ? [(entry.claim as Claim).code] : []));
  const all = claims.map(({ code }) => code);

  test('the list of claims has the sources, and their lists the claims', () => {
    expect(claimListPages(graph.graph).every((page) => 'sources' in page)).toBe(true);
    expect(sourcesListedApart(graph.graph).map(({ id }) => id)).toEqual([source]);
    expect(sourceClaimPages(graph.graph, source).flat()).toEqual(claims);
  });

  test.for([
    ['source', () => sourceClaimPages(graph.graph, source).map((page) => page.map((claim) => ({ claim })))],
    ['topic', () => topicPages(graph.graph, topic)],
    ['term', () => termPages(graph.graph, term)],
    ['work', () => workPages(graph.graph, work)],
  ] as const)('the pages of the %s hold each once, and none more than fits', ([, pagesOf]) => {
    const pages = pagesOf();
    expect(codesOf(pages)).toEqual(all);
    for (const page of pages) expect(codesOf([page]).length).toBeLessThanOrEqual(FULL);
    expect(pages.length).toBeLessThanOrEqual(Math.ceil(COUNT / FULL) + 2);
  });

  test('few claims stay on one page', () => {
    expect(claimListPages(withClaims(FULL).graph)).toHaveLength(1);
    expect(sourcesListedApart(withClaims(FULL).graph)).toEqual([]);
  });
});

test('a place on the timeline is asked for on the page on which it stands', () => {
  const base = buildGraph(tram());
  const [event] = base.events.values();
  if (!event) throw new Error('There is no event');
  const days = Array.from({ length: 1000 }, (_, index) => ({
    ...event,
    id: eventId.parse(`meeting-${index}`),
    date: `${1000 + index}-01-01` as typeof event.date,
  }));
  const graph: Graph = { ...base, events: new Map(days.map((one) => [one.id, one])) };
  const to = createRoutes('/', placeNumbers(graph));
  for (const [index, years] of timelinePages(graph).entries())
    for (const { happenings } of years.flatMap(({ halves }) => halves))
      for (const { event: one } of happenings)
        if (one) expect(to.event(one.id)).toBe(`/timeline/${index === 0 ? '' : `${index + 1}/`}#${one.id}`);
  expect(timelinePages(graph).length).toBeGreaterThan(4);
  expect(to.event('of-nobody')).toBe('/timeline/#of-nobody');
});

/** The tram’s graph, in which one claim stands as often as that. */
function withClaims(count: number) {
  const base = buildGraph(tram());
  const [claim] = base.claims.values();
  const [term] = base.terms.keys();
  const [work] = base.citations.keys();
  const [topic] = claim?.topics ?? [];
  if (!claim || !term || !work || !topic) throw new Error('The tram has nothing to multiply');
  const claims = Array.from({ length: count }, (_, index) => ({
    ...claim,
    id: `${claim.source}/claim-${index + 1}`,
    code: claimCode.parse(`T${Math.floor(index / 26) + 1}${String.fromCodePoint(97 + (index % 26))}`),
  }));
  const graph: Graph = {
    ...base,
    claims: new Map(claims.map((one) => [one.code, one])),
    claimsOf: new Map([[claim.source, claims]]),
    claimsOn: new Map([[topic, claims]]),
    claimsNaming: new Map([[term, claims]]),
    claimsCiting: new Map([[work, claims]]),
    edges: [],
  };
  return { graph, claims, source: claim.source, topic, term, work };
}
