import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import CSL from 'citeproc';
import type { CslNode, Engine } from 'citeproc';
import type { CslItem } from './csl-item.ts';
import { blankOf, formOf } from './entry-form.ts';
import type { EntryForm } from './entry-form.ts';
import { shapeOf, specialize } from './specialize.ts';
import type { StylePart } from './specialize.ts';

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

const LANGUAGE = 'en-US';
const { resolve } = createRequire(import.meta.url);
// By package.json’s imports: neither this module’s place, which bundling changes, nor where Node was started matters.
const read = (file: string) => readFileSync(resolve(`#csl/${file}`), 'utf8');

/** Parsed once: reading it takes longer than compiling a style that has been made for a shape of items. */
let locale: CslNode | undefined;

/**
 * One style of citeproc, compiled once for each shape of item. Items are formatted one by one: two of one author and year
 * stay without the letters that would tell them apart in one list, so that a citation never changes because another was
 * added.
 */
export class Style {
  readonly #part: StylePart;
  readonly #whole: CslNode;
  readonly #engines = new Map<string, Engine>();
  readonly #forms = new Map<string, EntryForm>();
  #item: CslItem | undefined;
  #count = 0;

  /**
   * @param file the style’s file in `styles/`
   * @param part what is made by it: entries of a bibliography, or what stands in a text
   */
  constructor(file: string, part: StylePart) {
    this.#part = part;
    // One item has no order.
    this.#whole = CSL.parseXml(read(file).replaceAll(/<sort>.*?<\/sort>/gsu, ''));
  }

  /** An item as an entry of a bibliography. */
  entry(item: CslItem, output: Output): string {
    const [, [entry = '']] = this.#open(item, output).makeBibliography();
    return entry.trim();
  }

  /** The same of one of many items that differ by the words of their titles and their addresses alone, as pages of a site do. */
  entryByForm(item: CslItem, output: Output): string {
    const blank = blankOf(item);
    if (!blank) return this.entry(item, output);
    const key = `${output} ${JSON.stringify(blank)}`;
    const form = this.#forms.get(key) ?? this.#form(blank, output);
    this.#forms.set(key, form);
    return form(item) ?? this.entry(item, output);
  }

  #form(blank: CslItem, output: Output): EntryForm {
    const engine = this.#engineFor(blank, output);
    return formOf(this.entry(blank, output), (title) => CSL.Output.Formatters.title(engine, title));
  }

  /** What stands in a text where an item is cited at some of its paragraphs. */
  inText(item: CslItem, paragraphs: readonly number[], output: Output): string {
    const engine = this.#open(item, output);
    const cite = { id: this.#id, label: 'paragraph', locator: paragraphs.join(', ') };
    return engine.makeCitationCluster([cite]);
  }

  #open(item: CslItem, output: Output): Engine {
    this.#item = item;
    this.#count += 1;
    const engine = this.#engineFor(item, output);
    engine.updateItems([this.#id]);
    return engine;
  }

  /** An engine raises letters by the language of the item that it had last: so each has items of one. */
  #engineFor(item: CslItem, output: Output): Engine {
    const key = `${output} ${item.language} ${shapeOf(item)}`;
    const engine = this.#engines.get(key) ?? this.#compiled(item, output);
    this.#engines.set(key, engine);
    return engine;
  }

  /** What the engine knows the item by: another each time, since it would not look again at one that it knows. */
  get #id(): string {
    return String(this.#count);
  }

  #compiled(item: CslItem, output: Output): Engine {
    const retrieveLocale = () => (locale ??= CSL.parseXml(read(`locales-${LANGUAGE}.xml`)));
    const retrieveItem = (id: string) => {
      if (!this.#item || id !== this.#id) throw new RangeError(`No item ${id} is being formatted`);
      return { ...this.#item, id };
    };
    const style = specialize(this.#whole, this.#part, item);
    const engine = new CSL.Engine({ retrieveLocale, retrieveItem }, style, LANGUAGE, true);
    engine.opt.development_extensions.wrap_url_and_doi = true;
    // A note says what it says, and sets no field.
    engine.opt.development_extensions.field_hack = false;
    engine.setOutputFormat(FORMATS[output]);
    return engine;
  }
}
