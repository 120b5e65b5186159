import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import { pairOf } from '../../graph/pairs.ts';
import type { Graph } from '../../graph/graph.ts';
import { relationsCounted } from '../../wording/relations.ts';
import type { Routes } from '../../model/routes.ts';
import { drawBar } from '../gauge.ts';
import { markShape } from '../mark.ts';
import { link, picture, rect, round, words } from '../svg.ts';
import type { Box } from '../svg.ts';
import { textWidth } from '../text.ts';
import type { Head, Layout, PlacedRow, PlacedTie } from './layout.ts';
import { SIGN } from './relation-badges.ts';
import { describe } from './select.ts';
import type { Matrix } from './select.ts';
import { LEADING, SMALL } from './sizes.ts';

const BAR = { width: 44, height: 10 };
/** What a bar leaves free of its cell. */
const BESIDE = 18;
const CLEAR = 6;
/** A shorter piece of a line looks like a minus. */
const LEAST = 10;
const RING = 5;

/** What a picture of the matrix draws on. */
export interface DrawContext {
  readonly graph: Graph;
  readonly to: Routes;
  /** The picture’s name in the page; two of one page have two. */
  readonly id: string;
  readonly className: string;
}

const middle = ({ y, height }: Box) => y + height / 2;
const barWidth = (cell: number) => Math.min(BAR.width, cell - BESIDE);

/** Lines of text around a height. */
function lines(texts: readonly string[], x: number, center: number, size: number, more: object = {}): Element[] {
  const leading = size * LEADING;
  const first = center - ((texts.length - 1) * leading) / 2 + size * 0.35;
  return texts.map((text, index) =>
    // A baseline on a whole pixel is drawn sharper, and the home page must be short.
    words(text, x, Math.round(first + index * leading), { fontSize: size, ...more }),
  );
}

function drawHead({ sources, lines: texts, x, y, width, height }: Head, { to }: DrawContext): Element {
  const center = x + width / 2;
  const [only] = sources;
  const tall = texts.length * SMALL * LEADING;
  const names = lines(texts, center, y + height - tall / 2, SMALL, { textAnchor: 'middle' });
  const left = center - (sources.length * 16 - 6) / 2;
  const marks = sources.map(({ mark }, index) =>
    s('g', { className: [`mark-${mark}`] }, [markShape(mark, left + index * 16 + 5, y + height - tall - 8, 5)]),
  );
  if (!only || sources.length > 1) return s('g', { className: ['head'] }, [...marks, ...names]);
  return link(to.source(only.id), only.short, [rect('area', { x, y, width, height }), ...marks, ...names], 'head');
}

function drawCell({ cell, ...box }: PlacedRow['cells'][number], { row }: PlacedRow, { to }: DrawContext): Element {
  const [center, at] = [box.x + box.width / 2, middle(box)];
  const { source, state } = cell;
  if (state === 'speaks') {
    const width = barWidth(box.width);
    const bar = { x: center - width / 2, y: at - BAR.height / 2, width, height: BAR.height };
    const label = `${row.topic.title}, ${source.short}: ${cell.label} (${cell.confidence.label}${cell.conditional ? ', conditional' : ''})`;
    const shown: ElementContent[] = [rect('area', box), drawBar(cell.confidence.level, bar)];
    return link(to.topicClaims(row.topic.id, source.id), label, shown, `cell mark-${source.mark}`);
  }
  const word = textWidth('silent', SMALL);
  const worded = state === 'silent' && box.width >= word + 2 * RING + 4;
  const left = worded ? Math.round(center - (word + 2 * RING + 4) / 2) : center - RING;
  return s('g', { className: ['cell', state] }, [
    s('circle', { cx: round(left + RING), cy: round(at), r: RING - 0.5, fill: 'none' }),
    ...(worded ? lines(['silent'], left + 2 * RING + 4, at, SMALL) : []),
  ]);
}

/** The line from one bar to the other where neighbors both speak, and on it what binds their claims. */
function drawTie({ tie, beside, badges, ...box }: PlacedTie, { row, cells }: PlacedRow, { graph, to }: DrawContext) {
  return [
    ...(beside && tie.state === 'both speak' ? drawBridge(box, badges, cells[0]?.width ?? 0) : []),
    ...badges.map((badge) => {
      const { type, edges } = badge.relation;
      const [only, ...others] = edges;
      const pair = only && others.length === 0 ? pairOf(graph, only) : undefined;
      const href = pair ? to.pair(pair.earlier.code, pair.later.code) : to.topicTies(row.topic.id);
      const count = relationsCounted(type, edges.length);
      const label = `${row.topic.title}, ${tie.earlier.code} and ${tie.later.code}: ${count}`;
      const text = lines([badge.text], badge.x + badge.width / 2, middle(badge), SIGN, { textAnchor: 'middle' });
      return link(href, label, [rect('area', badge), ...text], `chip chip-${type}`);
    }),
  ];
}

/** The parts of a line between the bars of two cells that the signs leave free. */
function drawBridge(box: Box, badges: readonly Box[], cell: number): Element[] {
  const reach = (cell - barWidth(cell)) / 2 - CLEAR;
  const [start, end] = [box.x - reach, box.x + box.width + reach];
  const left = Math.min(end, ...badges.map(({ x }) => x - CLEAR));
  const right = Math.max(left, ...badges.map(({ x, width }) => x + width + CLEAR));
  const y = round(middle(box));
  return [
    { x1: start, x2: left },
    { x1: right, x2: end },
  ]
    .filter(({ x1, x2 }) => x2 - x1 > LEAST)
    .map(({ x1, x2 }) => s('line', { className: ['bridge'], x1: round(x1), x2: round(x2), y1: y, y2: y }));
}

function drawRow(placed: PlacedRow, context: DrawContext, size: number): Element {
  const { row, name, lines: texts, x, y, width } = placed;
  return s('g', { className: ['row'] }, [
    s('line', { className: ['rule'], x1: x, x2: round(width), y1: round(y), y2: round(y) }),
    link(
      context.to.topic(row.topic.id),
      row.topic.title,
      [rect('area', name), ...lines(texts, 0, middle(name), size)],
      'topic',
    ),
    ...placed.cells.map((cell) => drawCell(cell, placed, context)),
    ...placed.ties.flatMap((tie) => drawTie(tie, placed, context)),
  ]);
}

/** Draws a matrix: topics in rows, sources in columns, and between them what binds their claims. */
export function drawMatrix(matrix: Matrix, layout: Layout, context: DrawContext): string {
  const { width, height, heads, groups, rows, sizes } = layout;
  const { id, className } = context;
  const frame = { id, title: 'Topics by articles', description: describe(matrix), width, height };
  return picture({ ...frame, className: `matrix ${className}` }, [
    ...heads.map((head) => drawHead(head, context)),
    ...groups.map((group) =>
      s('g', { className: ['group'] }, lines([group.text], group.x, group.y + group.height - 10, SMALL)),
    ),
    ...rows.map((row) => drawRow(row, context, sizes.type)),
  ]);
}
