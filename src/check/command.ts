import { parseArgs } from 'node:util';
import { readContent } from '../corpus/read.ts';
import { REPORTERS } from './reporters.ts';
import { checkContent } from './run.ts';

/** What a command prints and how it ends. */
export interface Outcome {
  /** 0: no error, warnings or not; 1: an error; 2: the command could not do its work. */
  readonly code: 0 | 1 | 2;
  readonly output: string;
  readonly failure?: string;
}

/** Runs a command; whatever it throws ends it with 2, its message and how it is used. */
export function outcomeOf(usage: string, run: () => Outcome): Outcome {
  try {
    return run();
  } catch (error) {
    return { code: 2, output: '', failure: `${error instanceof Error ? error.message : String(error)}\n${usage}` };
  }
}

/**
 * The command that checks the content.
 *
 * @param args what follows the command’s name
 * @param environment its variables; on GitHub Actions the format is `github` unless said otherwise
 */
export function check(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Outcome {
  return outcomeOf('Usage: npm run check -- [--root DIR] [--format text|github|json]\n', () => {
    const { values } = parseArgs({
      args: [...args],
      options: { root: { type: 'string', default: '.' }, format: { type: 'string' } },
    });
    const format = values.format ?? (environment['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text');
    const write = REPORTERS.get(format);
    if (!write) throw new RangeError(`There is no format "${format}".`);
    const report = checkContent(readContent(values.root));
    return { code: report.errors > 0 ? 1 : 0, output: write(report) };
  });
}
