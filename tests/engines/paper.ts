import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ENGINES } from './engines.ts';
import type { Paper, Tab } from './engine.ts';
import { bare, lastLine, linesOf, readPdf } from './pdf.ts';

/** How small a label of a picture may be, in points. */
const LEAST = 7;
/** How far down a sheet is filled that is not the last, as a part of its height. */
const FILLED = 0.5;
/** How many lines the last of several sheets has at least. */
const LINES = 2;

const printing = inject('printing');

/** Runs in the page: what its headings say, and what stands above an entry or a group. */
function headingsOf(): string[] {
  const headings = 'main :is(h1, h2, h3, h4, dt, p.part, th[scope=rowgroup])';
  return [...document.querySelectorAll<HTMLElement>(headings)].map((heading) => heading.innerText);
}

/**
 * Prints a page, and holds its sheets against what every page keeps to.
 *
 * @param page its address under the base
 * @returns the text of each sheet, without blanks
 */
export type Print = (page: string, paper: Paper) => Promise<string[]>;

/** Describes pages on paper, from each engine that can be made to print. */
export function onPaper(describePages: (print: Print) => void): void {
  if (printing.length === 0) test('NOT TRIED, since nothing prints here or what is printed cannot be read', () => {});
  describe.each(printing)('on paper, from $name', ({ name, path }) => {
    let tab: Tab;
    beforeAll(async () => {
      tab = await ENGINES[name].start(path);
    });
    afterAll(() => tab.close());

    describePages(async (page, paper) => {
      await tab.open(inject('site') + page);
      await tab.evaluate(() => document.fonts.ready.then(() => true));
      const sheets = readPdf((await tab.print?.(paper)) ?? new Uint8Array());
      const headings = new Set((await tab.evaluate(headingsOf)).map(bare));
      const ends = sheets.slice(0, -1).map((one, index) => ({ ...lastLine(one), sheet: index + 1 }));
      expect(ends.filter(({ text }) => headings.has(text))).toEqual([]);
      expect(ends.filter(({ bottom }) => bottom < FILLED)).toEqual([]);
      if (ends.length > 0) expect(linesOf(sheets.at(-1) ?? [])).toBeGreaterThanOrEqual(LINES);
      // Of bold type in a text the program does not tell the size.
      if (await tab.evaluate(() => document.querySelector('main svg text') !== null))
        expect(sheets.flat().filter(({ size }) => size < LEAST)).toEqual([]);
      return sheets.map((sheet) => sheet.map(({ text }) => text).join(''));
    });
  });
}
