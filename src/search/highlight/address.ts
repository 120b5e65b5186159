import { QUERY } from '../../model/facets.ts';

/**
 * The address that shows what a search matched on the page it leads to. It is for hits alone: no address
 * that is offered for copying bears a query.
 *
 * @param url where the hit leads, with or without a fragment
 * @param query what was searched for; an empty one leaves the address as it is
 */
export function withQuery(url: string, query: string): string {
  if (query.trim() === '') return url;
  const [page = '', ...fragment] = url.split('#');
  const pair = new URLSearchParams([[QUERY, query.trim().toWellFormed()]]).toString();
  return [`${page}${page.includes('?') ? '&' : '?'}${pair}`, ...fragment].join('#');
}

/**
 * The same address without its query; everything else of it stays.
 *
 * @param url the whole address of the page
 */
export function withoutQuery(url: string): string {
  const { origin, pathname, search, hash } = new URL(url);
  // What is left is kept as it was written: parsing and writing it again would repair what is not ours.
  const rest = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && nameOf(pair) !== QUERY);
  return `${origin}${pathname}${rest.length > 0 ? `?${rest.join('&')}` : ''}${hash}`;
}

function nameOf(pair: string): string | undefined {
  return [...new URLSearchParams(pair).keys()][0];
}
