import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { attest, writeAttestation } from './attest.ts';
import { outcomeOf } from './command.ts';
import type { Outcome } from './command.ts';
import { textReport } from './reporters.ts';
import { writeParagraphs } from './write-paragraphs.ts';
import { countOf } from '../wording/phrases.ts';

const USAGE = 'Usage: npm run attest -- <source> <file with its text> [--write] [--root DIR]\n';

/**
 * The command that attests a source’s quotations: it reads the source’s text, which stays where it is,
 * and writes `content/attestations/<source>.json`; nothing where a quotation does not stand in the text. With `--write`
 * it also writes the words of each paragraph into the source’s file.
 *
 * @param args what follows the command’s name
 */
export function attestCommand(args: readonly string[]): Outcome {
  return outcomeOf(USAGE, () => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { root: { type: 'string', default: '.' }, write: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [source, file, ...more] = positionals;
    if (source === undefined || file === undefined || more.length > 0) return { code: 2, output: '', failure: USAGE };
    const text = readFileSync(file, 'utf8');
    const written = values.write ? writeParagraphs(values.root, source, text) : 0;
    const { result, changes, counts, borrowed } = attest(values.root, source, text);
    const also = [
      ...(written > 0 ? [`content/sources/${source}.md: ${countOf(written, 'value')} of its paragraphs written.`] : []),
      ...changes,
      ...counts,
      ...(counts.length > 0 ? [`With --write, the counts go into content/sources/${source}.md.`] : []),
      ...(borrowed > 0
        ? [
            `Outside quotation marks, ${countOf(borrowed, 'place')} ${borrowed === 1 ? 'has' : 'have'} too many of its words in a row: npm run check -- --text ${source}=${file}`,
          ]
        : []),
    ].map((line) => `${line}\n`);
    if ('issues' in result) return { code: 1, output: textReport(result) + also.join('') };
    const path = writeAttestation(values.root, result);
    const { quotations, paragraphs } = result;
    const done = `${path}: ${quotations.length} quotations found in ${paragraphs.length} paragraphs.\n`;
    return { code: 0, output: done + also.join('') };
  });
}
