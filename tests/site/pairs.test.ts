import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { quoted } from '../../src/wording/phrases.ts';
import { RELATIONS, TIMES } from '../../src/model/relations.ts';
import { createRoutes } from '../../src/model/routes.ts';
import { pagesOf, resolveAddress } from '../support/dist.ts';
import { attribute, elementsOf, parseHtml } from '../support/html.ts';
import { createScale } from '../support/weight.ts';
import { SITE } from './site.ts';

const FIRST_ROUND_TRIP = 14_600;
const graph = buildGraph(loadCorpus(join(import.meta.dirname, '../..')));
const to = createRoutes(SITE.base);
const pages = pagesOf(SITE.folder).filter(({ redirect }) => !redirect);
const byAddress = new Map(pages.map((page) => [`${SITE.base}${page.path}`, page]));
const order = [...graph.sources.keys()];

// What the pages must show, told by the content alone.
const expected = [...graph.claims.values()].flatMap((claim) =>
  (claim.relations ?? []).flatMap(({ type, target, because }) => {
    const other = graph.claims.get(target);
    if (!other || other.source === claim.source) return [];
    const [earlier, later] =
      order.indexOf(claim.source) < order.indexOf(other.source) ? [claim, other] : [other, claim];
    const address = to.pair(earlier.code, later.code);
    return [{ address, earlier, later, because, type, from: claim.code, target }];
  }),
);

const wordsOf = (node: Element | Root) => toString(node).replaceAll(/\s+/gu, ' ').trim();
const ofClass = (tree: Root, name: string) =>
  elementsOf(tree).filter((element) => (attribute(element, 'className') ?? '').split(' ').includes(name));

function treeOf(address: string): Root {
  const page = byAddress.get(address);
  if (!page) throw new Error(`There is no page ${address}`);
  const [main] = elementsOf(parseHtml(page.html), 'main');
  return { type: 'root', children: main ? [main] : [] };
}

function linksOn(address: string): string[] {
  const path = byAddress.get(address)?.path ?? '';
  return elementsOf(treeOf(address), 'a').flatMap((link) => {
    const url = resolveAddress(attribute(link, 'href') ?? '', SITE.base, path);
    return url ? [`${url.pathname}${url.hash}`] : [];
  });
}

