import type { Git } from './git.ts';

/** What a commit did to one file. */
export interface Change {
  readonly path: string;
  /** Its path before, where the commit renamed it. */
  readonly renamedFrom?: string;
  /** The ids of what it held before: one, in a merge one for each parent. Only zeros where there was no file. */
  readonly before: readonly string[];
  /** The id of what it holds since; only zeros where it is gone. */
  readonly after: string;
}

export interface Commit {
  /** The author’s own day. */
  readonly day: string;
  readonly changes: readonly Change[];
}

const LOG = [
  ...['-c', 'diff.renameLimit=4000', '-c', 'log.showSignature=false'],
  ...['log', '--topo-order', '--relative', '--raw', '-z', '--no-abbrev', '--find-renames', '--diff-merges=combined'],
  ...['--no-color', '--no-ext-diff', '--format=%as', '--', 'content'],
];

/**
 * Every commit that touched the content, the newest first.
 *
 * @returns `undefined` where the folder lies in no repository, or its history or the files of it are not all there
 */
export function readCommits(git: Git): Commit[] | undefined {
  if (git(['rev-parse', '--is-shallow-repository'])?.toString().trim() !== 'false') return undefined;
  if (git(['config', '--get', 'extensions.partialClone'])) return undefined;
  const log = git(LOG);
  return log && parseLog(log.toString());
}

/**
 * Reads `git log --raw -z --format=%as`: a day begins a commit, a text with colons at its head a file, and the
 * text behind that is its path, whatever signs it is made of. A renamed file has both paths.
 */
export function parseLog(log: string): Commit[] {
  const commits: { day: string; changes: Change[] }[] = [];
  const texts = log.split('\0').values();
  for (const text of texts) {
    const [, colons = '', fields = text] = /^\n?(:+)(.*)$/u.exec(text) ?? [];
    if (colons !== '') commits.at(-1)?.changes.push(parseChange(colons.length, fields.split(' '), texts));
    else if (text.trim() !== '') commits.push({ day: text.trim(), changes: [] });
  }
  return commits;
}

function parseChange(parents: number, fields: readonly string[], texts: Iterator<string, undefined>): Change {
  const next = () => texts.next().value ?? '';
  const ids = fields.slice(parents + 1, -1);
  const change = { before: ids.slice(0, parents), after: ids[parents] ?? '', path: next() };
  // A merge names a file by its last path alone.
  return parents === 1 && fields.at(-1)?.startsWith('R')
    ? { ...change, path: next(), renamedFrom: change.path }
    : change;
}

const NOTHING = /^0+$/u;

/** Whether an id stands for no file. */
export function isNothing(id: string): boolean {
  return NOTHING.test(id);
}

/**
 * What files held, by the ids of it.
 *
 * @returns the texts that git has; none for ids of nothing
 */
export function readTexts(git: Git, ids: Iterable<string>): ReadonlyMap<string, string> {
  const wanted = [...new Set(ids)].filter((id) => !isNothing(id));
  const texts = new Map<string, string>();
  const answer = wanted.length > 0 ? git(['cat-file', '--batch'], `${wanted.join('\n')}\n`) : undefined;
  if (!answer) return texts;
  for (let at = 0; at < answer.length;) {
    const end = answer.indexOf('\n', at);
    const [id = '', type, size = ''] = answer.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    texts.set(id, answer.toString('utf8', at, at + Number(size)));
    at += Number(size) + 1;
  }
  return texts;
}
