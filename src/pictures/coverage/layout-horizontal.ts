import { textWidth, wrap } from '../text.ts';
import type { Coverage, CoveredParagraph } from './select.ts';
import { LINE, TEXT, legendOf, marksUpTo, tilesOf } from './shapes.ts';
import type { Block, CoverageLayout, Words } from './shapes.ts';
import type { Box } from '../geometry.ts';

const WIDTH = 800;
const AXIS = 30;
const PLOT = 170;
const BASE = 4;
const NUMBERS = 26;
const GAP = { paragraph: 2, section: 10, plot: 44, label: 6 } as const;

/** The strip lying from left to right, its sections marked below. */
export function layOutHorizontally(coverage: Coverage): CoverageLayout {
  const { legend, bottom } = legendOf(coverage.kinds, WIDTH);
  const { paragraphs, sections, kinds, rate } = coverage;
  const most = Math.max(1, ...paragraphs.map((paragraph) => paragraph.rate));
  const unit = PLOT / most;
  const top = bottom + (kinds.length > 0 ? GAP.plot : 0);
  const floor = top + PLOT;
  const gaps = paragraphs.slice(1).reduce((sum, { number }) => sum + gapBefore(coverage, number), 0);
  const perWord = (WIDTH - AXIS - gaps) / paragraphs.reduce((sum, { words }) => sum + words, 0);
  let x = AXIS;
  const blocks = paragraphs.map((paragraph): Block => {
    if (paragraph.number > 1) x += gapBefore(coverage, paragraph.number);
    const block = blockAt(paragraph, { x, floor, top, width: paragraph.words * perWord, unit });
    x += block.base.width;
    return block;
  });
  const spans = sections.map(({ first, last, heading }) => {
    const [from, to] = [blocks[first - 1]?.base, blocks[last - 1]?.base];
    const left = from?.x ?? AXIS;
    return { heading, left, right: to ? to.x + to.width : left };
  });
  const marks = sectionMarks(spans, floor + BASE + NUMBERS);
  return {
    width: WIDTH,
    height: Math.max(floor + BASE + NUMBERS, ...marks.flatMap(({ labels }) => labels.map(({ y }) => y))) + 8,
    legend,
    measure: { text: 'claims per 100 words', x: 0, y: top - 24 },
    axis: marksUpTo(most).map((mark) => ({
      line: { x: AXIS - 4, y: floor - mark * unit, width: WIDTH - AXIS + 4, height: 0 },
      label: { text: String(mark), x: AXIS - 8, y: floor - mark * unit + 5, anchor: 'end' },
    })),
    mean: { x: AXIS - 4, y: floor - rate * unit, width: WIDTH - AXIS + 4, height: 0 },
    blocks,
    sections: marks,
  };
}

function gapBefore({ sections }: Coverage, number: number): number {
  return sections.some(({ first }) => first === number) ? GAP.section : GAP.paragraph;
}

function blockAt(
  paragraph: CoveredParagraph,
  { x, floor, top, width, unit }: { x: number; floor: number; top: number; width: number; unit: number },
): Block {
  const middle = x + width / 2;
  return {
    paragraph,
    place: { x, y: top - 20, width, height: floor - top + 20 + BASE + NUMBERS - 4 },
    tiles: tilesOf(paragraph, unit, (from, thickness) => ({
      x,
      y: floor - from - thickness,
      width,
      height: thickness,
    })),
    base: { x, y: floor, width, height: BASE },
    number: { text: String(paragraph.number), x: middle, y: floor + BASE + TEXT + 2, anchor: 'middle' },
    count: { text: String(paragraph.claims), x: middle, y: floor - paragraph.rate * unit - 5, anchor: 'middle' },
  };
}

interface Span {
  readonly heading: string;
  readonly left: number;
  readonly right: number;
}

/** A line under each section and its name in the middle below, lower where the one before is in the way. */
function sectionMarks(spans: readonly Span[], y: number): { line: Box; labels: Words[] }[] {
  const taken: { left: number; right: number; bottom: number }[] = [];
  return spans.map(({ heading, left, right }) => {
    const lines = wrap(heading, right - left, TEXT);
    const wide = Math.max(0, ...lines.map((text) => textWidth(text, TEXT)));
    // A name wider than its section ends with it, where the one after does not stand.
    const middle = Math.max(wide / 2, Math.min((left + right) / 2, right - wide / 2));
    const box = { left: middle - wide / 2, right: middle + wide / 2 };
    const above = taken.filter((one) => box.left < one.right + GAP.label && one.left < box.right + GAP.label);
    const top = Math.max(y, ...above.map(({ bottom }) => bottom));
    taken.push({ ...box, bottom: top + lines.length * LINE });
    return {
      line: { x: left, y, width: right - left, height: 0 },
      labels: lines.map((text, index) => ({ text, x: middle, y: top + (index + 1) * LINE, anchor: 'middle' })),
    };
  });
}
