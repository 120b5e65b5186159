import { textWidth, wrap } from '../text.ts';
import type { Coverage } from './select.ts';
import { LINE, TEXT, legendOf, marksUpTo, tilesOf } from './shapes.ts';
import type { Block, CoverageLayout } from './shapes.ts';

const WIDTH = 328;
const COUNT = 26;
const BASE = 4;
/** A finger needs as much. */
const LEAST = 28;
const PER_WORD = 0.62;
const GAP = { paragraph: 2, section: 14, head: 6, plot: 46 } as const;

/** The strip standing, the text running down; its sections are headings. For narrow screens. */
export function layOutVertically({ paragraphs, sections, kinds, rate }: Coverage): CoverageLayout {
  const { legend, bottom } = legendOf(kinds, WIDTH);
  const most = Math.max(1, ...paragraphs.map((paragraph) => paragraph.rate));
  const axis = Math.max(0, ...paragraphs.map(({ number }) => textWidth(`¶ ${number}`, TEXT))) + 6;
  const left = axis + BASE;
  const unit = (WIDTH - left - COUNT) / most;
  const fewest = Math.min(...paragraphs.map(({ words }) => words));
  const perWord = Math.max(PER_WORD, LEAST / fewest);
  const top = bottom + GAP.plot;
  const marks: { line: Block['base']; labels: Block['number'][] }[] = [];
  let y = top;
  const blocks = paragraphs.map((paragraph): Block => {
    const section = sections.find(({ first }) => first === paragraph.number);
    if (section) {
      const lines = wrap(section.heading, WIDTH, TEXT);
      const labels = lines.map((text, index) => ({ text, x: 0, y: y + GAP.section + index * LINE + 12 }));
      y += GAP.section + lines.length * LINE + GAP.head;
      marks.push({ line: { x: 0, y: y - 4, width: WIDTH, height: 0 }, labels });
    }
    const height = paragraph.words * perWord;
    const middle = y + height / 2 + 5;
    const block: Block = {
      paragraph,
      place: { x: 0, y, width: WIDTH, height },
      tiles: tilesOf(paragraph, unit, (from, thickness) => ({ x: left + from, y, width: thickness, height })),
      base: { x: axis, y, width: BASE, height },
      number: { text: `¶ ${paragraph.number}`, x: 0, y: middle },
      count: { text: String(paragraph.claims), x: left + paragraph.rate * unit + 5, y: middle },
    };
    y += height + GAP.paragraph;
    return block;
  });
  const upright = (of: number) => ({ x: left + of * unit, y: top, width: 0, height: y - top });
  return {
    width: WIDTH,
    height: y + 4,
    legend,
    measure: { text: 'claims per 100 words', x: 0, y: top - 26 },
    axis: marksUpTo(most).map((mark) => ({
      line: upright(mark),
      label: { text: String(mark), x: left + mark * unit, y: top - 5, anchor: 'middle' },
    })),
    mean: upright(rate),
    blocks,
    sections: marks,
  };
}
