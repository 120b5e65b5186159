import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parsePlaceholder } from './references.ts';
import type { Scheme } from './references.ts';

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
  /** Ids of the claims that the block refers to, in their order, each once. */
  readonly codes: readonly string[];
  readonly id?: string;
  readonly text: string;
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
  const blocks = tree.children.filter((node) => node.type === 'element');
  return blocks.map((block) => {
    const codes = new Set<string>();
    visit(block, 'element', (node: Element) => {
      const href = node.properties['href'];
      const target = typeof href === 'string' ? parsePlaceholder(href) : undefined;
      if (!target) return;
      const resolved = resolve(target.scheme, target.id);
      if (!resolved) throw new ReferenceError(`The text refers to an unknown ${target.scheme}: ${target.id}`);
      if (target.scheme === 'claim') codes.add(target.id);
      apply(node, resolved);
    });
    const id = block.properties['id'];
    return {
      tag: block.tagName,
      html: writer.stringify({ type: 'root', children: [block] }),
      codes: [...codes],
      ...(typeof id === 'string' ? { id } : {}),
      text: textOf(block),
    };
  });
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
