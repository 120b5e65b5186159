import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { attest, writeAttestation } from './attest.ts';
import { outcomeOf } from './command.ts';
import type { Outcome } from './command.ts';
import { textReport } from './reporters.ts';

const USAGE = 'Usage: npm run attest -- <source> <file with the article’s text> [--root DIR]\n';

/**
 * The command that attests a source’s quotations: it reads the article’s text, which stays where it is,
 * and writes `content/attestations/<source>.json`; nothing where a quotation does not stand in the text.
 *
 * @param args what follows the command’s name
 */
export function attestCommand(args: readonly string[]): Outcome {
  return outcomeOf(USAGE, () => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { root: { type: 'string', default: '.' } },
      allowPositionals: true,
    });
    const [source, file, ...more] = positionals;
    if (source === undefined || file === undefined || more.length > 0) return { code: 2, output: '', failure: USAGE };
    const result = attest(values.root, source, readFileSync(file, 'utf8'));
    if ('issues' in result) return { code: 1, output: textReport(result) };
    const path = writeAttestation(values.root, result);
    const { quotations, paragraphs } = result;
    return {
      code: 0,
      output: `${path}: ${quotations.length} quotations found in ${paragraphs.length} paragraphs.\n`,
    };
  });
}
