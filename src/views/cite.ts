import { openBriefing } from './briefing.ts';
import { citedPages } from '../publish/bibliography/cited-pages.ts';
import { citeArticle, inSentenceCase } from '../publish/bibliography/cite.ts';
import type { CitedPage } from '../publish/bibliography/cite.ts';
import { STYLES, STYLE_NAMES, formatHtml, formatInText } from '../publish/bibliography/styles.ts';
import { tagsOf } from '../publish/bibliography/meta-tags.ts';
import type { CslItem } from '../publish/bibliography/csl-item.ts';
import type { Graph, Source } from '../graph/graph.ts';
import { WORKS_FORMATS } from '../model/routes.ts';
import { published, to } from '../site.ts';
import { siteOf } from './site.ts';

const opened = new WeakMap<Graph, Map<string, CitedPage>>();

/** Every page that can be cited, by its published address. */
export async function openCited(): Promise<Map<string, CitedPage>> {
  const { graph } = await openBriefing();
  const pages = opened.get(graph) ?? citedPages(siteOf(graph));
  opened.set(graph, pages);
  return pages;
}

/** What a box tells how to cite; the ids of its entries on the page begin alike. */
const BOXES = {
  'this page': 'cite',
  'this claim': 'cite',
  'our digest': 'cite',
  'the data': 'cite',
  'the article': 'article',
  'the whole briefing': 'site',
} as const;
type Cited = keyof typeof BOXES;

/**
 * How to cite a page that has files of its citation beside it: what its head and its box show.
 *
 * @param address the page’s address on the site
 * @param what what the page is to whoever cites it
 * @throws {RangeError} when it is no page that can be cited
 */
export async function citing(address: string, what: Cited = 'this page') {
  const item = await itemOf(address);
  const files = WORKS_FORMATS.map((format) => ({ format, address: to.cite(address, format) }));
  return { tags: tagsOf(item), box: { ...boxOf(what, item), files } };
}

/** How to cite a page whose files are made where it is read; as `citing` tells else. */
export async function citingInPlace(address: string, what: Cited = 'this page') {
  const item = await itemOf(address);
  return { tags: tagsOf(item), box: { ...boxOf(what, item), items: [item] } };
}

async function itemOf(address: string): Promise<CslItem> {
  const page = (await openCited()).get(published.home() + address.slice(to.home().length));
  if (!page) throw new RangeError(`${address} is no page that can be cited`);
  return page.item;
}

/** How to cite an article itself, as the box on its page shows it. */
export function citingArticle(source: Source) {
  const files = WORKS_FORMATS.map((format) => ({ format, address: to.article(source.id, format) }));
  return { ...boxOf('the article', citeArticle(source), inSentenceCase(source)), files };
}

const known = new WeakMap<Source, string>();

/** How to cite an article at some of its paragraphs: its entry in a bibliography, and what stands in the text. */
export function citingParagraphs(source: Source, paragraphs: readonly number[]) {
  const entry = known.get(source) ?? formatHtml(inSentenceCase(source), 'apa');
  known.set(source, entry);
  return [
    { id: 'article-apa', name: STYLES.apa, html: entry },
    { id: 'article-in-text', name: `In the text, ${STYLES.apa}`, html: formatInText(citeArticle(source), paragraphs) },
  ];
}

/** @param apa the item as APA takes it */
function boxOf(what: Cited, item: CslItem, apa = item) {
  return {
    what,
    label: item.id,
    entries: STYLE_NAMES.map((style) => ({
      id: `${BOXES[what]}-${style}`,
      name: STYLES[style],
      html: formatHtml(style === 'apa' ? apa : item, style),
    })),
  };
}
