import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { SOME_HOST, baseOf, filesOf, pagesOf, resolveAddress } from './dist.ts';
import { addressesOf, attribute, cssAddresses, elementsOf, parseHtml } from './html.ts';
import type { Address } from './html.ts';

/** Where a built site lies. */
export interface Place {
  /** The folder that the build wrote. */
  readonly folder: string;
  /** The path that the site is built for: `/` or `/briefing/`. */
  readonly base: string;
  /** The host that it will be published on, when that is known: `https://example.org`. */
  readonly origin?: string | undefined;
  /** Where other shards of the site lie, which builds of their own check. */
  readonly shards?: readonly string[];
}

/** An address that leads nowhere, or to another host where none may be asked. */
export interface Finding {
  /** The file and line that it stands in: `claims/index.html:12`. */
  readonly at: string;
  /** Where it stands there, and what it says: `<a href> /nowhere/`. */
  readonly link: string;
  readonly reason: string;
}

/** What stands in the place of an address that is none. */
const NOWHERE = `${SOME_HOST}/not-an-address`;

interface Reference extends Address {
  readonly file: string;
  readonly url: URL;
  /** Whether it leads to another host. */
  readonly away: boolean;
}

/**
 * The addresses within a built site that lead to no file, or to no element of the page that they name.
 * Every page is looked at, whether another leads to it or not.
 */
export function brokenLinks(place: Place): Finding[] {
  const files = new Set(filesOf(place.folder));
  const anchors = anchorsOf(place.folder);
  return referencesOf(place).flatMap((reference) => {
    const isElsewhere = reference.away || place.shards?.some((shard) => reference.url.pathname.startsWith(shard));
    const reason = isElsewhere ? undefined : whyBroken(reference.url, baseOf(place.base), files, anchors);
    return reason ? [finding(reference, reason)] : [];
  });
}

/** The addresses that a browser would fetch from another host to show a page. */
export function foreignResources(place: Place): Finding[] {
  return referencesOf(place)
    .filter(({ away, loads }) => away && loads)
    .map((reference) => finding(reference, `is fetched from ${reference.url.host}`));
}

function finding({ file, line, place, value }: Reference, reason: string): Finding {
  return { at: line > 0 ? `${file}:${line}` : file, link: `${place} ${value}`, reason };
}

function referencesOf({ folder, base, origin }: Place): Reference[] {
  const pages = pagesOf(folder).flatMap(({ file, path, html }) =>
    addressesOf(parseHtml(html)).map((address) => ({ ...address, file, path })),
  );
  const sheets = filesOf(folder)
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) =>
      cssAddresses(readFileSync(join(folder, file), 'utf8')).map((value) => ({
        value,
        place: 'url()',
        line: 0,
        loads: true,
        file,
        path: file,
      })),
    );
  return [...pages, ...sheets].flatMap(({ path, ...rest }) => {
    const url = resolveAddress(rest.value, base, path) ?? new URL(NOWHERE);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return [];
    return [{ ...rest, url, away: url.origin !== SOME_HOST && url.origin !== (origin && new URL(origin).origin) }];
  });
}

/** The fragments that each page answers to. */
function anchorsOf(folder: string): Map<string, ReadonlySet<string>> {
  return new Map(
    pagesOf(folder).map(({ file, html }) => {
      const elements = elementsOf(parseHtml(html));
      const names = elements.map(
        (it) => attribute(it, 'id') ?? (it.tagName === 'a' ? attribute(it, 'name') : undefined),
      );
      return [file, new Set(names.filter((name) => name !== undefined))];
    }),
  );
}

function whyBroken(
  url: URL,
  base: string,
  files: ReadonlySet<string>,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  const path = decoded(url.pathname);
  if (url.href === NOWHERE) return 'is no address';
  if (!path.startsWith(base)) return `lies outside ${base}`;
  const rest = path.slice(base.length);
  const file = rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest;
  if (!files.has(file)) {
    return files.has(posix.join(rest, 'index.html')) ? 'lacks its last slash' : `there is no ${file}`;
  }
  const fragment = decoded(url.hash.slice(1)).replace(/:~:.*$/u, '');
  if (fragment === '' || fragment === 'top') return undefined;
  return anchors.get(file)?.has(fragment) === false ? `${file} has no #${fragment}` : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
