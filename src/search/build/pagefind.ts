import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import { fewAtOnce } from '../../model/at-once.ts';
import { encodeFilters } from '../record.ts';
import type { SearchRecord } from '../record.ts';

/** A file of the search index. */
export interface IndexFile {
  /** Below the index’s folder: `fragment/en_1a2b3c4.pf_fragment`. */
  readonly path: string;
  readonly content: Uint8Array;
}

// What the raw API reads on the main thread. The stock interfaces, the highlighter, the worker and the
// WebAssembly for unknown languages are 600 KB that no page of ours asks for.
const NEEDED =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|[^/]+\.pf_meta|(?:fragment|index|filter)\/[^/]+)$/u;

/** How many records Pagefind is given that it has not answered for: waiting for each takes longer than taking it in. */
const AT_ONCE = 50;

/**
 * Builds the search index in memory.
 *
 * @param records what search finds; asked for nothing, the index has them in this order
 * @returns the files that the browser needs
 * @throws {Error} when Pagefind reports any error
 */
export async function buildIndex(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en' });
    refuse(errors);
    if (!index) throw new Error('Pagefind made no index');
    await fewAtOnce(records, (record) => add(index, record), AT_ONCE);
    const built = await index.getFiles();
    refuse(built.errors);
    return built.files.filter(({ path }) => NEEDED.test(path)).map(({ path, content }) => ({ path, content }));
  } finally {
    // The index lives in a process of its own, which would keep ours alive.
    await close();
  }
}

async function add(index: PagefindIndex, record: SearchRecord): Promise<void> {
  const { url, text, meta } = record;
  const { errors } = await index.addCustomRecord({
    url,
    content: text,
    language: 'en',
    meta: Object.fromEntries(Object.entries(meta).filter(([, value]) => value)),
    filters: encodeFilters(record),
  });
  refuse(errors, url);
}

function refuse(errors: readonly string[], url?: string): void {
  if (errors.length > 0) throw new Error(`Pagefind failed${url ? ` at ${url}` : ''}: ${errors.join('; ')}`);
}
