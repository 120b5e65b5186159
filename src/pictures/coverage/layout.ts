import { KINDS } from '../../model/vocabulary.ts';
import type { Kind } from '../../model/vocabulary.ts';
import type { Box, Point } from '../svg.ts';
import { textWidth, wrap } from '../text.ts';
import type { Coverage, CoveredParagraph } from './select.ts';

/** Size of the type, height of a line and side of a swatch, in pixels. */
const TEXT = 14;
const LINE = 18;
const SWATCH = 14;
const LEGEND_LINE = 24;
/** How thick the bar is that stands for a paragraph itself. */
export const BASE = 4;

/** A line of type, from the left end, the middle or the right end of its baseline. */
export interface Label extends Point {
  readonly text: string;
  readonly anchor?: 'middle' | 'end';
}

/**
 * Paragraphs in a row, each as long as its words, with its claims stacked across. Along and across are pixels of one
 * strip, lying or standing; across begins at the paragraphs’ bases.
 */
export interface Strip {
  readonly width: number;
  readonly height: number;
  readonly legend: readonly { readonly swatch: Box & { readonly kind: Kind }; readonly label: Label }[];
  /** What the height of a block, or its length, tells. */
  readonly measure: Label;
  readonly blocks: readonly Block[];
  readonly sections: readonly { readonly line: Box; readonly labels: readonly Label[] }[];
  /** How far across a claim for a hundred words reaches. */
  readonly unit: number;
  /** How far along the lines of the axis reach. */
  readonly axis: { readonly from: number; readonly to: number };
  /** What all of a paragraph’s place takes across, and where its number stands. */
  readonly place: { readonly from: number; readonly to: number; readonly number: number };
  /** The same in the picture: a box, words beside the middle of a paragraph, the label of a line of the axis. */
  readonly box: (along: number, length: number, across: number, thickness: number) => Box;
  readonly words: (text: string, along: number, across: number) => Label;
  readonly label: (text: string, across: number) => Label;
  readonly numbered: string;
}

interface Block {
  readonly paragraph: CoveredParagraph;
  readonly start: number;
  readonly length: number;
}

/** The highest rate of any paragraph: what there is room for across. */
export const highestRate = ({ paragraphs }: Coverage) => Math.max(1, ...paragraphs.map(({ rate }) => rate));

function inRow(
  { paragraphs }: Coverage,
  begin: number,
  perWord: number,
  gapBefore: (paragraph: CoveredParagraph) => number,
): { blocks: Block[]; end: number } {
  let end = begin;
  const blocks = paragraphs.map((paragraph) => {
    const start = end + gapBefore(paragraph);
    const length = paragraph.words * perWord;
    end = start + length;
    return { paragraph, start, length };
  });
  return { blocks, end };
}

/** The strip lying from left to right, its sections marked below. */
export function layOutHorizontally(coverage: Coverage): Strip {
  const { paragraphs, sections, kinds } = coverage;
  const [width, begin, plot, numbers] = [800, 30, 170, 26];
  const { legend, bottom } = legendOf(kinds, width);
  const top = bottom + (kinds.length > 0 ? 44 : 0);
  const floor = top + plot;
  const foot = floor + BASE + numbers;
  const gapBefore = ({ number }: CoveredParagraph) =>
    number === 1 ? 0 : sections.some(({ first }) => first === number) ? 10 : 2;
  const sum = (of: (paragraph: CoveredParagraph) => number) => paragraphs.reduce((total, one) => total + of(one), 0);
  const { blocks, end } = inRow(
    coverage,
    begin,
    (width - begin - sum(gapBefore)) / sum(({ words }) => words),
    gapBefore,
  );
  const marks = marksBelow(sections, blocks, foot);
  return {
    width,
    height: Math.max(foot, ...marks.flatMap(({ labels }) => labels.map(({ y }) => y))) + 8,
    legend,
    measure: { text: 'claims per 100 words', x: 0, y: top - 24 },
    blocks,
    sections: marks,
    unit: plot / highestRate(coverage),
    axis: { from: begin - 4, to: end },
    place: { from: -numbers, to: plot + 20, number: -(BASE + TEXT + 2) },
    box: (along, length, across, thickness) => ({
      x: along,
      y: floor - across - thickness,
      width: length,
      height: thickness,
    }),
    words: (text, along, across) => ({ text, x: along, y: floor - across, anchor: 'middle' }),
    label: (text, across) => ({ text, x: begin - 8, y: floor - across + 5, anchor: 'end' }),
    numbered: '',
  };
}

