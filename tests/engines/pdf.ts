import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../support/programs.ts';
import { attribute, elementsOf, parseHtml } from '../support/html.ts';
import { toString } from 'mdast-util-to-string';

/** A stretch of text on paper; what is above is less. */
interface Stretch {
  /** Without blanks, which engines set as they like. */
  readonly text: string;
  readonly left: number;
  /** Where it ends, as a part of the height of the paper. */
  readonly bottom: number;
  /** In points. */
  readonly size: number;
}

/** How many pixels the program makes of a point; it tells whole ones, of type one less than it is, and makes no more. */
const FINE = 3;

/** How far the feet of what stands in one line may be apart, as a part of the height of the paper. */
const LINE = 0.008;

/** Text as it is compared: without blanks and joiners. */
export function bare(text: string): string {
  return text.replaceAll(/[\s\u2060]+/gu, '');
}

/**
 * Reads what stands on the pages of a PDF, by poppler.
 *
 * @throws {Error} when it cannot be read
 */
export function readPdf(pdf: Uint8Array): Stretch[][] {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, pdf);
    const { output } = run('pdftohtml', ['-xml', '-i', '-stdout', '-zoom', `${FINE}`, file]);
    const tree = parseHtml(output);
    const number = (element: Parameters<typeof attribute>[0], name: string) => Number(attribute(element, name));
    const sizes = new Map(
      elementsOf(tree, 'fontspec').map((it) => [attribute(it, 'id'), (number(it, 'size') + 1) / FINE]),
    );
    return elementsOf(tree, 'page').map((page) =>
      elementsOf(page, 'text').flatMap((it) => {
        const text = bare(toString(it));
        const bottom = (number(it, 'top') + number(it, 'height')) / number(page, 'height');
        const size = sizes.get(attribute(it, 'font')) ?? 0;
        return text ? [{ text, left: number(it, 'left'), bottom, size }] : [];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How many lines stand on a page; what stands beside each other is one. */
export function linesOf(page: readonly Stretch[]): number {
  const bottoms = page.map((it) => it.bottom).sort((a, b) => a - b);
  return bottoms.filter((bottom, index) => index === 0 || bottom - (bottoms[index - 1] ?? 0) > LINE).length;
}

/** The last line of a page, whole, and where it ends. */
export function lastLine(page: readonly Stretch[]): { readonly text: string; readonly bottom: number } {
  const bottom = Math.max(...page.map((it) => it.bottom));
  const line = page.filter((it) => bottom - it.bottom < LINE).sort((a, b) => a.left - b.left);
  return { text: line.map(({ text }) => text).join(''), bottom };
}
