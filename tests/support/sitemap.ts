import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

const SCHEMA_FOLDER = join(dirname(createRequire(import.meta.url).resolve('sitemap/package.json')), 'schema');
/** What one sitemap may hold at most: https://www.sitemaps.org/protocol.html */
const MOST_ADDRESSES = 50_000;
const MOST_BYTES = 50 * 1024 * 1024;

/** An entry of a sitemap as it is written. */
export interface SitemapEntry {
  readonly address: string;
  readonly changed: string | undefined;
}

/** What is wrong with a sitemap, by the schema and the limits of sitemaps.org. */
export async function problemsOfSitemap(text: string): Promise<string[]> {
  const schema = readFileSync(join(SCHEMA_FOLDER, 'sitemap.xsd'), 'utf8');
  const { errors } = await validateXML({ xml: { fileName: 'sitemap.xml', contents: text }, schema });
  return [
    ...errors.map(({ message }) => message),
    ...(entriesOf(text).length > MOST_ADDRESSES ? ['too many addresses'] : []),
    ...(Buffer.byteLength(text) > MOST_BYTES ? ['too many bytes'] : []),
  ];
}

/** The entries of a sitemap that the schema finds sound. */
export function entriesOf(text: string): SitemapEntry[] {
  return [...text.matchAll(/<url>(.*?)<\/url>/gsu)].map(([, entry = '']) => ({
    address: /<loc>(.*?)<\/loc>/u.exec(entry)?.[1]?.replaceAll('&amp;', '&') ?? '',
    changed: /<lastmod>(.*?)<\/lastmod>/u.exec(entry)?.[1],
  }));
}
