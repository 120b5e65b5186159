import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { fewAtOnce } from '../model/at-once.ts';

/** What shrinks: pictures, fonts and Pagefind’s files are packed as they are. */
const SHRINKS = /\.(?:html|css|js|json|xml|txt|csv|bib|ris|svg)$/u;

/** What is shorter fits into the first packets as it is, in bytes. */
const LEAST = 1024;

const packers = { gz: promisify(gzip), br: promisify(brotliCompress) };

/**
 * Writes each text of a built site once more beside itself, packed by gzip and by Brotli, for servers that send what
 * lies there and pack nothing themselves. What an earlier run wrote is written anew.
 *
 * @param folder the folder of the site
 * @returns how many files were packed, and their bytes as they are and by Brotli
 * @throws {Error} when the folder cannot be read or written
 */
export async function compressSite(folder: string): Promise<{ files: number; before: number; after: number }> {
  const all = await readdir(folder, { recursive: true });
  await Promise.all(all.filter((path) => /\.(?:gz|br)$/u.test(path)).map((path) => rm(join(folder, path))));
  const sum = { files: 0, before: 0, after: 0 };
  await fewAtOnce(
    all.filter((path) => SHRINKS.test(path)),
    async (path) => {
      const file = join(folder, path);
      const content = await readFile(file);
      if (content.length < LEAST) return;
      const [gz, br] = await Promise.all([packers.gz(content, { level: 9 }), packers.br(content)]);
      await Promise.all([writeFile(`${file}.gz`, gz), writeFile(`${file}.br`, br)]);
      sum.files += 1;
      sum.before += content.length;
      sum.after += br.length;
    },
  );
  return sum;
}
