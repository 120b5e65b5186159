import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { attest, writeAttestation } from './attest.ts';
import { UsageError, outcomeOf } from './command.ts';
import type { Command, Outcome } from './command.ts';
import { textReport } from './reporters.ts';
import { NOTHING_WRITTEN, writeParagraphs } from './write-paragraphs.ts';
import { countOf } from '../wording/phrases.ts';

const COMMAND: Command = {
  name: 'attest',
  usage: `Usage: npm run attest -- <source> <file with its text> [--write] [--root DIR]
It compares every quotation with the text and writes the proof. With --write, the first words and the word counts of
its paragraphs go into the source’s file, and what that says of a paragraph goes along where its number changed.
`,
};

/**
 * The command that attests a source’s quotations: it reads the source’s text, which stays where it is,
 * and writes `content/attestations/<source>.json`; nothing where a quotation does not stand in the text. With `--write`
 * it also writes the words of each paragraph into the source’s file.
 *
 * @param args what follows the command’s name
 */
export function attestCommand(args: readonly string[]): Outcome {
  return outcomeOf(COMMAND, args, () => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { root: { type: 'string', default: '.' }, write: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [source, file, ...more] = positionals;
    if (source === undefined || file === undefined || more.length > 0)
      throw new UsageError('Expected a source and the file with its text.');
    const text = readFileSync(file, 'utf8');
    const { values: written, notes } = values.write ? writeParagraphs(values.root, source, text) : NOTHING_WRITTEN;
    const { result, changes, counts, borrowed, doubt } = attest(values.root, source, text);
    const also = [
      ...(doubt === undefined ? [] : [doubt]),
      ...(written > 0 ? [`content/sources/${source}.md: ${countOf(written, 'value')} of its paragraphs written.`] : []),
      ...changes,
      ...notes,
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
