import { closeSync, openSync, readFileSync, readSync, readdirSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../model/ids.ts';
import { isLeftover } from './leftovers.ts';

/** Why something below the content cannot be read, and what to do. */
export interface Unreadable {
  readonly reason: string;
  readonly advice: string;
}

/** Something below a folder, by its path from the root: a file, or what is no file. */
export interface FoundPath {
  readonly path: string;
  readonly unreadable?: Unreadable;
}

/** A book of three thousand paragraphs, each with its first words and what it says, has half of it. */
const MOST_BYTES = 1_000_000;

/** So much of a file that is too large tells which entry it is. */
const BEGINNING = 10_000;

const LINK = {
  reason: 'This is a link, and no file: git keeps no more of it than its name, and it may lead out of the archive.',
  advice: 'Put the file itself here, or delete the link.',
};
const NO_FILE = {
  reason: 'This is neither a file nor a folder, but a pipe, a socket or a device.',
  advice: 'Delete it, or move it out of `content/`.',
};
const FOLDER = { reason: 'This is a folder with the name of a file.', advice: 'Rename it, or delete it.' };

/**
 * What lies below a folder, sorted by path, leftovers of other programs apart. No link is followed, and nothing but a
 * file is ever opened, since a pipe would be waited for without end.
 *
 * @param root the folder that holds `content/`
 * @param folder a folder below it
 * @throws {Error} when the folder itself cannot be read
 */
export function pathsBelow(root: string, folder: string): FoundPath[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !isLeftover(name))
    .sort((a, b) => compareText(a.name, b.name))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      const unreadable = oddityOf(entry);
      if (unreadable) return [{ path, unreadable }];
      if (!entry.isDirectory()) return [{ path }];
      try {
        return pathsBelow(root, path);
      } catch (error) {
        // What was taken away since the folder above was read is not there at all.
        return codeOf(error) === 'ENOENT' ? [] : [{ path, unreadable: refused('folder', error) }];
      }
    });
}

function oddityOf(entry: Dirent): Unreadable | undefined {
  if (entry.isSymbolicLink()) return LINK;
  if (entry.isDirectory()) return /\.(?:md|json|txt)$/u.test(entry.name) ? FOLDER : undefined;
  return entry.isFile() ? undefined : NO_FILE;
}

/**
 * Reads a file.
 *
 * @returns its text, or why it cannot be read with as much of it as there is; nothing where it was taken away meanwhile
 */
export function readText(file: string): { readonly text: string; readonly unreadable?: Unreadable } | undefined {
  try {
    const { size } = statSync(file);
    if (size <= MOST_BYTES) return { text: readFileSync(file, 'utf8') };
    const most = (MOST_BYTES / 1e6).toFixed(0);
    return {
      text: beginningOf(file),
      unreadable: {
        reason: `The file has ${(size / 1e6).toFixed(1)} MB, and none is read that has more than ${most}.`,
        advice: 'Keep what an entry needs, or make several entries of it.',
      },
    };
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : { text: '', unreadable: refused('file', error) };
  }
}

function beginningOf(file: string): string {
  const buffer = Buffer.alloc(BEGINNING);
  const opened = openSync(file, 'r');
  try {
    return buffer.toString('utf8', 0, readSync(opened, buffer));
  } finally {
    closeSync(opened);
  }
}

function refused(what: string, error: unknown): Unreadable {
  return {
    reason: `The system does not let this ${what} be read (${codeOf(error)}).`,
    advice: 'Give yourself the right to read it, or move it out of `content/`.',
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
}