describe('every two related claims of two sources', () => {
  test('have a page side by side, and no other two have', () => {
    const found = pages.filter(({ kind }) => kind === 'compare/*').map(({ path }) => `${SITE.base}${path}`);
    expect(found.sort()).toEqual(expected.map(({ address }) => address).sort());
    expect(found.length).toBeGreaterThan(0);
  });

  test.for(expected)('$address says both, what binds them, which way, why and about what time', (pair) => {
    const tree = treeOf(pair.address);
    const statements = ofClass(tree, 'statement').map(wordsOf);
    expect(statements).toEqual([pair.earlier.statement, pair.later.statement]);
    const [relation] = ofClass(tree, 'relation').map(wordsOf);
    expect(relation).toBe(`${pair.from} ${RELATIONS[pair.type].forward} ${pair.target}`);
    expect(ofClass(tree, 'because').map(wordsOf)).toEqual([pair.because]);
    expect(ofClass(tree, 'times').map(wordsOf)).toEqual([TIMES[RELATIONS[pair.type].times].meaning]);
    const shared = pair.earlier.topics.filter((topic) => pair.later.topics.includes(topic));
    expect(linksOn(pair.address)).toEqual(
      expect.arrayContaining([
        to.compare(),
        ...[pair.earlier, pair.later].flatMap(({ id, source, paragraphs }) => [
          to.claim(id),
          ...paragraphs.map((number) => to.paragraph(source, number)),
        ]),
        ...shared.map((topic) => to.topicTies(topic)),
      ]),
    );
  });

  test.for(expected)('$address tells the relation and both claims to whoever shares it', ({ address, ...pair }) => {
    const tree = parseHtml(byAddress.get(address)?.html ?? '');
    const meta = (name: string) =>
      elementsOf(tree, 'meta')
        .filter((it) => [attribute(it, 'property'), attribute(it, 'name')].includes(name))
        .map((it) => attribute(it, 'content'))
        .join();
    const title = meta('og:title');
    const quotedOf = (code: string) => quoted([pair.earlier, pair.later].find((one) => one.code === code)?.title ?? '');
    expect(title).toBe(
      `${pair.earlier.code}–${pair.later.code}: ${quotedOf(pair.from)} ${RELATIONS[pair.type].forward} ${quotedOf(pair.target)}`,
    );
    const description = meta('description');
    expect(description).toContain(pair.earlier.statement);
    expect(description).toContain(pair.later.statement);
    expect(meta('og:description')).toBe(description);
  });

  test('are reached from both claims, from the topics that they share, and from the comparison', () => {
    for (const { address, earlier, later } of expected) {
      const shared = earlier.topics.filter((topic) => later.topics.includes(topic));
      const from = [to.claim(earlier.id), to.claim(later.id), to.compare(), ...shared.map((topic) => to.topic(topic))];
      expect(
        from.filter((page) => !linksOn(page).includes(address)),
        address,
      ).toEqual([]);
    }
  });

  test('are read one after the other', () => {
    const next = (address: string) => {
      const link = elementsOf(treeOf(address), 'a').find((it) => attribute(it, 'rel') === 'next');
      return link && attribute(link, 'href');
    };
    const starts = expected.filter(
      ({ address }) => !elementsOf(treeOf(address), 'a').some((it) => attribute(it, 'rel') === 'prev'),
    );
    expect(starts).toHaveLength(1);
    const walked: string[] = [];
    for (let at = starts[0]?.address; at && !walked.includes(at); at = next(at)) walked.push(at);
    expect(walked.sort()).toEqual(expected.map(({ address }) => address).sort());
  });

  test.for(['compare/*', 'home'])('can be read after one round trip: %s', (kind) => {
    const scale = createScale(SITE.folder, SITE.base);
    const heavy = pages.filter((page) => page.kind === kind && scale(page).firstView > FIRST_ROUND_TRIP);
    expect(heavy.map(({ file }) => file)).toEqual([]);
  });
});

describe('the matrix', () => {
  const pictures = ofClass(treeOf(to.compare()), 'matrix');

  test('is drawn wide and narrow, on the comparison and on home', () => {
    expect(pictures).toHaveLength(2);
    expect(ofClass(treeOf(to.home()), 'matrix')).toHaveLength(2);
  });

  test('leads from every cell to its claims, in the picture and in the table', () => {
    const hrefs = (tree: Element) =>
      elementsOf({ type: 'root', children: [tree] }, 'a').map((it) => attribute(it, 'href'));
    const [table] = elementsOf(treeOf(to.compare()), 'table');
    for (const stance of [...graph.stances.values()].flat()) {
      const of = (graph.claimsOn.get(stance.topic) ?? []).filter(({ source }) => source === stance.source);
      const address = to.topicClaims(stance.topic, stance.source);
      for (const picture of pictures) expect(hrefs(picture).includes(address), address).toBe(stance.state === 'speaks');
      if (table && of.length > 1) expect(hrefs(table)).toContain(address);
      if (of.length > 0) expect(idsOn(to.topic(stance.topic))).toContain(address.split('#')[1]);
    }
  });

  test('its style sheet is asked for on its pages only', () => {
    const styled = pages.filter(({ html, path }) =>
      elementsOf(parseHtml(html), 'link').some((it) => {
        const url =
          attribute(it, 'rel') === 'stylesheet' && resolveAddress(attribute(it, 'href') ?? '', SITE.base, path);
        return url && readFileSync(join(SITE.folder, url.pathname.slice(SITE.base.length)), 'utf8').includes('.matrix');
      }),
    );
    expect(styled.map(({ kind }) => kind).sort()).toEqual(['compare', 'home']);
  });
});

function idsOn(address: string): (string | undefined)[] {
  return elementsOf(treeOf(address)).map((element) => attribute(element, 'id'));
}
