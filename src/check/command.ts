import { parseArgs } from 'node:util';
import { readContent } from '../corpus/read.ts';
import { REPORTERS } from './reporters.ts';
import type { Format } from './reporters.ts';
import { checkContent } from './run.ts';

/** What a command prints and how it ends. */
export interface Outcome {
  /** 0: no error, warnings or not; 1: an error; 2: the command could not do its work. */
  readonly code: 0 | 1 | 2;
  readonly output: string;
  readonly failure?: string;
}

const USAGE = 'Usage: npm run check -- [--root DIR] [--format text|github|json]\n';

/**
 * The command that checks the context.
 *
 * @param args what follows the command’s name
 * @param environment its variables; on GitHub Actions the format is `github` unless said otherwise
 */
export function check(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Outcome {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { root: { type: 'string', default: '.' }, format: { type: 'string' } },
    });
    const format = values.format ?? (environment['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text');
    if (!isFormat(format)) return { code: 2, output: '', failure: `There is no format "${format}".\n${USAGE}` };
    const report = checkContent(readContent(values.root));
    return { code: report.errors > 0 ? 1 : 0, output: REPORTERS[format](report) };
  } catch (error) {
    return { code: 2, output: '', failure: `${error instanceof Error ? error.message : String(error)}\n${USAGE}` };
  }
}

function isFormat(name: string): name is Format {
  return Object.hasOwn(REPORTERS, name);
}
