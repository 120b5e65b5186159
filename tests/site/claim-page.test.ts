import type { Element, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { createRoutes } from '../../src/model/routes.ts';
import { assessments, claimBy, claims, sources, topics } from '../support/content.ts';
import { pagesOf } from '../support/dist.ts';
import { attribute, elementsOf, parseHtml } from '../support/html.ts';
import { SITE } from './site.ts';

const to = createRoutes(SITE.base);
const pages = new Map(pagesOf(SITE.folder).map((page) => [`${SITE.base}${page.path}`, page]));

function treeOf(address: string): Root {
  const [main] = elementsOf(parseHtml(pages.get(address)?.html ?? ''), 'main');
  if (!main) throw new Error(`There is no page ${address}`);
  return { type: 'root', children: [main] };
}

const wordsOf = (node: Element | Root) => toString(node).replaceAll(/\s+/gu, ' ').trim();
const ofClass = (tree: Root, name: string) =>
  elementsOf(tree).filter((element) => (attribute(element, 'className') ?? '').split(' ').includes(name));

/** How a verdict is told. */
const OUTCOMES: Readonly<Record<string, string>> = {
  'borne-out': 'Came true.',
  partly: 'Came true in part.',
  'not-borne-out': 'Did not come true.',
  'holds-so-far': 'Holds so far.',
  open: 'Still open.',
  contested: 'Contested.',
  'not-checkable': 'Cannot be checked.',
  'no-record': 'No evidence found.',
};

/** What answers a reader’s questions, in their order, by what marks its place on the page. */
const ORDER = ['statement', 'status', 'article', 'became', 'elsewhere', 'place', 'reasons', 'digest', 'actions'];

describe('the page of every claim', () => {
  test('answers in the order in which a reader asks', () => {
    for (const { id } of claims) {
      const found = elementsOf(treeOf(to.claim(id))).flatMap((element) => {
        const names = [attribute(element, 'id') ?? '', ...(attribute(element, 'className') ?? '').split(' ')];
        // A bare mark stands for a fragment that the page had once.
        if (element.children.length === 0) return [];
        return element.tagName === 'p' && names.includes('statement') ? [] : names.filter((it) => ORDER.includes(it));
      });
      expect(found.slice(0, 3), id).toEqual(['statement', 'status', 'article']);
      // A section and its heading may share a name.
      const places = found.filter((place, index) => place !== found[index - 1]);
      expect(places, id).toEqual([...new Set(found)].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
      expect(found, id).toContain('actions');
    }
  });

  test('says in one line what it is, of which year, and what became of it', () => {
    for (const { id, code, kind, source, voice } of claims) {
      const [status] = ofClass(treeOf(to.claim(id)), 'status');
      const year = sources.find((one) => one.id === source)?.issued.slice(0, 4) ?? '?';
      const told = status ? wordsOf(status) : '';
      expect(told, code).toContain(` ${year}`);
      expect(/^Reported /u.test(told), code).toBe(voice === 'reported');
      if (kind === 'forecast' && voice !== 'reported') expect(told, code).toMatch(/^Forecast of \d{4}\./u);
      const { verdict = '' } = assessments.find(({ claims: codes }) => codes.includes(code)) ?? {};
      expect(told.replace(/^[^.]+\.\s*/u, ''), code).toBe(OUTCOMES[verdict] ?? '');
    }
  });

  test('leads from reason to reason to a thesis, or to a main point', () => {
    const paths = claims.flatMap((claim) => {
      const [path] = ofClass(treeOf(to.claim(claim.id)), 'path');
      const codes = path ? elementsOf({ type: 'root', children: [path] }, 'a').map((link) => wordsOf(link)) : [];
      return codes.length > 0 ? [[claim.code, ...codes]] : [];
    });
    for (const path of paths) {
      for (const [index, code] of path.slice(1).entries())
        expect(claimBy(path[index] ?? '').relations, path.join()).toContainEqual(
          expect.objectContaining({ type: 'supports', target: code }),
        );
      const ends = path.map((code) => claimBy(code).weight);
      expect(ends.slice(1, -1), path.join()).not.toContain('thesis');
      expect(ends.at(-1), path.join()).toMatch(/^(?:thesis|main)$/u);
    }
  });
});

test('the comparison begins with the answer of home, then with the topics on which the articles part, and why', () => {
  const tree = treeOf(to.compare());
  const parting = topics.filter(({ distance = '' }) => ['contradict', 'part'].includes(distance));
  const [lead] = ofClass(tree, 'lead');
  const [answer] = elementsOf(treeOf(to.home()), 'h1');
  expect(lead && wordsOf(lead)).toBe(answer && wordsOf(answer));
  const all = wordsOf(tree);
  const [table] = elementsOf(tree, 'table');
  const before = all.slice(0, all.indexOf(table ? wordsOf(table) : ''));
  for (const { title } of parting) expect(before).toContain(title);
  for (const { because = '?' } of parting) {
    expect(all).toContain(because);
    expect(all.indexOf(because)).toBeLessThan(all.indexOf(table ? wordsOf(table) : ''));
  }
});

test('a topic tells each of its claims once in full, and names none of them above by its code alone', () => {
  for (const { id } of topics) {
    const stances = ofClass(treeOf(to.topic(id)), 'stances');
    expect(
      stances.flatMap((it) => ofClass({ type: 'root', children: [it] }, 'ref')),
      id,
    ).toEqual([]);
  }
});
