import { createHash, hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const HASH = 'sha256';
const HASH_BYTES = 32;

/** How long what nobody asks for is kept, in milliseconds: other branches of an archive find what is theirs. */
const MONTH = 30 * 24 * 60 * 60 * 1000;

/** What was asked for in this process, by its path. */
const asked = new Set<string>();

const hashOf = (part: string | Uint8Array) => hash(HASH, part, 'buffer');

/**
 * A name for what is made from some parts: another one as soon as any of them changes.
 *
 * @param parts texts and bytes, in an order of their own
 */
export function keyOf(...parts: readonly (string | Uint8Array)[]): string {
  const whole = createHash(HASH);
  for (const part of parts) whole.update(hashOf(part));
  return whole.digest('hex');
}

/**
 * Bytes that were made before, or are made now and kept. The folder may be deleted at any time; a file of it that is
 * broken is made anew.
 *
 * @param folder where they are kept; it need not be there
 * @param name tells all that they depend on, as by `keyOf`
 * @returns the bytes
 * @throws what `make` throws; a folder that cannot be read or written is no error
 */
export async function keep(folder: string, name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const path = join(folder, name);
  asked.add(path);
  const kept = read(path);
  if (kept) return kept;
  const bytes = await make();
  write(folder, path, bytes);
  return bytes;
}

/** Whether something is kept under a name; whether it is whole is seen when it is read. */
export function isKept(folder: string, name: string): boolean {
  return existsSync(join(folder, name));
}

/**
 * Removes what was made a month ago or earlier and was not asked for in this process, from the folders in which something
 * was: else they would grow with every change of the content.
 */
export function forgetOld(): void {
  const before = Date.now() - MONTH;
  for (const folder of new Set(Array.from(asked, (path) => dirname(path)))) {
    try {
      const paths = readdirSync(folder).map((name) => join(folder, name));
      for (const path of paths) if (!asked.has(path) && statSync(path).mtimeMs < before) rmSync(path);
    } catch {
      // What cannot be removed stays: no reason to fail.
    }
  }
}

/** What a file holds, if it is whole: behind the bytes stands their hash, which no viewer of pictures minds. */
function read(path: string): Uint8Array | undefined {
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch {
    return undefined;
  }
  const bytes = file.subarray(0, -HASH_BYTES);
  return file.length > HASH_BYTES && hashOf(bytes).equals(file.subarray(-HASH_BYTES)) ? bytes : undefined;
}

/** Writes beside and renames, so that no other build reads half a file. */
function write(folder: string, path: string, bytes: Uint8Array): void {
  const beside = `${path}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(beside, Buffer.concat([bytes, hashOf(bytes)]));
    renameSync(beside, path);
  } catch {
    // What cannot be kept is made again next time: no reason to fail.
  }
}
