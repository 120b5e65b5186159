import { documentAt } from '../browser/document-at.ts';
import { inTime } from '../browser/in-time.ts';
import { toAbsolute } from '../share/browser/share-target.ts';

/** An entry of a bibliography: in which style it is, and the element of the claim’s page that shows it. */
export interface Entry {
  readonly id: string;
  readonly style: string;
  readonly shown: Element;
}

/** What the page of a claim says that a list of claims does not. */
export interface ClaimRecord {
  /** Our note on it. */
  readonly note: Element | undefined;
  /** How it is quoted elsewhere. */
  readonly quotation: DocumentFragment | undefined;
  /** How its source is cited, and how the claim itself. */
  readonly source: readonly Entry[];
  readonly claim: readonly Entry[];
  /** The claim as CSL-JSON items. */
  readonly items: readonly unknown[];
}

/** How long the page of a claim may take, in milliseconds. */
const PATIENCE = 8000;

/**
 * Reads the pages of claims, each once.
 *
 * @returns in the order of the addresses; nothing for one whose page does not come, or not in time
 */
export async function recordsOf(addresses: readonly string[]): Promise<(ClaimRecord | undefined)[]> {
  return Promise.all(addresses.map((address) => recordOf(address).catch(() => undefined)));
}

const records = new Map<string, Promise<ClaimRecord>>();

function recordOf(address: string): Promise<ClaimRecord> {
  const read = records.get(address) ?? inTime(readRecord(address), PATIENCE);
  records.set(address, read);
  // What did not come may come the next time.
  read.catch(() => records.delete(address));
  return read;
}

async function readRecord(address: string): Promise<ClaimRecord> {
  const page = await documentAt(address);
  // Where the build does not know the host, the path stands for the address.
  for (const link of page.querySelectorAll('.cite dd a[href^="/"]'))
    link.textContent = toAbsolute(link.getAttribute('href') ?? '');
  const entries = [...page.querySelectorAll('.cite dd[id]')].map((entry) => ({
    id: entry.id,
    style: entry.previousElementSibling?.firstChild?.textContent?.trim() ?? '',
    shown: entry,
  }));
  if (entries.length === 0) throw new Error(`${address} is no page of a claim`);
  const items = page.querySelector('.cite .citation-files > script')?.textContent ?? '[]';
  return {
    note: page.querySelector('.column > .note') ?? undefined,
    quotation: page.querySelector<HTMLTemplateElement>('.actions > template')?.content,
    source: entries.filter(({ id }) => id === 'article-apa'),
    claim: entries.filter(({ id }) => id.startsWith('cite-')),
    items: JSON.parse(items) as unknown[],
  };
}
