import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import type { PagePreview, PreviewFile, PreviewLine } from '../../src/page-previews/page-preview.ts';
import { createRoutes } from '../../src/model/routes.ts';
import { SOURCE_NOUN, assessments, citations, claims, sources, terms } from '../support/content.ts';
import { filesOf, pagesOf } from '../support/dist.ts';
import { attribute, elementsOf, parseHtml } from '../support/html.ts';
import { compressed } from '../support/weight.ts';
import { SITE } from './site.ts';

const to = createRoutes(SITE.base);
const pages = new Map(pagesOf(SITE.folder).map(({ path, html }) => [`${SITE.base}${path}`, html]));
const KILOBYTE = 1024;

const read = (address: string) =>
  JSON.parse(readFileSync(join(SITE.folder, address.slice(SITE.base.length)), 'utf8')) as PreviewFile;
const files = new Map(sources.map(({ id }) => [id, read(to.claimPreviews(id))]));

const spaced = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();
const wordsOf = ({ items }: PreviewLine) =>
  items.map((parts) =>
    spaced(parts.map((part) => (typeof part === 'string' ? part : `${part.code ?? ''} ${part.text}`)).join('')),
  );

function previewOf(id: string): PagePreview {
  const [source = '', slug = ''] = id.split('/');
  const preview = files.get(source)?.[slug];
  if (!preview) throw new RangeError(`${id} has no preview`);
  return preview;
}

/** The elements of a page that bear a class. */
const withClass = (tree: Root | Element, name: string) =>
  elementsOf(tree).filter((element) => attribute(element, 'className')?.split(' ').includes(name));
const childrenOf = ({ children }: Element) => children.filter((child) => child.type === 'element');

test('every claim, term and work has a preview, and nothing else has', () => {
  for (const { id } of sources)
    expect(Object.keys(files.get(id) ?? {}).sort()).toEqual(
      claims
        .filter(({ source }) => source === id)
        .map((claim) => claim.id.slice(id.length + 1))
        .sort(),
    );
  expect(Object.keys(read(to.termPreviews())).sort()).toEqual(terms.map(({ id }) => id).sort());
  expect(Object.keys(read(to.workPreviews())).sort()).toEqual(citations.map(({ id }) => id).sort());
});

describe('the preview of a claim says what its page says', () => {
  const all = claims.map((claim) => {
    const page = parseHtml(pages.get(to.claim(claim.id)) ?? '');
    return { claim, page, preview: previewOf(claim.id) };
  });

  test('in the statement, and as the list of claims in the line beside it: hedge, modal words and condition', () => {
    const list = parseHtml(pages.get(to.claims()) ?? '');
    for (const { claim, page, preview } of all) {
      const [heading] = elementsOf(page, 'h1');
      expect(preview.text, claim.code).toBe(spaced(toString(heading)).replaceAll('\u2060', ''));
      const entry = elementsOf(list).find((one) => attribute(one, 'id') === claim.code);
      const [line] = entry ? withClass(entry, 'line') : [];
      const told = (line ? childrenOf(line) : [])
        .filter(({ tagName }) => tagName !== 'button')
        .filter((item) => withClass(item, 'disputed').length === 0 && !toString(item).includes('¶'))
        .filter((item) => !elementsOf(item).some((link) => attribute(link, 'href')?.includes('/forecasts/')))
        .map((item) => spaced(toString(item)));
      expect(preview.lines[0] && wordsOf(preview.lines[0]), claim.code).toEqual(told);
    }
    const hedged = all.filter(({ claim: { modal, voice } }) => modal && voice === 'author');
    expect(hedged.length).toBeGreaterThan(0);
    for (const { claim, preview } of hedged)
      expect(JSON.stringify(preview.lines[0]), claim.code).toContain(`“${claim.modal}”`);
  });

  test('in what the other article says', () => {
    for (const { claim, page, preview } of all) {
      const heading = elementsOf(page, 'h2').find((one) => attribute(one, 'id') === 'elsewhere');
      const section = elementsOf(page, 'section').find((one) => heading && elementsOf(one).includes(heading));
      const list = section && withClass(section, 'relations')[0];
      const told = list
        ? childrenOf(list).map((one) => (one.tagName === 'dt' ? spaced(toString(one)) : codeIn(one)))
        : [];
      const others =
        sources.length > 2 ? `other ${SOURCE_NOUN.many}` : sources.find(({ id }) => id !== claim.source)?.short;
      const at = preview.lines.findIndex((line) => wordsOf(line)[0] === `Beside ${others}, this claim`);
      if (heading) expect(at, claim.code).toBeGreaterThan(0);
      const lines = heading ? preview.lines.slice(at + 1).filter(({ verdict }) => !verdict) : [];
      const said = lines.flatMap(({ items }) =>
        items.flat().flatMap((part) => (typeof part === 'string' ? [] : [part.code ?? part.text])),
      );
      expect(said, claim.code).toEqual(told);
    }
  });

  test('in what became of it, and of that nothing where nothing was foretold', () => {
    const judged = new Set(assessments.filter(({ verdict }) => verdict).flatMap(({ claims: codes }) => codes));
    expect(judged.size).toBeGreaterThan(0);
    for (const { claim, page, preview } of all) {
      const [became] = withClass(page, 'became');
      const [sentence] = became ? elementsOf(became, 'b') : [];
      const [asOf] = became ? withClass(became, 'evidence') : [];
      const told = judged.has(claim.code) ? [spaced(`${toString(sentence)} ${toString(asOf)}`)] : [];
      expect(preview.lines.filter(({ verdict }) => verdict).flatMap(wordsOf), claim.code).toEqual(told);
    }
  });
});

test('what a preview leads to on the site is there', () => {
  const previews = [...files.values(), read(to.termPreviews()), read(to.workPreviews())].flatMap(Object.values);
  const links = (previews as PagePreview[]).flatMap(({ lines, links: ways }) => [
    ...ways.map(({ href }) => href),
    ...lines.flatMap(({ items }) =>
      items.flat().flatMap((part) => (typeof part === 'string' || !part.href ? [] : [part.href])),
    ),
  ]);
  const own = links.filter((href) => href.startsWith('/'));
  expect(own.length).toBeGreaterThan(claims.length);
  expect(own.filter((href) => !pages.has(href.replace(/#.*$/u, '')))).toEqual([]);
});

test('a file of previews is at most 32 KB on its way', () => {
  const found = filesOf(SITE.folder).filter((file) => file.endsWith('/previews.json'));
  expect(found.length).toBe(sources.length + 2);
  for (const file of found)
    expect(compressed(readFileSync(join(SITE.folder, file))), file).toBeLessThanOrEqual(32 * KILOBYTE);
});

function codeIn(element: Element): string {
  return spaced(toString(withClass(element, 'ref')[0]));
}
