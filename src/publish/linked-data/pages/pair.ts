import type { ArticleLeaf, Graph as LinkedData } from 'schema-dts';
import { pairName } from '../../../wording/names.ts';
import type { Pair } from '../../../graph/pairs.ts';
import { sourceBy } from '../../../graph/lookups.ts';
import { compareText } from '../../../model/ids.ts';
import { LICENSE } from '../../data/file.ts';
import { changesOf } from '../../../graph/changed-on.ts';
import type { Site } from '../../site.ts';
import { articleNode } from '../things/article.ts';
import { claimNode } from '../things/claim.ts';
import { idsOf } from '../ids.ts';
import { reference } from '../node.ts';
import { pageGraph } from '../page.ts';

/** The page of a pair: two claims, and our comparison of them. */
export function pairLinkedData(site: Site, pair: Pair): LinkedData {
  const { graph, to } = site;
  const ids = idsOf(to);
  const { earlier, later, edge } = pair;
  const sides = [earlier, later];
  const address = to.pair(earlier.code, later.code);
  const name = pairName(graph, pair);
  // There is nothing to compare before both claims are there.
  const added = sides
    .map((claim) => claim.added)
    .sort(compareText)
    .at(-1);
  const changed = changesOf(graph).pair(pair);
  const comparison: ArticleLeaf = {
    '@type': 'Article',
    '@id': ids.pair(earlier.code, later.code),
    url: address,
    headline: name,
    abstract: edge.because,
    inLanguage: 'en',
    author: reference(ids.briefing()),
    publisher: reference(ids.briefing()),
    ...(added ? { datePublished: added } : {}),
    ...(changed ? { dateModified: changed } : {}),
    license: LICENSE,
    about: sides.map(({ id }) => reference(ids.claim(id))),
  };
  const page = {
    address,
    name,
    way: [
      { name: 'Compare', address: to.compare() },
      { name: 'Pairs', address: to.pairs() },
      { name: `${earlier.code}–${later.code}`, address },
    ],
    added,
    changed,
    main: ids.pair(earlier.code, later.code),
  };
  return pageGraph(site, page, [
    comparison,
    ...sides.map((claim) => claimNode(site, claim)),
    ...sides.map(({ source }) => articleNode(site, sourceBy(graph, source))),
  ]);
}
