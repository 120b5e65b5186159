import { inTime } from '../../browser/in-time.ts';
import { readAnew, toldOf } from './index-watch.ts';
import { PATIENCE } from './load.ts';

declare global {
  interface ImportMetaEnv {
    /** Where the other shards of the site lie on its host, with blanks between them; an empty text for none. */
    readonly SHARDS?: string;
  }
}

/** Where the other shards of the site lie on its host, with a slash at both ends. */
export const SHARDS: readonly string[] = import.meta.env.SHARDS ? import.meta.env.SHARDS.split(' ') : [];

/**
 * The shard that an address is of: of several that it lies below, the last folder tells.
 *
 * @param address from the root of the host
 * @param base where the site that is read lies
 * @param shards where the others lie
 * @returns nothing where it is of the site that is read
 */
export function shardOf(address: string, base: string, shards: readonly string[] = SHARDS): string | undefined {
  const [nearest] = [base, ...shards]
    .filter((place) => address.startsWith(place))
    .sort((one, other) => other.length - one.length);
  return nearest === base ? undefined : nearest;
}

/** A file of another shard’s index that does not come. */
export class LostShard extends Error {
  readonly shard: string;

  /**
   * @param shard where the shard lies on its host
   * @param cause why its file did not come
   */
  constructor(shard: string, cause: unknown) {
    super(`The index of ${shard} did not come`, { cause });
    this.shard = shard;
  }
}

/**
 * Fetches a file of another shard’s index for Pagefind, as `fetchIndexFile` does one of the own, and does not wait for ever.
 *
 * @throws {LostShard} when it does not come, comes damaged or takes too long
 */
export function fetchOfShard(address: string, shard: string): Promise<Response> {
  const reading = inTime(readAnew(address), PATIENCE).catch((error: unknown) => {
    throw new LostShard(shard, error);
  });
  return toldOf(reading);
}
