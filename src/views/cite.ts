import type { Source } from '../graph/graph.ts';
import { WORKS_FORMATS } from '../model/routes.ts';
import type { WorksFormat } from '../model/routes.ts';
import { citeArticle, inSentenceCase } from '../publish/bibliography/cite.ts';
import type { CslItem } from '../publish/bibliography/csl.ts';
import { STYLES, STYLE_NAMES, formatHtml, formatInText } from '../publish/bibliography/styles.ts';
import type { Site } from '../publish/site.ts';
import type { Page } from './pages.ts';

/** An entry of a bibliography as a box shows it. */
export interface CiteEntry {
  /** Its id on the page, by which it is copied. */
  readonly id: string;
  readonly name: string;
  /** HTML that is safe to show. */
  readonly html: string;
}

/** A box that tells how to cite something. */
export interface CiteBox {
  /** What is cited: “this page”. */
  readonly what: string;
  /** Its label in a bibliography, which files are named by. */
  readonly label: string;
  readonly entries: readonly CiteEntry[];
  /** Where it lies as files. */
  readonly files: readonly { readonly format: WorksFormat; readonly address: string }[];
}

/**
 * How to cite a page.
 *
 * @param id what the ids of the entries on the page begin with
 * @throws {RangeError} when it is no page that can be cited
 */
export function citeBox({ local }: Site, { citation, href }: Page, id = 'cite'): CiteBox {
  if (!citation) throw new RangeError(`${href} is no page that can be cited`);
  return boxOf(id, citation.what, citation.item, citation.item, (format) => local.cite(href, format));
}

/** How to cite an article itself, as the box on its page shows it. */
export function citeArticleBox({ local }: Site, source: Source): CiteBox {
  return boxOf('article', 'the article', citeArticle(source), inSentenceCase(source), (format) =>
    local.article(source.id, format),
  );
}

const known = new WeakMap<Source, string>();

/** How to cite an article at some of its paragraphs: its entry in a bibliography, and what stands in the text. */
export function citeParagraphs(source: Source, paragraphs: readonly number[]): CiteEntry[] {
  const entry = known.get(source) ?? formatHtml(inSentenceCase(source), 'apa');
  known.set(source, entry);
  return [
    { id: 'article-apa', name: STYLES.apa, html: entry },
    { id: 'article-in-text', name: `In the text, ${STYLES.apa}`, html: formatInText(citeArticle(source), paragraphs) },
  ];
}

/** @param apa the item as APA takes it */
function boxOf(
  id: string,
  what: string,
  item: CslItem,
  apa: CslItem,
  fileOf: (format: WorksFormat) => string,
): CiteBox {
  return {
    what,
    label: item.id,
    entries: STYLE_NAMES.map((style) => ({
      id: `${id}-${style}`,
      name: STYLES[style],
      html: formatHtml(style === 'apa' ? apa : item, style),
    })),
    files: WORKS_FORMATS.map((format) => ({ format, address: fileOf(format) })),
  };
}
