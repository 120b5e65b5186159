import type { Element } from 'hast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { createRoutes } from '../../src/model/routes.ts';
import { SOURCE_NOUN, claimBy, claims as all, sources } from '../support/content.ts';
import { pagesOf } from '../support/dist.ts';
import { attribute, elementsOf, parseHtml } from '../support/html.ts';
import { SITE } from './site.ts';

const to = createRoutes(SITE.base);
const pages = pagesOf(SITE.folder);

const inside = (tree: Element, ...names: string[]) => elementsOf({ type: 'root', children: [tree] }, ...names);
const hrefs = (tree: Element) => inside(tree, 'a').map((link) => attribute(link, 'href') ?? '');
const words = (tree: Element) => toString(tree).replaceAll(/\s+/gu, ' ').trim();
const childrenOf = (tree: Element, ...names: string[]) =>
  tree.children.flatMap((child) => (child.type === 'element' && names.includes(child.tagName) ? [child] : []));
const classesOf = (tree: Element) => (attribute(tree, 'className') ?? '').split(' ');

/** How a claim bears on another, and the words by which the list tells it of one that stands elsewhere. */
const TIES = ['stated', 'inferred', 'qualifies'] as const;
const FORWARD = {
  stated: /^also a reason given for [A-Z]\d/u,
  inferred: /^also supports, as we read it, [A-Z]\d/u,
  qualifies: /^also sets a limit to [A-Z]\d/u,
};

describe.each(sources)('the argument of $id', (source) => {
  const page = pages.find(({ path }) => `${SITE.base}${path}` === to.argument(source.id));
  const [main] = elementsOf(parseHtml(page?.html ?? ''), 'main');
  if (!main) throw new Error(`There is no argument of ${source.id}`);
  const claims = all.filter((claim) => claim.source === source.id);
  const ties = claims.flatMap(({ code: from, relations = [] }) =>
    relations
      .filter(({ type, target }) => /^(?:supports|qualifies)$/u.test(type) && claimBy(target).source === source.id)
      .map(({ type, basis, target }) => ({ from, type: basis ?? type, target })),
  );
  const code = (address: string | undefined) => claims.find(({ id }) => to.claim(id) === address)?.code ?? '';
  const codeOf = (item: Element) => code(hrefs(childrenOf(item, 'div')[0] ?? item)[0]);
  /** The items of the lists right under an element, folded or not. */
  const itemsUnder = (tree: Element): Element[] =>
    [...childrenOf(tree, 'ul'), ...childrenOf(tree, 'details').flatMap((it) => childrenOf(it, 'ul'))].flatMap((list) =>
      childrenOf(list, 'li'),
    );
  const sections = inside(main, 'section').filter((it) => classesOf(it).includes('argument'));
  const items = sections.flatMap((section) => inside(section, 'li'));

  test('each claim has its place under what it bears on, and each tie is told', () => {
    const told: string[] = [];
    for (const item of items) {
      const own = codeOf(item);
      for (const next of itemsUnder(item)) {
        const type = TIES.find((tie) => classesOf(next).includes(tie)) ?? 'nothing';
        told.push(`${codeOf(next)} ${type} ${own}`);
      }
      for (const span of childrenOf(item, 'span')) {
        const type = TIES.find((tie) => FORWARD[tie].test(words(span)));
        if (type) told.push(...hrefs(span).map((address) => `${own} ${type} ${code(address)}`));
      }
    }
    expect(items.map(codeOf).sort()).toEqual(claims.map((claim) => claim.code).sort());
    expect(told.sort()).toEqual(ties.map(({ from, type, target }) => `${from} ${type} ${target}`).sort());
  });

  test('the words before a claim say how it bears: a reason that is given, or a “but”', () => {
    for (const item of items) {
      const [before] = childrenOf(item, 'em').map(words);
      const tie = TIES.find((type) => classesOf(item).includes(type));
      expect(before).toBe(
        { stated: 'given as a reason:', qualifies: 'but', inferred: undefined, '': undefined }[tie ?? ''],
      );
    }
  });

  test('it begins with the first thesis of the article in brief, and every thesis heads what bears on it', () => {
    const theses = claims.filter(({ weight }) => weight === 'thesis').map((claim) => claim.code);
    const [brief = ''] = source.body.split(/^## /mu);
    const told = [...brief.matchAll(/\[\[(\w+)\]\]/gu)].map(([, it = '']) => it);
    const heads = inside(main, 'h3').map((it) => code(hrefs(it)[0]));
    const first = told.find((it) => theses.includes(it));
    if (first !== undefined) expect(heads[0]).toBe(first);
    expect(heads.sort()).toEqual(theses.sort());
  });

  test('the sentence above counts what stands below', () => {
    const [sentence = ''] = inside(main, 'p')
      .map(words)
      .filter((it) => new RegExp(`carr(?:y|ies) the ${SOURCE_NOUN.one}`, 'u').test(it));
    const [theses] = sections;
    const trees = theses ? itemsUnder(theses) : [];
    const under = trees.map((tree) => inside(tree, 'li').length - 1);
    expect(sentence).toMatch(
      new RegExp(`^${trees.length} (?:thesis carries|theses carry) the ${SOURCE_NOUN.one}\\.`, 'u'),
    );
    expect(sentence).toMatch(new RegExp(`\\b${under[0] || 'no'} (?:claim stands|claims stand)`, 'u'));
    expect(
      sentence
        .match(/the others? ([^.]+)\./u)?.[1]
        ?.match(/\d+|none/gu)
        ?.map((it) => Number(it) || 0) ?? [],
    ).toEqual(under.slice(1));
    const placed = (tie: string) => items.filter((item) => classesOf(item).includes(tie)).length;
    for (const [tie, how] of [
      ['stated', `(?:is a reason|are reasons) that the ${SOURCE_NOUN.one} itself gives`],
      ['inferred', 'bears? another out as we read it'],
    ] as const)
      // Of a single one the sentence has no number.
      if (placed(tie) > 0) expect(sentence).toMatch(new RegExp(`\\b(?:${placed(tie)}|another) ${how}`, 'u'));
  });
});

test('no page loads the styles of an argument but its own', () => {
  const sheetsOf = (kind: string) =>
    new Set(
      pages
        .filter((page) => page.kind === kind)
        .flatMap(({ html }) => elementsOf(parseHtml(html), 'link'))
        .filter((link) => attribute(link, 'rel') === 'stylesheet')
        .map((link) => attribute(link, 'href')),
    );
  const digest = sheetsOf('sources/*');
  expect([...sheetsOf('sources/*/argument')].filter((sheet) => !digest.has(sheet))).toHaveLength(1);
});
