import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { HtmlValidate } from 'html-validate';
import type { ConfigData } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { pagesOf } from '../support/dist.ts';
import { attribute, elementsOf, parseHtml, textOf } from '../support/html.ts';
import { SITE } from './site.ts';

const pages = pagesOf(SITE.folder).filter(({ redirect }) => !redirect);

/** The kinds of page that the site promises, each at its permanent address. */
const PROMISED = [
  'home',
  'sources',
  'sources/*',
  'sources/*/argument',
  'sources/*/paragraphs',
  'claims',
  'claims/*',
  'topics',
  'topics/*',
  'compare',
  'compare/*',
  'timeline',
  'citations',
  'citations/*',
  'terms',
  'terms/*',
  'search',
  'about',
  'data',
  '404.html',
];

test('every kind of page is there', () => {
  const kinds = new Set(pages.map(({ kind }) => kind));
  expect(PROMISED.filter((kind) => !kinds.has(kind))).toEqual([]);
});

test('every page is valid HTML', async () => {
  const config = JSON.parse(readFileSync(join(import.meta.dirname, 'htmlvalidate.json'), 'utf8')) as ConfigData;
  const validator = new HtmlValidate(config);
  const messages: string[] = [];
  for (const { file, html } of pages) {
    const { results } = await validator.validateString(html, file);
    for (const { line, column, message, ruleId } of results.flatMap((result) => result.messages)) {
      messages.push(`${file}:${line}:${column} ${message} (${ruleId})`);
    }
  }
  expect(messages).toEqual([]);
});

test('every page keeps to the files of the site, and holds no script; a style sheet only what stands in a frame', () => {
  const wrong = pagesOf(SITE.folder).filter(({ html, kind }) => {
    const tree = parseHtml(html);
    const names = elementsOf(tree, 'meta', 'link', 'script', 'style').map(
      (it) => attribute(it, 'httpEquiv')?.toLowerCase() ?? it.tagName,
    );
    const inline = elementsOf(tree, 'script').some(
      (it) => attribute(it, 'src') === undefined && !/^application\/(?:ld\+)?json$/u.test(attribute(it, 'type') ?? ''),
    );
    const styled = elementsOf(tree).some((it) => attribute(it, 'style') !== undefined);
    const sheets = elementsOf(tree, 'style').length;
    // What stands before the policy is not bound by it.
    const bound = names.indexOf('content-security-policy');
    return (
      inline ||
      styled ||
      sheets !== (kind === 'embed/*' ? 1 : 0) ||
      bound === -1 ||
      names.slice(0, bound).some((name) => name !== 'meta')
    );
  });
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

describe('every page has', () => {
  const trees = pages.map(({ kind, file, html }) => ({ kind, file, tree: parseHtml(html) }));
  const titleOf = (tree: Root) => elementsOf(tree, 'title').map(textOf).join('').trim();
  const without = (holds: (tree: Root) => boolean) => trees.filter(({ tree }) => !holds(tree)).map(({ file }) => file);

  test('a language', () => {
    expect(without((tree) => elementsOf(tree, 'html').some((it) => Boolean(attribute(it, 'lang'))))).toEqual([]);
  });

  test('a title, and one of its own among its kind', () => {
    const titled = trees.map(({ kind, file, tree }) => ({ kind, file, title: titleOf(tree) }));
    expect(titled.filter(({ title }) => title === '').map(({ file }) => file)).toEqual([]);
    const alike = [...Map.groupBy(titled, ({ kind, title }) => `${kind}: ${title}`)].filter(
      ([, same]) => same.length > 1,
    );
    expect(alike.map(([title, same]) => [title, same.map(({ file }) => file)])).toEqual([]);
  });

  test('a description', () => {
    const described = (tree: Root) =>
      elementsOf(tree, 'meta').some(
        (it) => attribute(it, 'name') === 'description' && attribute(it, 'content')?.trim(),
      );
    expect(without(described)).toEqual([]);
  });

  test('exactly one first heading', () => {
    expect(without((tree) => elementsOf(tree, 'h1').length === 1)).toEqual([]);
  });
});
