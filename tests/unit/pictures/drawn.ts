import type { Element } from 'hast';
import type { Box } from '../../../src/pictures/svg.ts';
import { textWidth } from '../../../src/pictures/text.ts';
import { attribute, elementsOf, parseHtml } from '../../support/html.ts';

const numberOf = (element: Element, name: string) => Number(attribute(element, name) ?? 0);

/** The elements of a picture, or of a part of it, with a tag and one of the classes, if any are named. */
export function drawn(of: string | Element, tag: string, ...classes: readonly string[]): Element[] {
  const all = elementsOf(typeof of === 'string' ? parseHtml(of) : of, tag);
  const has = (element: Element, name: string) => (attribute(element, 'className') ?? '').split(' ').includes(name);
  return all.filter((element) => classes.length === 0 || classes.some((name) => has(element, name)));
}

/** Where a rectangle stands. */
export function boxOf(rect: Element): Box {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => numberOf(rect, name));
  return { x: x ?? NaN, y: y ?? NaN, width: width ?? NaN, height: height ?? NaN };
}

/** The whole picture. */
export function frameOf(svg: string): Box {
  return { ...boxOf(drawn(svg, 'svg')[0] ?? ({ properties: {} } as Element)), x: 0, y: 0 };
}

/** The words of an element and of all in it. */
export function textIn(element: Element): string {
  return element.children.map((child) => (child.type === 'text' ? child.value : textIn(child as Element))).join('');
}

/** The room that a line of type takes at most; it is anchored by an attribute or by a class. */
export function roomOf(text: Element, size = numberOf(text, 'fontSize')): Box {
  const width = textWidth(textIn(text), size);
  const anchor = `${attribute(text, 'textAnchor') ?? ''} ${attribute(text, 'className') ?? ''}`;
  const before = anchor.includes('middle') ? width / 2 : anchor.includes('end') ? width : 0;
  return { x: numberOf(text, 'x') - before, y: numberOf(text, 'y') - 0.8 * size, width, height: size };
}

/** Whether boxes share room, by more than coordinates are rounded. */
export function clash(a: Box, b: Box): boolean {
  const overlap = (from: number, length: number, other: number, room: number) =>
    from < other + room - 0.02 && other < from + length - 0.02;
  return overlap(a.x, a.width, b.x, b.width) && overlap(a.y, a.height, b.y, b.height);
}

/** Each two boxes that share room. */
export function clashes(boxes: readonly Box[]): (readonly [Box, Box])[] {
  return boxes.flatMap((a, index) => boxes.slice(index + 1).flatMap((b) => (clash(a, b) ? [[a, b] as const] : [])));
}

/** Those of some boxes that stand out of another. */
export function outside(boxes: readonly Box[], { x, y, width, height }: Box): Box[] {
  return boxes.filter(
    (box) =>
      box.x < x - 0.02 ||
      box.y < y - 0.02 ||
      box.x + box.width > x + width + 0.02 ||
      box.y + box.height > y + height + 0.02,
  );
}

/** What a picture’s links lead to, and what they are called. */
export function linksOf(svg: string): [string | undefined, string | undefined][] {
  return drawn(svg, 'a').map((link) => [attribute(link, 'href'), attribute(link, 'ariaLabel')]);
}
