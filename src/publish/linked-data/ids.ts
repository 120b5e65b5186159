import type { Routes } from '../../model/routes.ts';

/**
 * What linked data calls things by, the same on every page: the address of the page that describes a thing, and a
 * fragment that tells the thing from the page.
 */
export function idsOf(to: Routes) {
  return {
    /** The home page stands for the site. */
    website: () => to.home(),
    /** Whose wording claims, digests and comparisons are. */
    briefing: () => `${to.home()}#briefing`,
    /** The text that a source is; our digest of it is another work. */
    article: (source: string) => `${to.source(source)}#article`,
    author: (source: string, place: number) => `${to.source(source)}#author-${place}`,
    digest: (source: string) => `${to.source(source)}#digest`,
    claim: (id: string) => `${to.claim(id)}#claim`,
    pair: (earlier: string, later: string) => `${to.pair(earlier, later)}#pair`,
    question: (topic: string) => `${to.topic(topic)}#question`,
    terms: () => `${to.terms()}#terms`,
    term: (id: string) => `${to.term(id)}#term`,
    /** Who or what a term names. */
    named: (id: string) => `${to.term(id)}#named`,
    work: (key: string) => `${to.citation(key)}#work`,
    event: (id: string) => to.event(id),
    feed: () => `${to.changes()}#feed`,
    dataset: () => `${to.data()}#dataset`,
  } as const;
}
