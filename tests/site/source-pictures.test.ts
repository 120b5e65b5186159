import type { Element, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { createRoutes } from '../../src/model/routes.ts';
import { claimBy, claims as all, sources } from '../support/content.ts';
import { pagesOf } from '../support/dist.ts';
import { attribute, elementsOf, parseHtml } from '../support/html.ts';
import { SITE } from './site.ts';

const to = createRoutes(SITE.base);
const pages = pagesOf(SITE.folder);

const inside = (tree: Element, ...names: string[]) => elementsOf({ type: 'root', children: [tree] }, ...names);
const hrefs = (tree: Element) => inside(tree, 'a').map((link) => attribute(link, 'href') ?? '');
const words = (tree: Element) => toString(tree).replaceAll(/\s+/gu, ' ').trim();
const childrenOf = (tree: Element, name: string) =>
  tree.children.flatMap((child) => (child.type === 'element' && child.tagName === name ? [child] : []));

/** How a claim bears on another, and the words by which a list tells it of one that stands elsewhere. */
const TIES = ['stated', 'inferred', 'qualifies'] as const;
const FORWARD = {
  stated: /^(?:also )?a reason given for [A-Z]\d/u,
  inferred: /^(?:also )?supports, as we read it, [A-Z]\d/u,
  qualifies: /^(?:also )?sets a limit to [A-Z]\d/u,
};

const pageAt = (address: string) => {
  const page = pages.find(({ path }) => `${SITE.base}${path}` === address);
  if (!page) throw new Error(`There is no page ${address}`);
  return parseHtml(page.html);
};

const classed = (tree: Root, name: string) => {
  const found = elementsOf(tree).filter((it) => (attribute(it, 'className') ?? '').split(' ').includes(name));
  if (found.length === 0) throw new Error(`There is no ${name}`);
  return found;
};

describe.each(sources)('of $id', (source) => {
  const tree = pageAt(to.argument(source.id));
  const coverage = elementsOf(pageAt(to.about())).find((it) => attribute(it, 'id') === `coverage-${source.id}`);
  const withClass = (name: string) => {
    const [found] = classed(
      name.startsWith('coverage') && coverage ? { type: 'root', children: [coverage] } : tree,
      name,
    );
    if (!found) throw new Error(`There is no ${name}`);
    return found;
  };
  const claims = all.filter((claim) => claim.source === source.id);
  const addresses = claims.map(({ id }) => to.claim(id)).sort();

  test('the map leads to each claim once', () => {
    expect(hrefs(withClass('argument-map')).sort()).toEqual(addresses);
  });

  test('the list says what the map says: each claim in its place, and each tie', () => {
    const told: string[] = [];
    const code = (address: string | undefined) => claims.find(({ id }) => to.claim(id) === address)?.code ?? '';
    const places: string[] = [];
    for (const item of inside(withClass('argument-list'), 'li')) {
      const own = code(attribute(childrenOf(item, 'a')[0] ?? item, 'href'));
      places.push(own);
      for (const next of childrenOf(item, 'ul').flatMap((list) => childrenOf(list, 'li'))) {
        const type =
          TIES.find((tie) => attribute(next, 'className') === (tie === 'qualifies' ? 'but' : tie)) ?? 'nothing';
        told.push(`${code(attribute(childrenOf(next, 'a')[0] ?? next, 'href'))} ${type} ${own}`);
      }
      for (const span of childrenOf(item, 'span')) {
        const type = TIES.find((tie) => FORWARD[tie].test(words(span)));
        if (type) told.push(...hrefs(span).map((address) => `${own} ${type} ${code(address)}`));
      }
    }
    expect(places.sort()).toEqual(claims.map((claim) => claim.code).sort());
    const ties = claims.flatMap(({ code: from, relations = [] }) =>
      relations
        .filter(({ type, target }) => /^(?:supports|qualifies)$/u.test(type) && claimBy(target).source === source.id)
        .map(({ type, basis, target }) => `${from} ${basis ?? type} ${target}`),
    );
    expect(told.sort()).toEqual(ties.sort());
  });

  test.each(['coverage-lying', 'coverage-standing'])('the strip %s leads to each paragraph', (name) => {
    expect(hrefs(withClass(name))).toEqual(source.paragraphs.map((_, index) => to.paragraph(source.id, index + 1)));
  });

  test('the table says of each paragraph what the strips say', () => {
    const rows = inside(withClass('coverage-table'), 'tr').slice(1);
    const labels = inside(withClass('coverage-lying'), 'a').map((link) => attribute(link, 'ariaLabel'));
    expect(rows).toHaveLength(source.paragraphs.length);
    rows.forEach((row, index) => {
      const [number, count, given, , kinds] = inside(row, 'th', 'td').map(words);
      const plural = given === '1' ? 'claim' : 'claims';
      expect(given).toBe(String(claims.filter(({ paragraphs }) => paragraphs.includes(index + 1)).length));
      // A picture says in words what a table shows by a sign.
      const name = number?.replace('¶', 'Paragraph');
      expect(labels[index]).toBe(`${name ?? ''}: ${count ?? ''} words, ${given ?? ''} ${plural}: ${kinds ?? ''}`);
    });
  });
});

test('no page loads the styles of a picture that another has', () => {
  const sheetsOf = (html: string) =>
    elementsOf(parseHtml(html), 'link')
      .filter((link) => attribute(link, 'rel') === 'stylesheet')
      .map((link) => attribute(link, 'href'));
  const sheetsOfKind = (kind: string) =>
    new Set(pages.filter((page) => page.kind === kind).flatMap(({ html }) => sheetsOf(html)));
  const digest = sheetsOfKind('sources/*');
  expect([...sheetsOfKind('sources/*/argument')].filter((sheet) => !digest.has(sheet))).toHaveLength(1);
  expect([...sheetsOfKind('about')].filter((sheet) => !digest.has(sheet))).toHaveLength(1);
});
