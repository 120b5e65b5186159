import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/** A short word with a hyphen, such as “by-way”, which is no place to end a line. */
const WHOLE = /(?<![\p{L}\p{N}-])(\p{L}{1,3}-\p{L}{1,4})(?![\p{L}\p{N}-])/u;

/** Keeps short words whole at whose hyphen a browser would end a line. */
export function keepWordsWhole(tree: Root): void {
  visit(tree, 'text', ({ value }, index, parent) => {
    if (!parent || index === undefined || !WHOLE.test(value)) return undefined;
    const parts = value
      .split(WHOLE)
      .map((part, at): ElementContent =>
        at % 2 === 1 ? h('span', { class: 'whole' }, part) : { type: 'text', value: part },
      );
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}
