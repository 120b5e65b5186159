import { COLLECTION_NAMES } from '../model/collections.ts';
import type { CollectionName } from '../model/collections.ts';
import { compareText } from '../model/ids.ts';
import { isShort } from '../model/routes.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Redirect } from './graph.ts';

/** The addresses that entries had before they were renamed, in the order of the addresses. */
export function redirectsOf(corpus: Corpus): Redirect[] {
  return COLLECTION_NAMES.flatMap((collection) =>
    corpus[collection].flatMap(({ id, data }) =>
      (data.formerly ?? []).map((address): Redirect => ({ address, collection, id })),
    ),
  ).sort((a, b) => compareText(a.address, b.address));
}

/**
 * The fragments that an entry had on the page that shows it now. A fragment never reaches the host, so no
 * redirect can mend it: the page itself must go on bearing it.
 */
export function redirectedFragments(
  { redirects }: { readonly redirects: readonly Redirect[] },
  collection: CollectionName,
  id: string,
): string[] {
  return redirects
    .filter((redirect) => redirect.collection === collection && redirect.id === id)
    .flatMap(({ address }) => address.split('#')[1] ?? []);
}

/** The codes that a claim took over, by the short addresses that it had. */
export function formerCodes({ redirects }: { readonly redirects: readonly Redirect[] }, id: string): string[] {
  return redirects
    .filter((redirect) => redirect.collection === 'claims' && redirect.id === id)
    .flatMap(({ address }) => (isShort(address) ? (address.split('/')[2] ?? []) : []));
}
