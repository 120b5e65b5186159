import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ensurePrograms } from '../support/programs.ts';
import { ENGINES } from './engines.ts';
import type { Tab } from './engine.ts';
import { bare, lastLine, readPdf } from './pdf.ts';

const PAGES = ['', 'topics/', 'terms/', 'forecasts/', 'compare/', 'timeline/'];

/** How small print may be, in points. */
const LEAST = 7;

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

  for (const page of PAGES)
    test(`no page ends with a heading, the first is not left empty, and all can be read: /${page}`, async () => {
      await tab.open(inject('site') + page);
      const headings = new Set((await tab.evaluate(headingsOf)).map(bare));
      const pages = readPdf((await tab.print?.()) ?? new Uint8Array());
      const ends = pages.slice(0, -1).map((one, index) => ({ ...lastLine(one), number: index + 1 }));
      expect(ends.filter(({ text }) => headings.has(text))).toEqual([]);
      expect(ends[0]?.bottom).toBeGreaterThan(0.7);
      expect(pages.flat().filter(({ size }) => size < LEAST)).toEqual([]);
    });
});
