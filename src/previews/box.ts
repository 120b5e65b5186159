/** A piece of a card with its place, in pixels; what is drawn stands at the origin. */
export interface Piece {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What it says, where it is a text. */
  readonly words?: string;
  draw(): string;
}

/** Pieces that are moved as one, in pixels. */
export interface Block {
  readonly width: number;
  readonly height: number;
  /** From the top to the baseline of its first piece. */
  readonly baseline: number;
  readonly pieces: readonly Piece[];
}

/** What becomes a block when it is known how wide it may be, in pixels. It may come out wider. */
export type Part = (width: number) => Block;

/** How parts stand beside each other, by their middles unless it says otherwise. */
interface RowStyle {
  readonly gap: number;
  readonly align?: 'baseline';
}

/** Pieces of blocks, each block moved to its place. */
export function moved(block: Block, x: number, y: number): Piece[] {
  return block.pieces.map((piece) => ({ ...piece, x: piece.x + x, y: piece.y + y }));
}

/** Blocks beside each other: a line. */
function lineUp(blocks: readonly Block[], { gap, align }: RowStyle): Block {
  const ascent = Math.max(0, ...blocks.map(({ baseline }) => baseline));
  const height = align
    ? ascent + Math.max(0, ...blocks.map(({ height, baseline }) => height - baseline))
    : Math.max(0, ...blocks.map(({ height }) => height));
  const topOf = (block: Block) => (align ? ascent - block.baseline : (height - block.height) / 2);
  let x = 0;
  const pieces = blocks.flatMap((block) => {
    const left = x;
    x += block.width + gap;
    return moved(block, left, topOf(block));
  });
  const [first] = blocks;
  return { width: Math.max(0, x - gap), height, baseline: first ? topOf(first) + first.baseline : 0, pieces };
}

/** Blocks below each other. */
export function stack(blocks: readonly Block[], gap = 0): Block {
  let y = 0;
  const pieces = blocks.flatMap((block) => {
    const top = y;
    y += block.height + gap;
    return moved(block, 0, top);
  });
  const width = Math.max(0, ...blocks.map((block) => block.width));
  return { width, height: Math.max(0, y - gap), baseline: blocks[0]?.baseline ?? 0, pieces };
}

/** Parts below each other, each as wide as it may be. */
export function column(parts: readonly Part[], gap = 0): Part {
  return (width) =>
    stack(
      parts.map((part) => part(width)),
      gap,
    );
}

/** Parts in one line, whatever room there is. */
export function row(parts: readonly Part[], style: RowStyle): Part {
  return (width) =>
    lineUp(
      parts.map((part) => part(width)),
      style,
    );
}

/** Parts side by side, and below each other where there is no room. */
export function flow(
  parts: readonly Part[],
  { between = 0, ...style }: RowStyle & { readonly between?: number },
): Part {
  return (width) => {
    const lines: Block[][] = [];
    let room = 0;
    for (const block of parts.map((part) => part(width))) {
      if (lines.length === 0 || block.width > room) {
        lines.push([]);
        room = width;
      }
      lines.at(-1)?.push(block);
      room -= block.width + style.gap;
    }
    return stack(
      lines.map((line) => lineUp(line, style)),
      between,
    );
  };
}
