import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(rehypeParse);

/** An address that a page names. */
export interface Address {
  readonly value: string;
  /** Where it stands: `<a href>`. */
  readonly place: string;
  readonly line: number;
  /** Whether a browser fetches it to show the page, rather than when a reader follows it. */
  readonly loads: boolean;
}

const LOADING_RELATIONS = new Set([
  'stylesheet',
  'icon',
  'apple-touch-icon',
  'mask-icon',
  'manifest',
  'preload',
  'modulepreload',
  'prefetch',
  'preconnect',
  'dns-prefetch',
]);

const parsed = new Map<string, Root>();

/** Parses a page, once for all the tests that look at it: none may change the tree. */
export function parseHtml(html: string): Root {
  const tree = parsed.get(html) ?? parser.parse(html);
  parsed.set(html, tree);
  return tree;
}

const walked = new WeakMap<Root | Element, readonly Element[]>();

/** The elements of a page, or of a part of it and that part itself, that bear one of the names, in their order. */
export function elementsOf(tree: Root | Element, ...names: readonly string[]): Element[] {
  const elements = walked.get(tree) ?? walk(tree);
  return elements.filter(({ tagName }) => names.length === 0 || names.includes(tagName));
}

function walk(tree: Root | Element): readonly Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => void found.push(element));
  walked.set(tree, found);
  return found;
}

/** The value of an attribute, as it is written; nothing when it is absent. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** The text of an element’s own children, such as a script’s. */
export function textOf(element: Element): string {
  return element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

/** Whether a `<link>` bears one of these relations. */
export function hasRelation(link: Element, relations: ReadonlySet<string>): boolean {
  return (attribute(link, 'rel') ?? '').split(' ').some((relation) => relations.has(relation.toLowerCase()));
}

/** Every address that a page names in an attribute, a style sheet of its own, or a redirect. */
export function addressesOf(tree: Root): Address[] {
  return elementsOf(tree).flatMap((element) => {
    const line = element.position?.start.line ?? 0;
    return namesOf(element).map(({ name, value, loads }) => ({
      value,
      place: `<${element.tagName} ${name}>`,
      line,
      loads,
    }));
  });
}

interface Named {
  readonly name: string;
  readonly value: string;
  readonly loads: boolean;
}

function namesOf(element: Element): Named[] {
  const named: Named[] = [];
  const add = (name: string, value: string | undefined, loads: boolean) => {
    if (value !== undefined) named.push({ name, value, loads });
  };
  const { tagName } = element;
  const href = attribute(element, 'href') ?? attribute(element, 'xLinkHref');
  if (tagName === 'link') add('href', href, hasRelation(element, LOADING_RELATIONS));
  else add('href', href, tagName !== 'a' && tagName !== 'area' && tagName !== 'base');
  for (const name of ['src', 'poster', 'data', 'background']) {
    if (name !== 'data' || tagName === 'object') add(name, attribute(element, name), true);
  }
  for (const name of ['srcSet', 'imageSrcSet']) {
    const candidates = attribute(element, name)?.split(/,\s+|,$/u) ?? [];
    for (const it of candidates) if (it.trim()) add(name, it.trim().split(/\s+/u)[0], true);
  }
  for (const name of ['action', 'formAction', 'cite']) add(name, attribute(element, name), false);
  for (const it of cssAddresses(attribute(element, 'style') ?? '')) add('style', it, true);
  if (tagName === 'style') for (const it of cssAddresses(textOf(element))) add('text', it, true);
  if (tagName === 'meta') add('content', metaAddress(element), false);
  return named;
}

/** An address in a `<meta>`: a redirect’s, or an absolute one such as a preview’s picture. */
function metaAddress(element: Element): string | undefined {
  const content = attribute(element, 'content');
  if (attribute(element, 'httpEquiv')?.toLowerCase() === 'refresh') return content?.replace(/^.*?url\s*=\s*/iu, '');
  return content && /^https?:\/\/\S+$/u.test(content) ? content : undefined;
}

/** The addresses in a style sheet: of `url()` and of `@import`. */
export function cssAddresses(css: string): string[] {
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//gu, '');
  const found = plain.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/giu);
  return [...found].map((match) => match.slice(1).find(Boolean) ?? '').filter(Boolean);
}
