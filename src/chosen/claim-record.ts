import { toAbsolute } from '../share/browser/share-target.ts';

/** An entry of a bibliography: in which style it is, and its HTML as the claim’s page shows it. */
export interface Entry {
  readonly id: string;
  readonly style: string;
  readonly html: string;
}

/** What the page of a claim says that a list of claims does not. */
export interface ClaimRecord {
  /** Our note on it. */
  readonly note: Element | undefined;
  /** How it is quoted elsewhere. */
  readonly quotation: string;
  /** How its source is cited, and how the claim itself. */
  readonly source: readonly Entry[];
  readonly claim: readonly Entry[];
  /** The claim as CSL-JSON items. */
  readonly items: readonly unknown[];
}

/**
 * Reads the pages of claims, each once.
 *
 * @returns in the order of the addresses; nothing for one whose page does not come
 */
export async function recordsOf(addresses: readonly string[]): Promise<(ClaimRecord | undefined)[]> {
  return Promise.all(addresses.map((address) => recordOf(address).catch(() => undefined)));
}

const records = new Map<string, Promise<ClaimRecord>>();

function recordOf(address: string): Promise<ClaimRecord> {
  const read = records.get(address) ?? readRecord(address);
  records.set(address, read);
  // What did not come may come the next time.
  read.catch(() => records.delete(address));
  return read;
}

async function readRecord(address: string): Promise<ClaimRecord> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  // Where the build does not know the host, the path stands for the address.
  for (const link of page.querySelectorAll('.cite dd a[href^="/"]'))
    link.textContent = toAbsolute(link.getAttribute('href') ?? '');
  const entries = [...page.querySelectorAll('.cite dd[id]')].map((entry) => ({
    id: entry.id,
    style: entry.previousElementSibling?.firstChild?.textContent?.trim() ?? '',
    html: entry.innerHTML,
  }));
  if (entries.length === 0) throw new Error(`${address} is no page of a claim`);
  const items = page.querySelector('.cite .citation-files > script')?.textContent ?? '[]';
  return {
    note: page.querySelector('.column > .note') ?? undefined,
    quotation: page.querySelector('.actions > template')?.innerHTML ?? '',
    source: entries.filter(({ id }) => id === 'article-apa'),
    claim: entries.filter(({ id }) => id.startsWith('cite-')),
    items: JSON.parse(items) as unknown[],
  };
}
