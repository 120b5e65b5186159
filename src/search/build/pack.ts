import { gunzipSync } from 'node:zlib';
import { gzipAsync } from '@gfx/zopfli';
import { minify } from 'vite';
import { keep, keyOf } from '../../model/file-cache.ts';
import type { IndexFile } from './pagefind.ts';

/**
 * What every search loads, and into how many blocks zopfli splits it at most, which is what takes its time: with more the
 * program is hardly smaller, and the list of the index’s pieces, which is alike throughout, is larger. Of the index itself a
 * search loads a piece or two, which are not worth it.
 */
const GZIPPED: readonly (readonly [path: RegExp, blocks: number])[] = [
  [/^wasm\./u, 8],
  [/^[^/]+\.pf_meta$/u, 3],
];

/** How often zopfli tries again; more spares next to nothing. */
const ITERATIONS = 5;

/**
 * Pagefind takes whatever comes for a file of its index, and asks by the browser’s own `fetch`: put before its program,
 * this has it ask by one that a page gives it.
 */
const GIVEN_FETCH = 'let fetch; export const fetchBy = (given) => { fetch = given; };\n';

/** What is otherwise in its program, and why. */
const CHANGES: readonly (readonly [from: RegExp, to: string])[] = [
  // `fetch` has unpacked a file; left out, a tenth of the program goes.
  [/\bdata=gz_default\(data\);/u, ''],
  // A record is called by the folder of its index too: of another index, another may bear its name.
  [/\bid:result2\.p\b/u, 'id:this.basePath+result2.p'],
  // Who asks for records without a word needs no words: it would load those of the whole index.
  [/\bchunks=index_array\b/u, 'chunks=(filter_only?[]:index_array)'],
];

/**
 * Makes what every search loads as small as it can be sent, and changes the program so that it asks by a given `fetch`,
 * for no more than it needs. Pagefind writes its program with names and comments, a fifth of it, and packs its files in
 * haste: zopfli finds a shorter file of the same format, a twentieth less.
 *
 * @throws {Error} when the program cannot be read
 */
export async function packed({ path, content }: IndexFile): Promise<IndexFile> {
  const [, blocks] = GZIPPED.find(([paths]) => paths.test(path)) ?? [];
  if (blocks !== undefined) return { path, content: await gzipped(content, blocks) };
  if (!path.endsWith('.js')) return { path, content };
  const written = new TextDecoder().decode(content);
  const program = GIVEN_FETCH + CHANGES.reduce((text, [from, to]) => text.replace(from, to), written);
  const { code, errors } = await minify(path, program, { module: true });
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors.map(({ message }) => message).join('; ')}`);
  return { path, content: new TextEncoder().encode(code) };
}

/** Where it is kept, from the folder that the build runs in: the program is the same for every index, and takes a second. */
const FOLDER = '.cache/packed';

function gzipped(content: Uint8Array, blocks: number): Promise<Uint8Array> {
  return keep(FOLDER, keyOf(content, String(ITERATIONS), String(blocks)), () =>
    gzipAsync(gunzipSync(content), { numiterations: ITERATIONS, blocksplittingmax: blocks }),
  );
}
