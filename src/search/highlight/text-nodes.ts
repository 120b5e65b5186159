import { BREAK } from './tokenize.ts';
import type { Range } from './matches.ts';

/** What is read around a word, not what the page says. */
const NOT_TEXT =
  'nav, form, button, input, select, textarea, script, style, noscript, template, svg, iframe, [hidden], [aria-hidden="true"], .unseen, .actions, .cite, .embed';
/** What stands in a line of text. Everything else ends the line. */
const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DATA DEL DFN EM I INS KBD MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(
    ' ',
  ),
);

/** The text of a part of the page, and which of its nodes has which stretch of it. */
export interface PageText {
  readonly text: string;
  readonly nodes: readonly { readonly node: Text; readonly start: number }[];
}

/** Reads the running text of an element: no navigation, no forms, nothing hidden. */
export function readText(root: Element): PageText {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
    return node.matches(NOT_TEXT) || isAway(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  });
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  let block: Element | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text)) continue;
    const around = blockOf(node);
    if (block !== null && around !== block) text += BREAK;
    block = around;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  return { text, nodes };
}

/**
 * Puts `<mark>` elements around stretches of a text. One that goes across elements gets several.
 *
 * @returns for each stretch its elements, none of them empty
 */
export function drawMarks({ nodes }: PageText, ranges: readonly Range[]): HTMLElement[][] {
  const drawn = ranges.map((range) => ({ ...range, elements: [] as HTMLElement[] }));
  const fromEnd = [...drawn].reverse();
  // From the end, so that what is cut off behind moves nothing before it.
  for (const { node, start: offset } of [...nodes].reverse())
    for (const { start, end, elements } of fromEnd) {
      const from = Math.max(start - offset, 0);
      const to = Math.min(end - offset, node.length);
      if (from < to) elements.unshift(wrap(node, from, to));
    }
  return drawn.map(({ elements }) => elements).filter(({ length }) => length > 0);
}

/** Takes marks away and leaves the text as it was. */
export function eraseMarks(marks: readonly HTMLElement[]): void {
  for (const mark of marks) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

function wrap(node: Text, from: number, to: number): HTMLElement {
  const part = node.splitText(from);
  part.splitText(to - from);
  const mark = document.createElement('mark');
  part.replaceWith(mark);
  mark.append(part);
  return mark;
}

function blockOf(node: Text): Element | null {
  let element = node.parentElement;
  while (element && INLINE.has(element.tagName)) element = element.parentElement;
  return element;
}

/** Whether an element is not shown at all; what is only folded away can be unfolded. */
function isAway(element: Element): boolean {
  return !element.checkVisibility() && !element.closest('details:not([open])');
}
