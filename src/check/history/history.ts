import { isNothing, readCommits, readTexts } from './commits.ts';
import type { Change, Commit } from './commits.ts';
import type { Git } from './git.ts';
import { meaningOf } from './meaning.ts';

/** What the commits know of an entry. Days are their authors’ own. */
export interface FileHistory {
  /** The day of the first commit that has it, by whichever name. */
  readonly first: string;
  /** The last day after its `changed` on which a commit changed what it says. */
  readonly changedOn?: string;
  /** The last day on which a commit touched it, where its `changed` is later and nothing waits to be committed. */
  readonly untouchedSince?: string;
}

/** An entry as it stands now. */
export interface Present {
  readonly path: string;
  readonly text: string;
  readonly changed: string;
}

/** An entry’s path, and what became of it. */
export type History = ReadonlyMap<string, FileHistory>;

interface Version extends Change {
  readonly day: string;
}

/**
 * Reads what the commits know of the content.
 *
 * @param git asks the repository that the content lies in
 * @param entries the entries of today
 * @returns nothing of an entry that was never committed, and of none where the history is not all there
 */
export function readHistory(git: Git, entries: readonly Present[]): History {
  const commits = readCommits(git);
  if (!commits) return new Map();
  const versions = versionsOf(
    git,
    commits,
    entries.map(({ path }) => path),
  );
  const pasts = entries.map((entry) => ({ entry, versions: versions.get(entry.path) ?? [] }));
  const texts = readTexts(
    git,
    pasts.flatMap(({ entry, versions: past }) => [
      ...past.filter(({ day }) => day > entry.changed).flatMap(({ before, after }) => [...before, after]),
      ...past.slice(0, 1).flatMap(({ after }) => (lastOf(past) < entry.changed ? [after] : [])),
    ]),
  );
  return new Map(
    pasts.flatMap(({ entry, versions: past }) => {
      const first = past.at(-1);
      return first ? [[entry.path, historyOf(entry, past, first, texts)] as const] : [];
    }),
  );
}

function historyOf(
  { text, changed }: Present,
  versions: readonly Version[],
  first: Version,
  texts: ReadonlyMap<string, string>,
): FileHistory {
  const told = (id: string) => meaningOf(texts.get(id) ?? '');
  const later = versions
    .filter(({ day }) => day > changed)
    // Its first commit is told by `added`.
    .filter(({ before, after }) => ![...before, after].some(isNothing) && !before.map(told).includes(told(after)))
    .map(({ day }) => day);
  const newest = texts.get(versions[0]?.after ?? '');
  const waits = newest === undefined || unixLines(newest) !== unixLines(text);
  const last = lastOf(versions);
  return {
    first: first.day,
    ...(later.length > 0 ? { changedOn: latest(later) } : {}),
    ...(last < changed && !waits ? { untouchedSince: last } : {}),
  };
}

/** Every version of each file, the newest first, under the names that it had. */
function versionsOf(git: Git, commits: readonly Commit[], paths: readonly string[]): Map<string, Version[]> {
  const sameClaim = claimsKept(git, commits);
  const versions = new Map<string, Version[]>(paths.map((path) => [path, []]));
  // The name that a file had then, and its path of today.
  const names = new Map(paths.map((path) => [path, path]));
  for (const { day, changes } of commits) {
    const ours = changes.flatMap((change) => {
      const today = names.get(change.path);
      return today === undefined ? [] : [{ change, today }];
    });
    for (const { change, today } of ours) versions.get(today)?.push({ ...change, day });
    const renamed = ours.filter(({ change }) => change.renamedFrom !== undefined && sameClaim(change));
    for (const { change } of renamed) names.delete(change.path);
    for (const { change, today } of renamed) names.set(change.renamedFrom ?? '', today);
  }
  return versions;
}

/**
 * Whether a file that git takes for renamed is the same entry. A claim that is split leaves a file much like the
 * old one; a claim is the same as long as its code is.
 */
function claimsKept(git: Git, commits: readonly Commit[]): (change: Change) => boolean {
  const renames = commits
    .flatMap(({ changes }) => changes)
    .filter(({ path, renamedFrom }) => renamedFrom !== undefined && path.startsWith('content/claims/'));
  const texts = readTexts(
    git,
    renames.flatMap(({ before, after }) => [...before, after]),
  );
  const codeOf = (id: string | undefined) => /^code:\s*["']?(\w+)/mu.exec(texts.get(id ?? '') ?? '')?.[1];
  const others = new Set(renames.filter(({ before, after }) => codeOf(before[0]) !== codeOf(after)));
  return (change) => !others.has(change);
}

function lastOf(versions: readonly Version[]): string {
  return latest(versions.map(({ day }) => day));
}

function latest(days: readonly string[]): string {
  return days.reduce((one, other) => (other > one ? other : one), '');
}

function unixLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
