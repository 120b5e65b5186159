import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { onePageOfEachKind } from '../support/dist.ts';
import { claimBy, sources } from '../support/content.ts';
import { ensurePrograms } from '../support/programs.ts';
import { ENGINES } from './engines.ts';
import type { Paper, Tab } from './engine.ts';
import { bare, lastLine, linesOf, readPdf } from './pdf.ts';

/** How small a label of a picture may be, in points. */
const LEAST = 7;
/** How far down a sheet is filled that is not the last, as a part of its height. */
const FILLED = 0.5;
/** How many lines the last of several sheets has at least. */
const LINES = 3;

/** What fills so many sheets at most. */
const SHEETS: Readonly<Record<string, number>> = { home: 2, 'claims/*': 2, 'forecasts/*': 2, 'compare/*': 2 };

/** Many sheets of short entries, each of a sort that another page has too: in Firefox they take long to print. */
const LONG = new Set(['forecasts/all/', 'claims/', 'citations/']);

const readable = ensurePrograms('the pages on paper', 'pdftohtml').size > 0;

// WebKit’s driver cannot print.
const printing = inject('engines').filter(({ name }) => readable && name !== 'WebKit');

/** Runs in the page: what its headings say, and what stands above an entry or a group. */
function headingsOf(): string[] {
  const headings = 'main :is(h1, h2, h3, h4, dt, p.part, th[scope=rowgroup])';
  return [...document.querySelectorAll<HTMLElement>(headings)].map((heading) => heading.innerText);
}

describe.each(printing)('on paper, from $name', ({ name, path }) => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await ENGINES[name].start(path);
  });
  afterAll(() => tab.close());

  const sheetsOf = async (page: string, paper: Paper) => {
    await tab.open(inject('site') + page);
    await tab.evaluate(() => document.fonts.ready.then(() => true));
    return readPdf((await tab.print?.(paper)) ?? new Uint8Array());
  };

  /** Holds the sheets of the page that is open against what every page keeps to. */
  const lookAt = async (sheets: Awaited<ReturnType<typeof sheetsOf>>) => {
    const headings = new Set((await tab.evaluate(headingsOf)).map(bare));
    const ends = sheets.slice(0, -1).map((one, index) => ({ ...lastLine(one), sheet: index + 1 }));
    expect(ends.filter(({ text }) => headings.has(text))).toEqual([]);
    expect(ends.filter(({ bottom }) => bottom < FILLED)).toEqual([]);
    if (ends.length > 0) expect(linesOf(sheets.at(-1) ?? [])).toBeGreaterThanOrEqual(LINES);
    // Of bold type in a text the program does not tell the size.
    if (await tab.evaluate(() => document.querySelector('main svg text') !== null))
      expect(sheets.flat().filter(({ size }) => size < LEAST)).toEqual([]);
  };

  for (const { kind, path: page } of onePageOfEachKind().filter((it) => !LONG.has(it.path) && it.kind !== 'sources/*'))
    test(`no sheet ends with a heading or is nearly empty: /${page}`, async () => {
      const sheets = await sheetsOf(page, 'A4');
      await lookAt(sheets);
      expect(sheets.length).toBeLessThanOrEqual(SHEETS[kind] ?? Infinity);
    });

  for (const { id } of sources)
    test.each(['A4', 'Letter'] as const)(`the digest of ${id} and its notes are two sheets of %s`, async (paper) => {
      const sheets = await sheetsOf(`sources/${id}/`, paper);
      await lookAt(sheets);
      expect(sheets).toHaveLength(2);
      const [first, second] = sheets.map((sheet) => sheet.map(({ text }) => text).join(''));
      expect(first).toContain(`/sources/${id}/`);
      expect(first).toMatch(/\/c\/[A-Z]\d+[a-z]+\//u);
      expect(second).toContain(bare('Notes, where there is more to tell'));
    });

  test('a note of a digest tells on paper what the other article says, and which claim that is', async () => {
    const { code, source, relations = [] } = claimBy('M3d');
    const other = claimBy(relations.find(({ type }) => type === 'disputes')?.target ?? '');
    const [, second = []] = await sheetsOf(`sources/${source}/`, 'A4');
    const told = second.map(({ text }) => text).join('');
    expect(told).toContain(bare(`${code} is at odds with ${other.code}`));
  });
});
