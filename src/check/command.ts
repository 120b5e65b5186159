import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../corpus/read.ts';
import type { Reading } from '../corpus/read.ts';
import { readShards } from '../model/shards.ts';
import { doubtOf, readArticle } from './article.ts';
import { committedFiles } from './committed.ts';
import { noSuchSource } from './near-miss.ts';
import { REPORTERS } from './reporters.ts';
import { checkContent } from './run.ts';
import { today } from './today.ts';

/** What a command prints and how it ends. */
export interface Outcome {
  /** 0: no error, warnings or not; 1: an error; 2: the command could not do its work. */
  readonly code: 0 | 1 | 2;
  readonly output: string;
  readonly failure?: string;
}

/** A command as it is asked for, and how it is used. */
export interface Command {
  /** The word behind `npm run`. */
  readonly name: string;
  readonly usage: string;
}

/** A command was not given what it takes, so that its usage is the answer. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Runs a command; whatever it throws ends it as {@link failureOf} says. */
export function outcomeOf(command: Command, args: readonly string[], run: () => Outcome): Outcome {
  try {
    return helpOf(command, args) ?? run();
  } catch (error) {
    return failureOf(command, error);
  }
}

/** How a command is used, where that is asked. */
export function helpOf({ usage }: Command, args: readonly string[]): Outcome | undefined {
  return args.includes('--help') || args.includes('-h') ? { code: 0, output: usage } : undefined;
}

/** The end of a command that threw: what is wrong, and how it is used where that is the answer, else where that is told. */
export function failureOf({ name, usage }: Command, error: unknown): Outcome {
  const { code = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  const isUsage = error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS');
  const more = isUsage ? usage : `npm run ${name} -- --help tells all.\n`;
  return { code: 2, output: '', failure: `${wordsOf(error)}\n${more}` };
}

/** What an error says, and of a file that cannot be read which it is: the system’s own words name its calls. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' && path !== undefined)
    return `There is no ${syscall === 'scandir' ? 'folder' : 'file'} ${resolve(path)}.`;
  if (code === 'ENOTDIR' && path !== undefined) return `${resolve(path)} is a file, and no folder.`;
  return code === 'EISDIR' ? 'A folder was given in place of a file.' : error.message;
}

const COMMAND: Command = {
  name: 'check',
  usage: `Usage: npm run check -- [--root DIR] [--format text|github|json] [--text <source>=<file>]
It checks all of content/. With --text it compares the words of the archive with those of a source’s text as well.
`,
};

/**
 * The command that checks the content.
 *
 * @param args what follows the command’s name
 * @param environment its variables: on GitHub Actions the format is `github` unless said otherwise, and `SHARDS` tells
 *   where else on the host links may lead, as in a build
 * @param onRead is given the content as it was read
 */
export function check(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  onRead?: (reading: Reading) => void,
): Outcome {
  return outcomeOf(COMMAND, args, () => {
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
    if (!write) throw new UsageError(`There is no format "${format}".`);
    const reading = readContent(values.root);
    onRead?.(reading);
    const report = checkContent(reading, {
      texts: textsOf(reading, values.text),
      committed: committedFiles(values.root),
      today: today(),
      shards: readShards(environment['SHARDS']).shards,
    });
    return { code: report.errors > 0 ? 1 : 0, output: write(report) };
  });
}

/**
 * The texts of articles that the command was given, each as `<source>=<file>`.
 *
 * @throws {RangeError} where one is no source’s, or seems to be another’s
 */
function textsOf({ files, unread }: Reading, given: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const sources = [...files, ...unread].filter(({ collection }) => collection === 'sources').map(({ id }) => id);
  return new Map(
    given.map((pair) => {
      const [, source = '', file = ''] = /^([^=]+)=(.+)$/u.exec(pair) ?? [];
      if (source === '') throw new UsageError(`--text ${pair}: expected <source>=<file>.`);
      if (!sources.includes(source)) throw new RangeError(`--text ${pair}: ${noSuchSource(source, sources)}`);
      const paragraphs = readArticle(readFileSync(file, 'utf8'));
      const doubt = doubtOf(
        files.find(({ collection, id }) => collection === 'sources' && id === source),
        paragraphs,
      );
      if (doubt !== undefined) throw new RangeError(`--text ${pair}: ${doubt} Nothing was compared.`);
      return [source, paragraphs] as const;
    }),
  );
}
