import { meaningsOf } from '../meaning/nearness.ts';
import { MEANING_FOLDER, writePieces } from '../meaning/pieces.ts';
import type { WordVectors } from '../meaning/vectors.ts';
import type { RecordType } from '../../model/facets.ts';
import type { SearchRecord } from '../record.ts';
import { keptNeighbors } from './neighbors.ts';
import type { IndexFile } from './pagefind.ts';

/**
 * For each common word of English and each of the records’ own, how near it is in meaning to claims, topics and the
 * ledger: what a browser reads of the words of a query.
 *
 * @returns files by their paths below the base; records count by their place among the claims, then the topics, then the
 *   ledger
 */
export async function meaningFiles(records: readonly SearchRecord[], vectors: WordVectors): Promise<IndexFile[]> {
  const ofType = (type: RecordType) => records.filter(({ facts }) => facts.type === type);
  const claims = ofType('claim').map(({ text, meta: { title, aliases = '' }, askedAs = [] }) => ({
    said: [title, text, aliases].join(' '),
    askedAs,
  }));
  // What answers as a whole is asked for by its title and its question, whatever else stands on its page.
  const answers = [...ofType('topic'), ...ofType('verdict').slice(0, 1)].map(({ meta: { title }, askedAs = [] }) => ({
    said: '',
    called: title,
    askedAs,
  }));
  const texts = [...claims, ...answers];
  const pieces = writePieces(await meaningsOf(vectors, texts, keptNeighbors));
  return [...pieces].map(([name, content]) => ({ path: MEANING_FOLDER + name, content }));
}
