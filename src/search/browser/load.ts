import { inTime } from '../../browser/in-time.ts';

/** How long a search waits for what helps it, in milliseconds. */
export const PATIENCE = 5000;

/** What helps a search beside the index; without it a search finds by the words as they stand. */
export type Help = 'names' | 'words' | 'meaning' | 'translations';

/**
 * Loads a file that lies beside the index.
 *
 * @param read makes of what has come what it says
 * @returns rejects when it does not come, when it cannot be read, and when either takes too long
 */
export function load<Content>(address: string, read: (response: Response) => Promise<Content>): Promise<Content> {
  const fetched = async () => {
    // The name stays when the content changes.
    const response = await fetch(address, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${address} did not come: ${response.status}`);
    return read(response);
  };
  return inTime(fetched(), PATIENCE);
}
