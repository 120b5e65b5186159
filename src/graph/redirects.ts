import { COLLECTION_NAMES } from '../model/collections.ts';
import type { CollectionName } from '../model/collections.ts';
import { compareText } from '../model/ids.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { FormerAddress } from './graph.ts';

/** The addresses that entries had before they were renamed, in the order of the addresses. */
export function formerAddressesOf(corpus: Corpus): FormerAddress[] {
  return COLLECTION_NAMES.flatMap((collection) =>
    corpus[collection].flatMap(({ id, data }) =>
      (data.formerly ?? []).map((address): FormerAddress => ({ address, collection, id })),
    ),
  ).sort((a, b) => compareText(a.address, b.address));
}

/**
 * The fragments that an entry had on the page that shows it now. A fragment never reaches the host, so no
 * redirect can mend it: the page itself must go on bearing it.
 */
export function formerFragments(
  { formerAddresses }: { readonly formerAddresses: readonly FormerAddress[] },
  collection: CollectionName,
  id: string,
): string[] {
  return formerAddresses
    .filter((former) => former.collection === collection && former.id === id)
    .flatMap(({ address }) => address.split('#')[1] ?? []);
}
