import type { Element, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { claims, sources, topics } from '../support/content.ts';
import { pagesOf } from '../support/dist.ts';
import { attribute, elementsOf, parseHtml } from '../support/html.ts';
import { SITE } from './site.ts';

const pages = pagesOf(SITE.folder).filter(({ redirect }) => !redirect);
const classesOf = (element: Element) => (attribute(element, 'className') ?? '').split(' ');
const wordsOf = (element: Element) => toString(element).replaceAll(/\s+/gu, ' ').trim();

function mainOf(path: string): Root {
  const page = pages.find((one) => one.path === path);
  if (!page) throw new Error(`There is no page ${path}`);
  return parseHtml(page.html);
}

const claimsIn = (tree: Root | Element) => elementsOf(tree).filter((one) => classesOf(one).includes('claim'));

describe('a list of claims is a list to those who hear it', () => {
  const shown = pages.filter(({ kind }) => ['claims', 'topics/*', 'terms/*', 'citations/*'].includes(kind));

  test('every claim is one of its items', () => {
    const astray = shown.flatMap(({ path, html }) => {
      const tree = parseHtml(html);
      // Without the bullets some browsers see no list in a list that does not say so.
      const lists = elementsOf(tree, 'ul', 'ol').filter((list) => attribute(list, 'role') === 'list');
      const inItems = lists.flatMap((list) => elementsOf(list, 'li').flatMap(claimsIn));
      return claimsIn(tree).length === inItems.length ? [] : [path];
    });
    expect(astray).toEqual([]);
    expect(claimsIn(mainOf('claims/'))).toHaveLength(claims.length);
  });
});

test('the list of all claims has a heading for each article and each of its sections', () => {
  const headings = elementsOf(mainOf('claims/'), 'h2', 'h3').map((heading) => `${heading.tagName} ${wordsOf(heading)}`);
  const starts = (words: string) =>
    expect.stringMatching(new RegExp(`^${words.replaceAll(/[.()]/gu, '\\$&')}`, 'u')) as string;
  expect(headings).toEqual(
    sources.flatMap(({ short, sections }) => [
      starts(`h2 ${short}`),
      ...sections.map(({ heading, first, last }) =>
        starts(`h3 ${heading} ${first === last ? `paragraph ${first}` : `paragraphs ${first}–${last}`}`),
      ),
    ]),
  );
});

test('every claim stands under the section of its paragraph', () => {
  const inside = (section: Element, name: string) => elementsOf({ type: 'root', children: section.children }, name);
  const sections = elementsOf(mainOf('claims/'), 'section').filter(
    (one) => inside(one, 'section').length === 0 && inside(one, 'h3').length === 1,
  );
  const codes = (section: Element) => elementsOf(section, 'li').flatMap((item) => attribute(item, 'id') ?? []);
  const expected = sources.flatMap(({ id, sections: of }) =>
    of.map(({ first, last }) =>
      claims
        .filter(({ source, paragraphs: [at = 0] }) => source === id && at >= first && at <= last)
        .map(({ code }) => code),
    ),
  );
  expect(sections.map(codes)).toEqual(expected);
});

test('on a topic, headings tell what a stance rests on from what else is said', () => {
  for (const { id } of topics) {
    const names = elementsOf(mainOf(`topics/${id}/`), 'h4').map(wordsOf);
    expect(new Set(names), id).not.toContain('');
    expect(names, id).toContain('What the stance rests on');
  }
});
