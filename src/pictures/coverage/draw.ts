import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import type { Source } from '../../graph/graph.ts';
import type { Kind } from '../../model/vocabulary.ts';
import type { Routes } from '../../model/routes.ts';
import { link, picture, round } from '../svg.ts';
import { nameOfParagraph } from './select.ts';
import type { Block, CoverageLayout, Tile, Words } from './shapes.ts';
import type { Box } from '../geometry.ts';

/** The lines of the kinds that a pattern tells apart; facts are full, forecasts a shade, recommendations empty. */
const PATTERNS: Readonly<Partial<Record<Kind, { readonly size: number; readonly lines: string }>>> = {
  cause: { size: 6, lines: 'M-1 1l2-2M0 6l6-6M5 7l2-2' },
  judgement: { size: 6, lines: 'M0 0l6 6M0 6l6-6' },
  position: { size: 5, lines: 'M1.5 2.5h2' },
};

/**
 * The strip of a source’s paragraphs, each filled by the claims drawn from it.
 *
 * @param id the picture’s name in the page
 * @param to the addresses of the paragraphs
 * @returns SVG
 */
export function drawCoverage(
  layout: CoverageLayout,
  id: string,
  source: Pick<Source, 'id' | 'short'>,
  to: Pick<Routes, 'paragraph'>,
): string {
  const { width, height, legend, measure, axis, mean, blocks, sections } = layout;
  const kinds = legend.map(({ swatch }) => swatch.kind);
  return picture(
    {
      id,
      title: `What was drawn from ${source.short}`,
      description:
        'Each paragraph is as long as its words and carries a tile for each claim drawn from it. The table below says the same.',
      width,
      height,
      className: `coverage-picture ${id}`,
    },
    [
      s(
        'defs',
        kinds.flatMap((kind) => patternOf(id, kind)),
      ),
      ...legend.flatMap(({ swatch, label }) => [...tiles(id, [swatch]), words(label)]),
      words(measure, 'faint'),
      s('path', { className: ['tick'], d: axis.map(({ line }) => pathOf(line)).join('') }),
      ...axis.map(({ label }) => words(label, 'faint')),
      ...blocks.map((block) =>
        link(to.paragraph(source.id, block.paragraph.number), nameOfParagraph(block.paragraph), blockParts(id, block)),
      ),
      s('path', { className: ['mean'], d: pathOf(mean) }),
      // Over the line of the average, and readable there.
      ...blocks.map(({ count }) => words(count, 'count')),
      s('path', { className: ['section'], d: sections.map(({ line }) => pathOf(line)).join('') }),
      ...sections.flatMap(({ labels }) => labels.map((label) => words(label))),
    ],
  );
}

function blockParts(id: string, { place, tiles: all, base, number }: Block): ElementContent[] {
  return [
    s('rect', { className: ['place'], ...rounded(place) }),
    ...tiles(id, all),
    s('rect', { className: ['base'], ...rounded(base) }),
    words(number),
  ];
}

/** Tiles of one kind are one path. */
function tiles(id: string, all: readonly Tile[]): Element[] {
  return [...Map.groupBy(all, ({ kind }) => kind)].map(([kind, same]) =>
    s('path', { className: ['tile', kind], ...fillOf(id, kind), d: same.map(tilePath).join('') }),
  );
}

/** A pattern is named by an attribute: a style sheet would look for it in its own file. */
function fillOf(id: string, kind: Kind): { fill?: string } {
  return kind in PATTERNS ? { fill: `url(#${id}-${kind})` } : {};
}

/** A tile’s outline, drawn a little inside of its box, so that neighbours stay apart. */
function tilePath({ x, y, width, height }: Box): string {
  const wide = round(Math.max(1, width - 2));
  return `M${round(x + 1)} ${round(y + 1)}h${wide}v${round(Math.max(1, height - 2))}h${-wide}z`;
}

function patternOf(id: string, kind: Kind): Element[] {
  const pattern = PATTERNS[kind];
  if (!pattern) return [];
  const { size, lines } = pattern;
  return [
    s('pattern', { id: `${id}-${kind}`, width: size, height: size, patternUnits: 'userSpaceOnUse' }, [
      s('path', { className: [kind], d: lines, stroke: 'currentColor' }),
    ]),
  ];
}

function words({ text, x, y, anchor }: Words, className?: string): Element {
  const classes = [className, anchor].filter((name) => name !== undefined);
  return s('text', { ...(classes.length > 0 ? { className: classes } : {}), x: round(x), y: round(y) }, text);
}

function pathOf({ x, y, width, height }: Box): string {
  return `M${round(x)} ${round(y)}${width > 0 ? `h${round(width)}` : `v${round(height)}`}`;
}

function rounded({ x, y, width, height }: Box): Box {
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}
