import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHostHeaders, servedFiles } from '../support/host-headers.ts';
import { attribute, elementsOf, parseHtml } from '../support/html.ts';
import { SITE } from './site.ts';

const { paths, saidWith } = await readHostHeaders(SITE.folder);
const files = servedFiles(SITE.folder, SITE.base);
const pages = files.filter(({ file }) => file.endsWith('.html') && file !== '404.html');
const isEmbed = ({ file }: { readonly file: string }) => file.startsWith('embed/');
const said = (address: string, name: string) => saidWith(address).get(name)?.join(' | ') ?? '';
const directivesOf = (policy: string) => policy.split('; ');

describe('what a host is told', () => {
  test('fits into what Cloudflare Pages reads: 100 rules, one star in each, lines of 2,000 characters', () => {
    expect(paths.length).toBeLessThanOrEqual(100);
    expect(paths.filter((path) => path.split('*').length > 2)).toEqual([]);
    const lines = readFileSync(join(SITE.folder, '_headers'), 'utf8').split('\n');
    expect(lines.filter((line) => line.length > 2000)).toEqual([]);
  });

  test('is no header twice with any file: Cloudflare Pages would join the values, Netlify take one', () => {
    const twice = files.flatMap(({ address }) =>
      [...saidWith(address)].filter(([, values]) => values.length > 1).map(([name]) => `${address}: ${name}`),
    );
    expect(twice).toEqual([]);
  });

  test.each([
    ['x-content-type-options', /^nosniff$/u],
    ['strict-transport-security', /^max-age=\d{8,}/u],
    // Data, cards and embedded claims are there to be taken.
    ['cross-origin-resource-policy', /^cross-origin$/u],
    ['access-control-allow-origin', /^\*$/u],
  ])('says %s with every file', (name, value) => {
    expect(files.filter(({ address }) => !value.test(said(address, name))).map(({ file }) => file)).toEqual([]);
  });

  test.each([
    ['referrer-policy', /^(?:no-referrer|same-origin|strict-origin(?:-when-cross-origin)?)$/u],
    ['permissions-policy', /camera=\(\).*geolocation=\(\).*microphone=\(\)/u],
    ['cross-origin-opener-policy', /^same-origin$/u],
    ['cross-origin-embedder-policy', /^require-corp$/u],
  ])('says %s with every page', (name, value) => {
    expect(pages.filter(({ address }) => !value.test(said(address, name))).map(({ file }) => file)).toEqual([]);
  });

  test('is the policy that the page itself bears, and who may frame it', () => {
    const other = pages.flatMap((page) => {
      const html = readFileSync(join(SITE.folder, page.file), 'utf8');
      const meta = elementsOf(parseHtml(html.slice(0, html.indexOf('<title>'))), 'meta').find(
        (it) => attribute(it, 'httpEquiv') === 'content-security-policy',
      );
      const policy = (meta && attribute(meta, 'content')) ?? 'no policy';
      const expected = isEmbed(page) ? policy : `${policy}; frame-ancestors 'self'`;
      const found = said(page.address, 'content-security-policy');
      return found === expected ? [] : [`${page.file}: ${found}`];
    });
    expect(other.slice(0, 5)).toEqual([]);
  });

  test('lets nothing in that is not named, and no code but the site’s own', () => {
    for (const page of pages) {
      const policy = directivesOf(said(page.address, 'content-security-policy'));
      expect(policy).toContain("default-src 'none'");
      expect(policy.join(' ')).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|data:/u);
      const scripts = policy.find((directive) => directive.startsWith('script-src'));
      // In a frame of another’s page nothing runs; everywhere else the search may be opened.
      expect(scripts, page.file).toBe(isEmbed(page) ? undefined : "script-src 'self' 'wasm-unsafe-eval'");
    }
  });

  test('keeps for ever what is named by its content, and asks anew for the rest', () => {
    for (const { file, address } of files) {
      const cache = said(address, 'cache-control');
      if (/^assets\/|^pagefind\/(?:rest\/)?(?:fragment|filter|index)\//u.test(file)) {
        expect(cache, file).toBe('public, max-age=31536000, immutable');
        expect(file, 'a hash in its name or its folder’s').toMatch(/[\w-]{7,}(?:\/\w+)?\.\w+$/u);
      } else expect(cache, file).not.toMatch(/immutable|max-age=[1-9]/u);
      if (file.endsWith('.html') && file !== '404.html') expect(cache, file).toMatch(/must-revalidate/u);
    }
  });

  test.each([
    ['csv', /^text\/csv; charset=utf-8$/u],
    ['bib', /^application\/x-bibtex; charset=utf-8$/u],
    ['ris', /^application\/x-research-info-systems; charset=utf-8$/u],
    ['txt', /^text\/plain; charset=utf-8$/u],
  ])('calls a file that ends in .%s what it is, in UTF-8', (end, type) => {
    const found = files.filter(({ file }) => file.endsWith(`.${end}`));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ address }) => !type.test(said(address, 'content-type')))).toEqual([]);
  });
});
