import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readContent } from '../corpus/read.ts';
import type { Reading } from '../corpus/read.ts';
import { readArticle } from './article.ts';
import { committedFiles } from './committed.ts';
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

const USAGE = 'Usage: npm run check -- [--root DIR] [--format text|github|json] [--text <source>=<file>]\n';

/**
 * The command that checks the content.
 *
 * @param args what follows the command’s name
 * @param environment its variables; on GitHub Actions the format is `github` unless said otherwise
 */
export function check(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Outcome {
  return outcomeOf(USAGE, () => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        root: { type: 'string', default: '.' },
        format: { type: 'string' },
        text: { type: 'string', multiple: true, default: [] },
      },
    });
    const format = values.format ?? (environment['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text');
    const write = REPORTERS.get(format);
    if (!write) throw new RangeError(`There is no format "${format}".`);
    const reading = readContent(values.root);
    const report = checkContent(reading, {
      texts: textsOf(reading, values.text),
      committed: { files: committedFiles(values.root), today: today() },
    });
    return { code: report.errors > 0 ? 1 : 0, output: write(report) };
  });
}

/** The texts of articles that the command was given, each as `<source>=<file>`. */
function textsOf({ files, unread }: Reading, given: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const sources = [...files, ...unread].filter(({ collection }) => collection === 'sources').map(({ id }) => id);
  return new Map(
    given.map((pair) => {
      const [, source = '', file = ''] = /^([^=]+)=(.+)$/u.exec(pair) ?? [];
      if (!sources.includes(source))
        throw new RangeError(`--text ${pair}: expected <source>=<file>. The sources are ${sources.join(', ')}.`);
      return [source, readArticle(readFileSync(file, 'utf8'))] as const;
    }),
  );
}

/** The day of today where the command runs. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
