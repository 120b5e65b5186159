import type { Graph } from '../../graph/graph.ts';
import type { Routes } from '../../model/routes.ts';
import type { NameLists, Translations } from '../lists.ts';
import { wordVectors } from '../meaning/vectors.ts';
import type { WordVectors } from '../meaning/vectors.ts';
import type { SearchRecord } from '../record.ts';
import { writeWords } from '../word-list.ts';
import { searchChoices } from './choices.ts';
import { inFixedOrder } from './fixed-order.ts';
import { meaningFiles } from './meaning.ts';
import { searchNames, searchTranslations, searchWords } from './names.ts';
import { packed } from './pack.ts';
import { buildIndex } from './pagefind.ts';
import type { IndexFile } from './pagefind.ts';
import { searchRecords } from './records.ts';

/** The folder of the index below the site’s base. */
export const INDEX_FOLDER = 'pagefind/';

/** What both indexes share. */
const PROGRAM = /^(?:pagefind\.js|wasm\..+)$/u;

/**
 * The search index, made from the content itself and not from the pages, with the lists beside it; the same for the same
 * content.
 *
 * @param to addresses under the base that the site is built for
 * @returns files by their paths below the base
 * @throws {Error} when Pagefind reports any error
 */
export async function searchIndexFiles(graph: Graph, to: Routes): Promise<IndexFile[]> {
  return [
    ...(await indexFilesOf(searchRecords(graph, to), searchNames(graph), searchTranslations(graph), wordVectors())),
    { path: `${INDEX_FOLDER}choices.json`, content: asJson(searchChoices(graph)) },
  ];
}

/** The same of any records, the claims first among them in the order in which they are listed. */
export async function indexFilesOf(
  records: readonly SearchRecord[],
  names: NameLists,
  translations: readonly Translations[],
  vectors: WordVectors,
): Promise<IndexFile[]> {
  // Two indexes, so that the first claims stand on the page before the rest is loaded.
  const { true: claimRecords = [], false: otherRecords = [] } = Object.groupBy(records, (it) => String(isClaim(it)));
  const claims = inFixedOrder(await buildIndex(claimRecords));
  const rest = inFixedOrder(await buildIndex(otherRecords));
  const files = [
    ...(await Promise.all(claims.map(packed))),
    ...rest.filter(({ path }) => !PROGRAM.test(path)).map(({ path, content }) => ({ path: `rest/${path}`, content })),
    { path: 'names.json', content: asJson(names) },
    { path: 'translations.json', content: asJson(translations) },
    { path: 'words.json', content: asJson(writeWords(searchWords(claimRecords))) },
    { path: 'rest/words.json', content: asJson(writeWords(searchWords(otherRecords))) },
  ];
  return [
    ...files.map(({ path, content }) => ({ path: INDEX_FOLDER + path, content })),
    ...(await meaningFiles(records, vectors)),
  ];
}

const asJson = (content: unknown) => new TextEncoder().encode(JSON.stringify(content));

const isClaim = ({ facts }: SearchRecord) => facts.type === 'claim';
