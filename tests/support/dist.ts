import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What the build wrote. */
export const DIST = join(import.meta.dirname, '../../dist');

/** A page of the built site. */
export interface Page {
  /** Its address under the base, without a slash before it: an empty text for home, `claims/`. */
  readonly path: string;
  /** Its file under the folder of the site: `claims/index.html`. */
  readonly file: string;
  /** What pages like it have in common: `home`, `claims`, `claims/*`. */
  readonly kind: string;
  readonly html: string;
  /** Whether it does nothing but lead on to another page. */
  readonly redirect: boolean;
  /** Whether search engines may list it, and by its own address. */
  readonly listed: boolean;
}

/** The files of a built site, sorted, with `/` between folders. */
export function filesOf(folder: string = DIST): string[] {
  if (!existsSync(folder)) throw new Error('There is no built site: npm run build');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const read = new Map<string, readonly Page[]>();

/** The pages of a built site, in the order of their files. They are read once: a test that builds names a new folder. */
export function pagesOf(folder: string = DIST): Page[] {
  const pages = read.get(folder) ?? readPages(folder);
  read.set(folder, pages);
  return [...pages];
}

function readPages(folder: string): Page[] {
  return filesOf(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const path = file.replace(/(^|\/)index\.html$/u, '$1');
      const html = readFileSync(join(folder, file), 'utf8');
      const redirect = html.includes('<meta http-equiv="refresh"');
      return { path, file, kind: kindOf(path), html, redirect, listed: !redirect && isListed(html, path) };
    });
}

function isListed(html: string, path: string): boolean {
  const [, canonical = `/${path}`] = /<link rel="canonical" href="([^"]*)"/u.exec(html) ?? [];
  return !html.includes('content="noindex"') && canonical.endsWith(`/${path}`);
}

function kindOf(path: string): string {
  const [first, ...rest] = path.split('/').filter(Boolean);
  if (first === undefined) return 'home';
  if (first === 'sources' && rest[1] !== undefined) return `sources/*/${rest[1]}`;
  if (first === 'compare' && rest[0] === 'sources') return 'compare/sources/*';
  if (first === 'forecasts' && rest[0] === 'all') return 'forecasts/all';
  return rest.length > 0 ? `${first}/*` : first;
}

/** Stands for the host of a site, whichever it will be. */
export const SOME_HOST = 'http://site.invalid';

/** The path that a site is built for, with a slash at both ends. */
export function baseOf(path: string): string {
  return `/${path.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
}

/** What an address means on a page; nothing when it is no address. */
export function resolveAddress(address: string, base: string, path: string): URL | undefined {
  return URL.parse(address, `${SOME_HOST}${baseOf(base)}${path}`) ?? undefined;
}

/** One page of each kind, the fullest: what goes wrong with much content goes wrong there. */
export function onePageOfEachKind(folder: string = DIST): Page[] {
  const fullest = new Map<string, Page>();
  for (const page of pagesOf(folder)) {
    if (page.redirect) continue;
    const other = fullest.get(page.kind);
    if (!other || page.html.length > other.html.length) fullest.set(page.kind, page);
  }
  return [...fullest.values()];
}
