import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parsePlaceholder } from './references.ts';
import type { Scheme } from './references.ts';
import { keepWordsWhole } from './whole-words.ts';

/** What a placeholder address becomes. */
export interface Resolved {
  readonly href: string;
  /** Replaces the text of a bare reference: a citation key becomes “CRS 2017”. */
  readonly text?: string;
  /** The full name for those who hear the page; contains the text. */
  readonly label?: string;
  /** A class that tells the source. */
  readonly className?: string;
}

/**
 * Answers for a thing that a text refers to.
 *
 * @returns its page, or `undefined` when there is no such thing
 */
export type Resolver = (scheme: Scheme, id: string) => Resolved | undefined;

/** A top-level block of a text. */
export interface Block {
  readonly tag: string;
  readonly html: string;
  readonly id?: string;
  readonly text: string;
  /** The units that it is made of, where it is. */
  readonly units: readonly UnitHtml[];
}

/** A unit of a digest or of the home page, and the claims that it rests on. */
export interface UnitHtml {
  readonly anchor: string;
  /** Its words and references, without the element around them. */
  readonly html: string;
  readonly codes: readonly string[];
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const writer = unified().use(rehypeStringify).freeze();

/**
 * Gives the references of rendered Markdown their addresses.
 *
 * @param html rendered Markdown with placeholder addresses
 * @param resolve answers for each thing
 * @returns the text’s top-level blocks as HTML
 * @throws {ReferenceError} when a thing is unknown
 */
export function resolveReferences(html: string, resolve: Resolver): Block[] {
  const tree: Root = parser.parse(html);
  keepWordsWhole(tree);
  const blocks = tree.children.filter((node) => node.type === 'element');
  return blocks.map((block) => {
    const codes = resolveIn(block, resolve);
    const id = block.properties['id'];
    return {
      tag: block.tagName,
      html: writer.stringify({ type: 'root', children: [block] }),
      ...(typeof id === 'string' ? { id } : {}),
      text: textOf(block),
      units: block.children.flatMap((node) => unitOf(node, codes)),
    };
  });
}

/** @returns the ids of the claims that the links below a node lead to, in their order */
function resolveIn(block: Element, resolve: Resolver): Map<Element, string> {
  const codes = new Map<Element, string>();
  visit(block, 'element', (node: Element) => {
    const href = node.properties['href'];
    const target = typeof href === 'string' ? parsePlaceholder(href) : undefined;
    if (!target) return;
    const resolved = resolve(target.scheme, target.id);
    if (!resolved) throw new ReferenceError(`The text refers to an unknown ${target.scheme}: ${target.id}`);
    if (target.scheme === 'claim') codes.set(node, target.id);
    apply(node, resolved);
  });
  return codes;
}

function unitOf(node: ElementContent, codes: ReadonlyMap<Element, string>): UnitHtml[] {
  if (node.type !== 'element' || !has(node, 'unit')) return [];
  const found: string[] = [];
  visit(node, 'element', (within: Element) => {
    const code = codes.get(within);
    if (code !== undefined) found.push(code);
  });
  return [
    {
      anchor: String(node.properties['id']),
      html: writer.stringify({ type: 'root', children: node.children }),
      codes: found,
    },
  ];
}

function has({ properties }: Element, name: string): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes(name);
}

function apply(node: Element, { href, text, label, className }: Resolved): void {
  const names = node.properties['className'];
  const bare = Array.isArray(names) && names.length > 0;
  node.properties['href'] = href;
  if (!bare) return;
  if (className) names.push(className);
  if (label) node.properties['ariaLabel'] = label;
  if (text !== undefined) node.children = [{ type: 'text', value: text } satisfies ElementContent];
}
