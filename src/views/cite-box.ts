import type { Graph, Source } from '../graph/graph.ts';
import { onceFor } from '../model/once-for.ts';
import { WORKS_FORMATS } from '../model/routes.ts';
import type { WorksFormat } from '../model/routes.ts';
import { citeArticle } from '../publish/bibliography/cite.ts';
import type { CslItem } from '../publish/bibliography/csl-item.ts';
import { toCslList } from '../publish/bibliography/works-file.ts';
import { STYLES, STYLE_NAMES, formatHtml, formatInText } from '../publish/bibliography/styles.ts';
import { foreignIn, htmlInLanguages } from '../wording/foreign.ts';
import type { Page } from './pages.ts';

/** An entry of a bibliography as a box shows it. */
export interface CiteEntry {
  /** Its id on the page, by which it is copied. */
  readonly id: string;
  readonly name: string;
  /** HTML that is safe to show. */
  readonly html: string;
}

interface Box {
  /** What is cited: “this page”. */
  readonly what: string;
  /** Its label in a bibliography, which files are named by. */
  readonly label: string;
  readonly entries: readonly CiteEntry[];
}

/** A box that tells how to cite something, with files that lie beside the page or items to make them of where it is read. */
export type CiteBox = Box &
  (
    | { readonly files: readonly { readonly format: WorksFormat; readonly address: string }[] }
    | { readonly items: readonly CslItem[] }
  );

/**
 * How to cite a page, always with its address: where the build does not know the host, the path, to which the script adds
 * the host that it is read at.
 *
 * @param id what the ids of the entries on the page begin with
 * @throws {RangeError} when it is no page that can be cited
 */
export function citeBox({ site, citation, href }: Page, id = 'cite'): CiteBox {
  if (!citation) throw new RangeError(`${href} is no page that can be cited`);
  const { what, item, files } = citation;
  const box = boxOf(site.graph, id, what, item, href);
  return files ? { ...box, files: filesOf((format) => site.local.cite(href, format)) } : { ...box, items: [item] };
}

/** How to cite a source itself, as the box on its page shows it. */
export function citeArticleBox({ site, item: source }: Page<Source>): CiteBox {
  const box = boxOf(source, 'article', `the ${site.graph.site.sourceNoun.one}`, citeArticle(source));
  return { ...box, files: filesOf((format) => site.local.article(source.id, format)) };
}

/** The works that a page rests on as CSL items, for files that are made where it is read. */
export function worksItems({ site, works }: Page): CslItem[] {
  return toCslList(site.graph, site.to, works() ?? []);
}

function filesOf(address: (format: WorksFormat) => string) {
  return WORKS_FORMATS.map((format) => ({ format, address: address(format) }));
}

const entryOf = onceFor((source: Source) => htmlInLanguages(source, formatHtml(citeArticle(source), 'apa')));

/** What stands in a text for each list of paragraphs of a source: the claims of a paragraph share it. */
const inTexts = onceFor<Source, Map<string, string>>(() => new Map());

function inText(source: Source, paragraphs: readonly number[]): string {
  const [known, key] = [inTexts(source), paragraphs.join(' ')];
  const html = known.get(key) ?? htmlInLanguages(source, formatInText(citeArticle(source), paragraphs));
  known.set(key, html);
  return html;
}

/** How to cite a source at some of its paragraphs: its entry in a bibliography, and what stands in the text. */
export function citeParagraphs(source: Source, paragraphs: readonly number[]): CiteEntry[] {
  return [
    { id: 'article-apa', name: STYLES.apa, html: entryOf(source) },
    {
      id: 'article-in-text',
      name: `In the text, ${STYLES.apa}`,
      html: inText(source, paragraphs),
    },
  ];
}

/** A host for the one that the build does not know: styles write no address without one. */
const SOME_HOST = 'https://host.invalid';

/** An item in whose title styles raise nothing that is in another language. */
function keepingCase(of: Source | Graph, item: CslItem): CslItem {
  const parts = foreignIn(of)(item.title ?? '').map(({ text, attributes }) =>
    attributes.lang === undefined ? text : `<span class="nocase">${text}</span>`,
  );
  return item.title === undefined ? item : { ...item, title: parts.join('') };
}

/**
 * @param of what its words in other languages are known from
 * @param page the address of what is cited, from the root of the host, where it is a page of the site
 */
function boxOf(of: Source | Graph, id: string, what: string, item: CslItem, page?: string): Box {
  const titled = keepingCase(of, item);
  const addressed = page === undefined || item.URL ? titled : { ...titled, URL: SOME_HOST + page };
  return {
    what,
    label: item.id,
    entries: STYLE_NAMES.map((style) => ({
      id: `${id}-${style}`,
      name: STYLES[style],
      html: htmlInLanguages(of, formatHtml(addressed, style).replaceAll(SOME_HOST, '')),
      // Of posts, and of entries that nobody signed, Chicago has none.
    })).filter(({ html }) => html !== ''),
  };
}