/** A line under each section and its name in the middle below, lower where the one before is in the way. */
function marksBelow(sections: Coverage['sections'], blocks: readonly Block[], y: number): Strip['sections'] {
  const between = 6;
  const taken: { left: number; right: number; bottom: number }[] = [];
  return sections.map(({ first, last, heading }) => {
    const own = blocks.slice(first - 1, last);
    const left = Math.min(...own.map(({ start }) => start));
    const right = Math.max(...own.map(({ start, length }) => start + length));
    const lines = wrap(heading, right - left, TEXT);
    const wide = Math.max(...lines.map((text) => textWidth(text, TEXT)));
    // A name wider than its section ends with it, where the one after does not stand.
    const middle = Math.max(wide / 2, Math.min((left + right) / 2, right - wide / 2));
    const box = { left: middle - wide / 2, right: middle + wide / 2 };
    const above = taken.filter((one) => box.left < one.right + between && one.left < box.right + between);
    const top = Math.max(y, ...above.map(({ bottom }) => bottom));
    taken.push({ ...box, bottom: top + lines.length * LINE });
    return {
      line: { x: left, y, width: right - left, height: 0 },
      labels: lines.map((text, index) => ({ text, x: middle, y: top + (index + 1) * LINE, anchor: 'middle' })),
    };
  });
}

/** The strip standing, the text running down; its sections are headings. For narrow screens. */
export function layOutVertically(coverage: Coverage): Strip {
  const { paragraphs, sections, kinds } = coverage;
  const [width, counts, between, over, under] = [328, 26, 2, 14, 6];
  const { legend, bottom } = legendOf(kinds, width);
  const top = bottom + 46;
  const left = Math.max(...paragraphs.map(({ number }) => textWidth(`¶ ${number}`, TEXT))) + 6 + BASE;
  const headings = new Map(sections.map(({ first, heading }) => [first, wrap(heading, width, TEXT)]));
  // The shortest is as high as a finger needs.
  const perWord = Math.max(0.62, 28 / Math.min(...paragraphs.map(({ words }) => words)));
  const { blocks, end } = inRow(coverage, top, perWord, ({ number }) => {
    const lines = headings.get(number);
    return (number > 1 ? between : 0) + (lines ? over + lines.length * LINE + under : 0);
  });
  return {
    width,
    height: end + between + 4,
    legend,
    measure: { text: 'claims per 100 words', x: 0, y: top - 26 },
    blocks,
    sections: blocks.flatMap(({ paragraph, start }) => {
      const lines = headings.get(paragraph.number) ?? [];
      const first = start - under - lines.length * LINE + 12;
      const labels = lines.map((text, index) => ({ text, x: 0, y: first + index * LINE }));
      return labels.length > 0 ? [{ line: { x: 0, y: start - 4, width, height: 0 }, labels }] : [];
    }),
    unit: (width - left - counts) / highestRate(coverage),
    axis: { from: top, to: end + between },
    place: { from: -left, to: width - left, number: -left },
    box: (along, length, across, thickness) => ({ x: left + across, y: along, width: thickness, height: length }),
    words: (text, along, across) => ({ text, x: left + across, y: along + 5 }),
    label: (text, across) => ({ text, x: left + across, y: top - 5, anchor: 'middle' }),
    numbered: '¶ ',
  };
}

/** The kinds with their patterns, in as many lines as the width asks for; and where the lines end. */
function legendOf(kinds: readonly Kind[], width: number): Pick<Strip, 'legend'> & { bottom: number } {
  let x = 0;
  let y = 0;
  const legend = kinds.map((kind) => {
    const { label } = KINDS[kind];
    const wide = SWATCH + 6 + textWidth(label, TEXT);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += LEGEND_LINE;
    }
    const swatch = { kind, x: x + 0.5, y: y + 2.5, width: SWATCH - 1, height: SWATCH - 1 };
    const entry = { swatch, label: { text: label, x: x + SWATCH + 6, y: y + TEXT } };
    x += wide + 18;
    return entry;
  });
  return { legend, bottom: legend.length > 0 ? y + LEGEND_LINE : 0 };
}
