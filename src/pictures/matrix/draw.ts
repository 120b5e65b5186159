import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import { pairOf } from '../../graph/pairs.ts';
import type { Graph } from '../../graph/graph.ts';
import { RELATIONS } from '../../model/relations.ts';
import type { Routes } from '../../model/routes.ts';
import { drawBar } from '../gauge.ts';
import type { Box } from '../geometry.ts';
import { markShape } from '../mark.ts';
import { link, picture, round } from '../svg.ts';
import { textWidth } from '../text.ts';
import { SIGN } from './relation-badges.ts';
import { LEADING, SMALL } from './sizes.ts';
import type { Head, Layout, PlacedRow, PlacedTie } from './layout.ts';
import { describe } from './select.ts';
import type { Matrix } from './select.ts';
import { countOf } from '../../wording/phrases.ts';

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

/** Lines of text around a height. */
function lines(texts: readonly string[], x: number, center: number, size: number, more: object = {}): Element[] {
  const leading = size * LEADING;
  const first = center - ((texts.length - 1) * leading) / 2 + size * 0.35;
  return texts.map((text, index) =>
    // A baseline on a whole pixel is drawn sharper, and the home page must be short.
    s('text', { x: round(x), y: Math.round(first + index * leading), fontSize: size, ...more }, text),
  );
}

/** What makes all of a box answer to a click. */
function area({ x, y, width, height }: Box, className = 'area'): Element {
  return s('rect', { className: [className], x: round(x), y: round(y), width: round(width), height: round(height) });
}

function drawHead({ sources, lines: texts, x, y, width, height }: Head, { to }: DrawContext): Element {
  const center = x + width / 2;
  const [only] = sources;
  const words = lines(texts, center, y + height - (texts.length * SMALL * LEADING) / 2, SMALL, {
    textAnchor: 'middle',
  });
  const top = y + height - texts.length * SMALL * LEADING;
  const left = center - (sources.length * 16 - 6) / 2;
  const marks = sources.map(({ mark }, index) =>
    s('g', { className: [`mark-${mark}`] }, [markShape(mark, left + index * 16 + 5, top - 8, 5)]),
  );
  if (!only || sources.length > 1) return s('g', { className: ['head'] }, [...marks, ...words]);
  return link(to.source(only.id), only.short, [area({ x, y, width, height }), ...marks, ...words], 'head');
}

function drawCell({ cell, ...box }: PlacedRow['cells'][number], { row }: PlacedRow, { to }: DrawContext): Element {
  const [center, at] = [box.x + box.width / 2, middle(box)];
  const { source, state } = cell;
  if (state === 'speaks') {
    const width = Math.min(BAR.width, box.width - BESIDE);
    const bar = { x: center - width / 2, y: at - BAR.height / 2, width, height: BAR.height };
    const label = `${row.topic.title}, ${source.short}: ${cell.label} (${cell.confidence.label}${cell.conditional ? ', conditional' : ''})`;
    const shown: ElementContent[] = [area(box), drawBar(cell.confidence.level, bar)];
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

/** The line from one bar to the other where both speak, and on it what binds their claims. */
function drawTie({ tie, badges, ...box }: PlacedTie, { row, cells }: PlacedRow, { graph, to }: DrawContext): Element[] {
  const ends = [tie.earlier, tie.later].map((source) => cells.find(({ cell }) => cell.source === source));
  const [from, until] = ends;
  const beside = from && until && from.x + from.width === box.x && until.x === box.x + box.width;
  const across = tie.state === 'both speak' && beside;
  const bar = (cell: Box) => Math.min(BAR.width, cell.width - BESIDE) / 2 + CLEAR;
  const bridge = across ? [from.x + from.width / 2 + bar(from), until.x + until.width / 2 - bar(until)] : [];
  return [
    ...drawBridge(bridge, badges, middle(box)),
    ...badges.map((chip) => {
      const { type, edges } = chip.relation;
      const [only, ...others] = edges;
      const pair = only && others.length === 0 ? pairOf(graph, only) : undefined;
      const href = pair ? to.pair(pair.earlier.code, pair.later.code) : to.topicTies(row.topic.id);
      const count = countOf(edges.length, RELATIONS[type].noun);
      const label = `${row.topic.title}, ${tie.earlier.code} and ${tie.later.code}: ${count}`;
      const text = lines([chip.text], chip.x + chip.width / 2, middle(chip), SIGN, { textAnchor: 'middle' });
      return link(href, label, [area(chip), ...text], `chip chip-${type}`);
    }),
  ];
}

/** The parts of a line that its signs leave free. */
function drawBridge([start, end]: readonly number[], badges: readonly Box[], y: number): Element[] {
  if (start === undefined || end === undefined) return [];
  const left = Math.min(...badges.map((chip) => chip.x - CLEAR));
  const right = Math.max(...badges.map((chip) => chip.x + chip.width + CLEAR));
  const parts = badges.length === 0 ? [[start, end]] : [[start, left], [right, end]]; // prettier-ignore
  return parts
    .filter(([x1 = 0, x2 = 0]) => x2 - x1 > LEAST)
    .map(([x1 = 0, x2 = 0]) =>
      s('line', { className: ['bridge'], x1: round(x1), x2: round(x2), y1: round(y), y2: round(y) }),
    );
}

function drawRow(placed: PlacedRow, context: DrawContext, size: number): Element {
  const { row, name, lines: texts, x, y, width } = placed;
  return s('g', { className: ['row'] }, [
    s('line', { className: ['rule'], x1: x, x2: round(width), y1: round(y), y2: round(y) }),
    link(
      context.to.topic(row.topic.id),
      row.topic.title,
      [area(name), ...lines(texts, 0, middle(name), size)],
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
  const frame = { id, title: 'Topics by sources', description: describe(matrix), width, height };
  return picture({ ...frame, className: `matrix ${className}` }, [
    ...heads.map((head) => drawHead(head, context)),
    ...groups.map((group) =>
      s('g', { className: ['group'] }, lines([group.text], group.x, group.y + group.height - 10, SMALL)),
    ),
    ...rows.map((row) => drawRow(row, context, sizes.type)),
  ]);
}
