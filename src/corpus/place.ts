import type { Node } from 'mdast';
import type { Place } from './frontmatter.ts';

/** Where an offset lies in a text. */
export function placeIn(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** The offset of a place in a text. */
export function offsetOf(text: string, { line, column }: Place): number {
  const before = text.split('\n', line - 1).join('\n');
  return (line > 1 ? before.length + 1 : 0) + column - 1;
}

/** Where a node begins in its file. */
export function startOf(node: Node): Place {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}
