import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import rehypeParse from 'rehype-parse';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { CslItem } from './csl.ts';

/** A citation style, and what a reader knows it by. */
export const STYLES = {
  apa: 'APA 7',
  chicago: 'Chicago 18',
  mla: 'MLA 9',
} as const;
export type StyleName = keyof typeof STYLES;
export const STYLE_NAMES = Object.keys(STYLES) as StyleName[];

const { styles } = plugins.config.get('@csl');
// By package.json’s imports: neither this module’s place, which bundling changes, nor where Node was started matters.
const { resolve } = createRequire(import.meta.url);
const read = (name: string) => readFileSync(resolve(`#csl/${name}.csl`), 'utf8');
styles.add('chicago', read('chicago-notes-bibliography'));
styles.add('mla', read('modern-language-association'));

const cleaner = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeSanitize, { tagNames: ['i', 'a'], attributes: { a: ['href'] }, protocols: { href: ['http', 'https'] } })
  .use(rehypeStringify);

/**
 * An item as an entry of a bibliography, by citation-js.
 *
 * @param item an item with a title
 * @param style the style; Chicago is the one of notes and bibliography
 * @returns HTML of text, `<i>` and links
 */
export function formatHtml(item: CslItem, style: StyleName): string {
  const options = { format: 'html', template: style, lang: 'en-US', hyperlinks: true } as const;
  return clean(new Cite([prepared(item, style)]).format('bibliography', options));
}

/**
 * What stands in a text where an item is cited at some of its paragraphs, in APA style.
 *
 * @returns HTML of text and `<i>`, in parentheses
 */
export function formatInText(item: CslItem, paragraphs: readonly number[]): string {
  const entry = { id: item.id, label: 'paragraph', locator: paragraphs.join(', ') };
  return clean(new Cite([item]).format('citation', { format: 'html', template: 'apa', lang: 'en-US', entry: [entry] }));
}

function clean(html: string): string {
  return String(cleaner.processSync(html)).trim();
}

/**
 * An item by the type under which a style tells all of it: APA tells the version of a document, but not that of a web
 * page; the others set the title of a whole site as that of a work, and not in quotation marks, where it is called one.
 */
function prepared(item: CslItem, style: StyleName): CslItem {
  if (item.type !== 'webpage' || item.version === undefined) return item;
  return { ...item, type: style === 'apa' || item['container-title'] ? 'document' : 'periodical' };
}
