import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/** What the text of pages is set in: letters of the Latin alphabet, and the signs that stand in running text. */
const LATIN =
  between(' ', '~') + '\u00a0§©«°±·»×ÀÁÂÄÅÆÇÈÉÊËÍÎÏÑÓÔÖØÚÜßàáâäåæçèéêëìíîïñòóôöøùúûüýÿ' + '‐‑–—‘’“”•…′″€−→←';

/** Letters of Polish, Czech and their neighbors, for which a file of their own is fetched where one occurs. */
const LATIN_EXTENDED = between('\u0100', '\u017f');

const FILES = [
  { from: 'latin-wght-normal', text: LATIN, as: 'source-serif-4.woff2' },
  { from: 'latin-wght-italic', text: LATIN, as: 'source-serif-4-italic.woff2' },
  { from: 'latin-ext-wght-normal', text: LATIN_EXTENDED, as: 'source-serif-4-extended.woff2' },
] as const;

const resolve = createRequire(import.meta.url).resolve;

for (const { from, text, as } of FILES) {
  const face = await readFile(resolve(`@fontsource-variable/source-serif-4/files/source-serif-4-${from}.woff2`));
  const subset = await subsetFont(face, text, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 600 } },
  });
  await writeFile(new URL(as, import.meta.url), subset);
  console.log(`${as}: ${subset.length} bytes`);
}

/** All characters from one to another. */
function between(first: string, last: string): string {
  const [from = 0, to = 0] = [first.codePointAt(0), last.codePointAt(0)];
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');
}
