import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLISHED as RECORD, addressesIn } from '../../src/corpus/published.ts';
import { compareText } from '../../src/model/ids.ts';
import { countOf } from '../../src/wording/phrases.ts';
import { filesOf, pagesOf } from './dist.ts';
import { attribute, elementsOf, parseHtml } from './html.ts';

/** Every address that was ever published, a line each, from the root of the site. */
const PUBLISHED = join(import.meta.dirname, '../..', RECORD);

/**
 * What a build names afresh each time, what hosts or the scripts of the pages read and readers do not, and the further
 * pages of a list, which hold what they have room for on that day.
 */
const PASSING =
  /^(?:assets\/|pagefind\/|meaning\/|_[^/]+$|404\.html$|(?:.+\/)?previews\.json$|(?:.+\/)?\d{1,3}\/index\.html$)/u;

/** The addresses of the published file; none before there is one, for nothing was published yet. */
export function publishedAddresses(file: string = PUBLISHED): string[] {
  return existsSync(file) ? addressesIn(readFileSync(file, 'utf8')).map(({ address }) => address) : [];
}

/**
 * The addresses that a built site gives out: of its pages, of the files beside them, and of the places that a
 * reader can copy the link of.
 *
 * @param folder what the build wrote
 */
export function givenOut(folder: string): string[] {
  const pages = pagesOf(folder).filter(({ file }) => !PASSING.test(file));
  const files = filesOf(folder).filter((file) => !file.endsWith('.html') && !PASSING.test(file));
  const places = pages.flatMap(({ path, html }) =>
    elementsOf(parseHtml(html), 'a')
      .filter((link) => attribute(link, 'className')?.split(' ').includes('permalink'))
      .map((link) => new URL(attribute(link, 'href') ?? '', `http://site.invalid/${path}`).hash)
      .filter(Boolean)
      .map((hash) => `/${path}${hash}`),
  );
  const addresses = [...pages.map(({ path }) => `/${path}`), ...files.map((file) => `/${file}`), ...places];
  return [...new Set(addresses)].sort(compareText);
}

/**
 * The addresses that nothing answers on a built site: no page, no page that leads on, no file, or no such place
 * on the page.
 *
 * @param folder what the build wrote
 */
export function unanswered(folder: string, addresses: readonly string[]): string[] {
  const all = pagesOf(folder);
  const pages = new Map(all.map(({ path, html }) => [`/${path}`, html]));
  // A page that leads on leads to the whole of the other, whatever place of it was asked for.
  const leading = new Set(all.flatMap(({ path, redirect }) => (redirect ? [`/${path}`] : [])));
  const files = new Set(filesOf(folder).map((file) => `/${file}`));
  const places = new Map<string, ReadonlySet<string | undefined>>();
  const placesOf = (page: string, html: string) => {
    const known = places.get(page) ?? new Set(elementsOf(parseHtml(html)).map((it) => attribute(it, 'id')));
    places.set(page, known);
    return known;
  };
  return addresses.filter((address) => {
    const [path = '', fragment] = address.split('#');
    const html = pages.get(path);
    if (html === undefined) return !files.has(path);
    return fragment !== undefined && !leading.has(path) && !placesOf(path, html).has(fragment);
  });
}

/**
 * Adds what a built site gives out to the published file. Nothing is ever taken out of it.
 *
 * @returns the addresses that were added
 */
export function recordAddresses(folder: string, file: string = PUBLISHED): string[] {
  const before = new Set(publishedAddresses(file));
  const added = givenOut(folder).filter((address) => !before.has(address));
  writeFileSync(
    file,
    [...before, ...added]
      .sort(compareText)
      .map((address) => `${address}\n`)
      .join(''),
  );
  return added;
}

/** More than this is not read. */
const MOST_NAMED = 10;

/** What recording came to, for whoever publishes: which addresses were added, and what that means. */
export function toldOf(added: readonly string[]): string {
  if (added.length === 0) return `${RECORD} has every address of the site.`;
  const named = added.length <= MOST_NAMED ? added : [...added.slice(0, MOST_NAMED - 1), '…'];
  return [
    ...named,
    `Added to ${RECORD}: ${countOf(added.length, 'address', 'addresses')}.`,
    'Each of them is kept for good: npm run check and npm test fail where one does not answer any more.',
    'As long as nothing was published, the file can still be deleted.',
  ].join('\n');
}
