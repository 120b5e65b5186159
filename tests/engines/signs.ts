import sharp from 'sharp';
import { onePageOfEachKind } from '../support/dist.ts';
import { COMMON } from '../support/words.ts';
import type { Tab } from './engine.ts';

const fullest = (kind: string) => onePageOfEachKind().find((page) => page.kind === kind)?.path ?? '';

/** Where labels stand in a line with signs between them. */
export const SIGNS: readonly {
  readonly where: string;
  readonly path: string;
  /** What the search over the page is asked. */
  readonly query?: string;
  readonly lines: string;
}[] = [
  { where: 'the search over the page', path: '', query: COMMON, lines: '.search-dialog :is(.line, .kicker)' },
  { where: 'the search page', path: `search/?q=${COMMON}`, lines: 'main :is(.line, .kicker)' },
  { where: 'a claim', path: fullest('claims/*'), lines: 'main :is(.line, .kicker)' },
  { where: 'a topic', path: fullest('topics/*'), lines: 'main :is(.line, .kicker)' },
];

/** The gap between two labels of a line, in pixels of the window, and what stands at its ends. */
interface Gap {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly between: string;
}

/**
 * The gaps between labels whose sign is not in their middle, as far as they are seen. What is drawn is looked at: a
 * page cannot be asked where its generated signs are.
 *
 * @param lines a selector of the lines that the labels stand in
 * @returns a line for each
 * @throws {Error} when nothing of the kind is seen
 */
export async function strayedSigns(tab: Tab, lines: string): Promise<string[]> {
  const gaps = await tab.evaluate(gapsOf, lines);
  if (gaps.length === 0) throw new Error(`No two labels stand beside each other in ${lines}`);
  const { data, info } = await sharp(await tab.picture())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return gaps.flatMap(({ left, top, width, height, between }) => {
    const inked: { x: number; y: number }[] = [];
    const paper = data[top * info.width + left] ?? 255;
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const value = data[(top + y) * info.width + left + x] ?? paper;
        if (Math.abs(value - paper) > 60) inked.push({ x: (x + 0.5) / width, y: (y + 0.5) / height });
      }
    const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
    const [x, y] = [middle(inked.map((one) => one.x)), middle(inked.map((one) => one.y))];
    const fits = inked.length > 0 && Math.abs(x - 0.5) < 0.2 && Math.abs(y - 0.5) < 0.25;
    return fits ? [] : [`${between}: ${inked.length > 0 ? `${x.toFixed(2)}, ${y.toFixed(2)}` : 'none'}`];
  });
}

/** Runs in the page: the gaps between neighbours of one row. */
function gapsOf(lines: string): Gap[] {
  return [...document.querySelectorAll(lines)].flatMap((line) => {
    const boxes = [...line.children].map((label) => {
      const range = document.createRange();
      range.selectNodeContents(label);
      // The words, without the room around them that makes a link easy to hit.
      return { box: range.getBoundingClientRect(), text: label.textContent.trim().replaceAll(/\s+/gu, ' ') };
    });
    return boxes.slice(1).flatMap(({ box, text }, index): Gap[] => {
      const before = boxes[index];
      if (!before || box.left < before.box.right || Math.abs(box.bottom - before.box.bottom) > 6) return [];
      // A pixel is left out at each end, where the edge of a letter may be.
      const [left, top] = [Math.ceil(before.box.right) + 1, Math.ceil(Math.max(box.top, before.box.top))];
      const width = Math.floor(box.left) - 1 - left;
      const height = Math.floor(Math.min(box.bottom, before.box.bottom)) - top;
      const inside = left >= 0 && top >= 0 && left + width <= innerWidth && top + height <= innerHeight;
      // What scrolls may cut a line off at any height.
      const isSeen = (y: number) => line.contains(document.elementFromPoint(box.left + 1, y));
      const seen = inside && isSeen(top) && isSeen(top + height - 1);
      return seen ? [{ left, top, width, height, between: `${before.text} | ${text}` }] : [];
    });
  });
}
