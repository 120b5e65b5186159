import { familyOf } from './fonts.ts';
import type { Face } from './fonts.ts';

/** CSS as satori knows it: names in camel case, lengths in pixels. */
export type Style = Readonly<Record<string, string | number>>;

/** A box of a card: satori takes what React’s elements look like. */
export interface Box {
  readonly type: 'div';
  readonly props: { readonly style: Style; readonly children: readonly Node[] };
}

/** A text, all of it in one face. */
export interface Text {
  readonly type: 'div';
  readonly props: { readonly style: Style; readonly face: Face; readonly children: string };
}

export interface Image {
  readonly type: 'img';
  readonly props: { readonly src: string; readonly width: number; readonly height: number; readonly style: Style };
}

export type Node = Box | Text | Image;

/** Boxes below each other, none of them squeezed. */
export function column(style: Style, children: readonly Node[]): Box {
  return box({ flexDirection: 'column', ...style }, children);
}

/** Boxes beside each other. */
export function row(style: Style, children: readonly Node[]): Box {
  return box({ flexDirection: 'row', alignItems: 'center', ...style }, children);
}

function box(style: Style, children: readonly Node[]): Box {
  return { type: 'div', props: { style: { display: 'flex', flexShrink: 0, ...style }, children } };
}

/** A text in a face and a size, of the colour around it unless its style says otherwise. */
export function text(words: string, face: Face, size: number, style: Style = {}): Text {
  const font = { fontFamily: familyOf(face), fontSize: size, lineHeight: 1.22 };
  return { type: 'div', props: { style: { display: 'flex', ...font, ...style }, face, children: words } };
}

/** Every text of a tree, in its order. */
export function textsOf(node: Node): { words: string; face: Face }[] {
  if (node.type === 'img') return [];
  if ('face' in node.props) return [{ words: node.props.children, face: node.props.face }];
  return node.props.children.flatMap(textsOf);
}
