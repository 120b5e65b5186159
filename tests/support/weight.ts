import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Element, Root } from 'hast';
import { SOME_HOST, baseOf, resolveAddress } from './dist.ts';
import type { Page } from './dist.ts';
import { attribute, cssAddresses, elementsOf, hasRelation, parseHtml, textOf } from './html.ts';

/** What a page costs, in bytes of brotli at its highest quality. */
export interface Weight {
  readonly html: number;
  readonly css: number;
  /** HTML and style sheets: what must arrive before the page can be read. */
  readonly firstView: number;
  /** What a browser must fetch for the first view, the page itself included. */
  readonly requests: readonly string[];
  /** The faces of type that it fetches at once, by file; all pages share them, so no page counts their bytes. */
  readonly faces: readonly { readonly file: string; readonly bytes: number }[];
  /** The page’s own scripts and what they import at once; the search index is not one of them. */
  readonly scripts: number;
}

const STYLESHEET = new Set(['stylesheet']);
const EARLY = new Set(['preload', 'prefetch']);
const MODULE = new Set(['modulepreload']);
const PICTURES = ['img', 'picture', 'video', 'audio', 'iframe', 'object', 'embed', 'image'];
const INDEX_FOLDER = 'pagefind/';

/**
 * Makes a scale for the pages of one built site. It weighs each file once.
 *
 * @param folder what the build wrote
 * @param base the path that the site is built for
 */
export function createScale(folder: string, base: string): (page: Page) => Weight {
  const weights = new Map<string, number>();
  // The file that an address means; nothing when it lies elsewhere, which the links’ test tells.
  const fileOf = (address: string | undefined, from: string) => {
    const url = address === undefined ? undefined : resolveAddress(address, base, from);
    const inside = url?.origin === SOME_HOST && url.pathname.startsWith(baseOf(base));
    return inside ? decodeURIComponent(url.pathname).slice(baseOf(base).length) : undefined;
  };
  const weightOf = (file: string) => {
    const known = weights.get(file) ?? compressed(readFileSync(join(folder, file)));
    weights.set(file, known);
    return known;
  };
  const importedBy = (file: string, code: string, seen: Set<string>) => {
    for (const address of staticImports(code)) {
      const target = fileOf(address, file);
      if (target === undefined || seen.has(target) || target.startsWith(INDEX_FOLDER)) continue;
      seen.add(target);
      importedBy(target, readFileSync(join(folder, target), 'utf8'), seen);
    }
  };

  const scriptsOf = (tree: Root, page: Page) => {
    const linked = [
      ...elementsOf(tree, 'script').map((script) => attribute(script, 'src')),
      ...links(tree, MODULE).map((link) => attribute(link, 'href')),
    ];
    const files = new Set<string>();
    for (const address of linked) {
      const file = fileOf(address, page.path);
      if (file === undefined || file.startsWith(INDEX_FOLDER)) continue;
      files.add(file);
      importedBy(file, readFileSync(join(folder, file), 'utf8'), files);
    }
    const inline = elementsOf(tree, 'script').filter(isInlineCode).map(textOf);
    for (const code of inline) importedBy(page.file, code, files);
    return sum([...files].map(weightOf)) + sum(inline.map((code) => compressed(Buffer.from(code))));
  };

  return (page) => {
    const tree = parseHtml(page.html);
    const sheets = links(tree, STYLESHEET).flatMap((link) => fileOf(attribute(link, 'href'), page.path) ?? []);
    const html = compressed(Buffer.from(page.html));
    const css = sum(sheets.map(weightOf));
    const faces = links(tree, EARLY)
      .filter((link) => attribute(link, 'as') === 'font')
      .flatMap((link) => fileOf(attribute(link, 'href'), page.path) ?? [])
      .map((file) => ({ file, bytes: readFileSync(join(folder, file)).length }));
    const requests = [
      page.file,
      ...sheets,
      ...links(tree, EARLY).map((link) => attribute(link, 'href') ?? ''),
      ...elementsOf(tree, ...PICTURES).map(({ tagName }) => `<${tagName}>`),
      ...elementsOf(tree, 'script').flatMap((script) => (blocks(script) ? [attribute(script, 'src') ?? ''] : [])),
      ...sheets.flatMap((sheet) => fetchedBy(readFileSync(join(folder, sheet), 'utf8'))),
      ...elementsOf(tree, 'style').flatMap((style) => fetchedBy(textOf(style))),
    ];
    return { html, css, firstView: html + css, requests, faces, scripts: scriptsOf(tree, page) };
  };
}

/** The size of a file by brotli at its highest quality, in bytes. */
export function compressed(bytes: Uint8Array): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })
    .length;
}

function links(tree: Root, relations: ReadonlySet<string>): Element[] {
  return elementsOf(tree, 'link').filter((link) => hasRelation(link, relations));
}

/** Whether a browser waits for a script before it shows what follows. */
function blocks(script: Element): boolean {
  const waits = attribute(script, 'async') === undefined && attribute(script, 'defer') === undefined;
  return attribute(script, 'src') !== undefined && waits && attribute(script, 'type') !== 'module';
}

/** Whether a script holds code, and not data such as JSON-LD. */
function isInlineCode(script: Element): boolean {
  const type = attribute(script, 'type') ?? '';
  return attribute(script, 'src') === undefined && (type === '' || type === 'module' || type.includes('javascript'));
}

/** What a style sheet makes a browser fetch at once: pictures, other sheets. A face is fetched where a letter asks for it. */
function fetchedBy(css: string): string[] {
  return cssAddresses(css).filter((address) => !/^(?:data:|#)|\.woff2$/u.test(address));
}

/** The modules that a module needs before it runs. Bundlers write them as `from"./a.js"` and `import"./a.js"`. */
function staticImports(code: string): string[] {
  return [...code.matchAll(/\b(?:from|import)\s*["']([^"']+)["']/gu)].map((match) => match[1] ?? '');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
