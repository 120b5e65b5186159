import type {} from 'mdast-util-to-hast';
import type { Link, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { findReferences, placeholder } from './references.ts';
import type { Reference } from './references.ts';

/**
 * Turns references into links with placeholder addresses. It looks nothing up, so that a file’s HTML
 * depends on that file’s text alone.
 *
 * `Firm consensus. [[P12a]] [@caatsa-law, s. 216]` →
 * `Firm consensus. <a href="claim:P12a" class="ref">P12a</a>
 * <a href="cite:caatsa-law" class="cite">caatsa-law</a>, s. 216`
 *
 * Broken references stay as they stand: the content check reports them before any page is built.
 * Code and links are left alone.
 *
 * @param tree an mdast tree, changed in place
 */
export function referencesTransform(tree: Root): void {
  visit(tree, 'text', (node: Text, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (parent.type === 'link' || parent.type === 'linkReference') return SKIP;
    const found = findReferences(node.value).filter(({ reference }) => reference.type !== 'broken');
    if (found.length === 0) return undefined;
    const nodes: PhrasingContent[] = [];
    let from = 0;
    for (const { start, end, reference } of found) {
      if (start > from) nodes.push({ type: 'text', value: node.value.slice(from, start) });
      nodes.push(...linksOf(reference));
      from = end;
    }
    if (from < node.value.length) nodes.push({ type: 'text', value: node.value.slice(from) });
    parent.children.splice(index, 1, ...nodes);
    return [SKIP, index + nodes.length];
  });
}

/** The remark plugin of {@link referencesTransform}. */
export function remarkReferences() {
  return referencesTransform;
}

function linksOf(reference: Reference): PhrasingContent[] {
  if (reference.type === 'claim')
    return [
      reference.label === undefined
        ? link(placeholder('claim', reference.code), reference.code, 'ref')
        : link(placeholder('claim', reference.code), reference.label),
    ];
  if (reference.type === 'term') return [link(placeholder('term', reference.id), reference.label)];
  if (reference.type === 'broken') return [];
  return reference.cites.flatMap(({ key, locator }, index) => {
    const nodes: PhrasingContent[] = index > 0 ? [{ type: 'text', value: '; ' }] : [];
    nodes.push(link(placeholder('cite', key), key, 'cite'));
    if (locator) nodes.push({ type: 'text', value: `, ${locator}`, data: { locator: true } });
    return nodes;
  });
}

function link(url: string, value: string, className?: string): Link {
  return {
    type: 'link',
    url,
    ...(className ? { data: { hProperties: { className: [className] } } } : {}),
    children: [{ type: 'text', value }],
  };
}

/** Whether a node is the place that a citation names: it belongs to the reference before it. */
export function isLocator(node: PhrasingContent): boolean {
  return node.type === 'text' && node.data?.locator === true;
}

/** Whether a node is a reference by code or key: what closes a unit. */
export function isBareReference(node: PhrasingContent): node is Link {
  const names = node.type === 'link' ? node.data?.hProperties?.['className'] : undefined;
  return Array.isArray(names) && (names.includes('ref') || names.includes('cite'));
}

declare module 'mdast' {
  interface TextData {
    /** The text is the place that the citation before it names: “, p. 3”. */
    locator?: true;
  }
}
