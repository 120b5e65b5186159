import type { Routes } from '../../model/routes.ts';
import { MEDIA_TYPES } from '../bibliography/write.ts';
import {
  EVERYWHERE,
  HASHED_FOLDERS,
  PART_FOLDERS,
  WITH_HASHED,
  WITH_PAGES,
  WITH_PARTS,
  withEmbeds,
} from '../policy.ts';
import type { ResponseHeaders } from '../policy.ts';
import { REDIRECTS_FILE } from './redirects.ts';

/** The file that tells Netlify, Cloudflare Pages and others what to say with the site’s files. */
export const HEADERS_FILE = '_headers';

/** The file that tells nginx. */
export const NGINX_FILE = '_nginx.conf';

/** What is known of the site where hosts are told how to serve it. */
export interface Served {
  /** Addresses from the root of the host. */
  readonly local: Routes;
  /** The folders below the base that hold pages: `claims`. */
  readonly sections: readonly string[];
  /** The style sheet that stands in embedded claims. */
  readonly embedStyle: string;
}

/** What a file is, by how its name ends; all text is UTF-8. */
const TYPES: Readonly<Record<string, string>> = {
  bib: typeOf(MEDIA_TYPES.bib),
  css: 'text/css',
  csv: 'text/csv',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  png: 'image/png',
  ris: typeOf(MEDIA_TYPES.ris),
  svg: 'image/svg+xml',
  txt: 'text/plain',
  woff2: 'font/woff2',
  xml: 'application/xml',
};

/** Texts that hosts send without their type or their charset; JSON is UTF-8 by its own rule. */
const UNKNOWN_TO_HOSTS = ['bib', 'csv', 'ris', 'txt'] as const;

/**
 * What a host says with the site’s files, as a `_headers` file: a path a rule, and below it its headers. No two rules that
 * one address matches give the same header: hosts differ in which then holds.
 */
export function headersFile({ local, sections, embedStyle }: Served): string {
  const rules: readonly (readonly [string, ResponseHeaders])[] = [
    ['*', EVERYWHERE],
    ['', WITH_PAGES],
    ...sections.map((section) => [`${section}/*`, WITH_PAGES] as const),
    ['embed/*', withEmbeds(embedStyle)],
    ...HASHED_FOLDERS.map((folder) => [`${folder}*`, WITH_HASHED] as const),
    ...UNKNOWN_TO_HOSTS.map((end) => [`*.${end}`, { 'Content-Type': `${TYPES[end] ?? ''}; charset=utf-8` }] as const),
  ];
  return rules
    .map(([path, headers]) =>
      [local.file(path), ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}

/** How nginx serves the site, for a `server` block to include; below its `root` the site lies where its addresses say. */
export function nginxFile({ local, embedStyle }: Served): string {
  const home = local.home();
  const missing = local.file('404.html');
  // A block that adds a header inherits none: what differs between blocks is set.
  const differing = Object.keys(WITH_PAGES);
  const set = (headers: ResponseHeaders) =>
    differing.map((name) => `set ${variableOf(name)} "${headers[name] ?? ''}";`);
  const charsets = Object.values(TYPES).filter(hasCharset);
  return [
    `# For a server block: include <root>${local.file(NGINX_FILE)};`,
    ...block(`location ${home}`, [
      'index index.html;',
      '# Behind a proxy nginx does not know its own name and port.',
      'absolute_redirect off;',
      `error_page 404 ${missing};`,
      '# A folder without a page of its own.',
      `error_page 403 =404 ${missing};`,
      'charset utf-8;',
      `charset_types ${charsets.join(' ')};`,
      ...block(
        'types',
        Object.entries(TYPES).map(([end, type]) => `${type} ${end};`),
      ),
      'gzip on;',
      'gzip_comp_level 6;',
      'gzip_min_length 1024;',
      'gzip_vary on;',
      `gzip_types ${[...charsets, TYPES['json']].join(' ')};`,
      '# Sends what `npm run compress` wrote; for Brotli, which is a module apart, say `brotli_static on;` too.',
      'gzip_static on;',
      ...Object.entries(EVERYWHERE).map(([name, value]) => `add_header ${name} "${value}" always;`),
      ...differing.map((name) => `add_header ${name} ${variableOf(name)} always;`),
      ...set(WITH_PAGES),
      ...block(`location ${local.file('embed/')}`, set(withEmbeds(embedStyle))),
      ...PART_FOLDERS.flatMap((folder) => block(`location ${local.file(folder)}`, set(WITH_PARTS))),
      ...HASHED_FOLDERS.flatMap((folder) => block(`location ${local.file(folder)}`, set(WITH_HASHED))),
      ...[HEADERS_FILE, NGINX_FILE, REDIRECTS_FILE].flatMap((file) =>
        block(`location = ${local.file(file)}`, ['internal;']),
      ),
    ]),
    '',
  ].join('\n');
}

/** What nginx keeps a header in until it is sent; an empty one is not. */
function variableOf(header: string): string {
  return `$site_${header.toLowerCase().replaceAll('-', '_')}`;
}

function block(head: string, lines: readonly string[]): string[] {
  return [`${head} {`, ...lines.map((line) => `  ${line}`), '}'];
}

function typeOf(mediaType: string): string {
  return mediaType.replace(/;.*$/u, '');
}

/** Whether a charset belongs to a type; nginx gives `text/html` one anyhow, and JSON knows none. */
function hasCharset(type: string): boolean {
  return !/^(?:font\/|image\/png|text\/html)|json$/u.test(type);
}
