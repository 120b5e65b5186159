import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import CSL from 'citeproc';
import type { CslItem } from './csl-item.ts';

/** `html` is text, `<i>` and links to the web, and so safe to show. */
export type Output = 'html' | 'text';

const FORMATS = { html: 'safe', text: 'text' } as const;
CSL.Output.Formats['safe'] = {
  ...CSL.Output.Formats.text,
  text_escape: (text = '') => text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;'),
  '@font-style/italic': '<i>%%STRING%%</i>',
  // citeproc marks every address so, a DOI or not.
  '@DOI/true': (_engine, address) =>
    /^https?:/iu.test(address) ? `<a href="${address.replaceAll('"', '&#x22;')}">${address}</a>` : address,
};

/** The part of a style that is left out for another: compiling it, and running it for each item, costs most. */
const UNUSED = {
  bibliography: { pattern: /(?<=<citation).*?(?=<\/citation>)/su, stub: '><layout><text value="-"/></layout>' },
  citation: { pattern: /<bibliography.*<\/bibliography>/su, stub: '' },
} as const;
/** One item has no order. */
const SORT = /<sort>.*?<\/sort>/gsu;

const LANGUAGE = 'en-US';
const { resolve } = createRequire(import.meta.url);
// By package.json’s imports: neither this module’s place, which bundling changes, nor where Node was started matters.
const read = (file: string) => readFileSync(resolve(`#csl/${file}`), 'utf8');

/**
 * One style of citeproc, compiled once. Items are formatted one by one: two of one author and year stay without the
 * letters that would tell them apart in one list, so that a citation never changes because another was added.
 */
export class Style {
  readonly #engine;
  #item: CslItem | undefined;

  /**
   * @param file the style’s file in `styles/`
   * @param part what is made by it: entries of a bibliography, or what stands in a text
   */
  constructor(file: string, part: keyof typeof UNUSED) {
    const { pattern, stub } = UNUSED[part];
    const style = read(file).replace(SORT, '').replace(pattern, stub);
    const locale = read(`locales-${LANGUAGE}.xml`);
    const retrieveItem = (id: string) => {
      if (this.#item?.id !== id) throw new RangeError(`No item ${id} is being formatted`);
      return this.#item;
    };
    this.#engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem }, style, LANGUAGE, true);
    this.#engine.opt.development_extensions.wrap_url_and_doi = true;
  }

  /** An item as an entry of a bibliography. */
  entry(item: CslItem, output: Output): string {
    this.#open(item, output);
    const [, [entry = '']] = this.#engine.makeBibliography();
    return entry.trim();
  }

  /** What stands in a text where an item is cited at some of its paragraphs. */
  inText(item: CslItem, paragraphs: readonly number[], output: Output): string {
    this.#open(item, output);
    return this.#engine.makeCitationCluster([{ id: item.id, label: 'paragraph', locator: paragraphs.join(', ') }]);
  }

  #open(item: CslItem, output: Output): void {
    this.#item = item;
    this.#engine.setOutputFormat(FORMATS[output]);
    // Emptied first, for an item of the same id that says something else.
    this.#engine.updateItems([]);
    this.#engine.updateItems([item.id]);
  }
}
