import { createHash, hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HASH = 'sha256';
const HASH_BYTES = 32;

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
