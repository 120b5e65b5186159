import type { ArticleLeaf, Graph as LinkedData } from 'schema-dts';
import type { Pair } from '../../../graph/pairs.ts';
import { sourceBy } from '../../../graph/lookups.ts';
import { LICENSE } from '../../licence.ts';
import type { Site } from '../../site.ts';
import { articleNode } from '../things/article.ts';
import { claimNode } from '../things/claim.ts';
import { idsOf } from '../ids.ts';
import { reference } from '../node.ts';
import { pageGraph } from '../page.ts';
import type { PageFacts } from '../page.ts';

/** The page of a pair: two claims, and our comparison of them. */
export function pairLinkedData(site: Site, { earlier, later, edge }: Pair, page: PageFacts): LinkedData {
  const { graph, to } = site;
  const ids = idsOf(to);
  const sides = [earlier, later];
  const comparison: ArticleLeaf = {
    '@type': 'Article',
    '@id': ids.pair(earlier.code, later.code),
    url: page.address,
    headline: page.name,
    abstract: edge.because,
    inLanguage: 'en',
    author: reference(ids.briefing()),
    publisher: reference(ids.briefing()),
    ...(page.added ? { datePublished: page.added } : {}),
    ...(page.changed ? { dateModified: page.changed } : {}),
    license: LICENSE,
    about: sides.map(({ id }) => reference(ids.claim(id))),
  };
  return pageGraph(site, { ...page, main: ids.pair(earlier.code, later.code) }, [
    comparison,
    ...sides.map((claim) => claimNode(site, claim)),
    ...sides.map(({ source }) => articleNode(site, sourceBy(graph, source))),
  ]);
}
