import type { ArticleLeaf, Graph as LinkedData } from 'schema-dts';
import type { Source } from '../../../graph/graph.ts';
import { LICENSE } from '../../licence.ts';
import type { Site } from '../../site.ts';
import { worksOfSource } from '../../../graph/works.ts';
import { articleNode } from '../things/article.ts';
import { idsOf } from '../ids.ts';
import { reference } from '../node.ts';
import { pageGraph } from '../page.ts';
import type { PageFacts } from '../page.ts';
import { workNode } from '../things/work.ts';

/** The page of a source: our digest, the article that it tells, the works which that cites and the claims in it. */
export function sourceLinkedData(site: Site, source: Source, page: PageFacts): LinkedData {
  const { graph, to } = site;
  const ids = idsOf(to);
  const digest: ArticleLeaf = {
    '@type': 'Article',
    '@id': ids.digest(source.id),
    url: page.address,
    headline: `Digest of “${source.title}”`,
    abstract: source.thesis,
    inLanguage: 'en',
    author: reference(ids.briefing()),
    publisher: reference(ids.briefing()),
    datePublished: source.added,
    dateModified: source.changed,
    license: LICENSE,
    about: reference(ids.article(source.id)),
    isBasedOn: reference(ids.article(source.id)),
  };
  const article = articleNode(site, source, {
    citation: worksOfSource(graph, source.id).map((work) => workNode(site, work)),
    interpretedAsClaim: (graph.claimsOf.get(source.id) ?? []).map(({ id }) => reference(ids.claim(id))),
  });
  return pageGraph(site, { ...page, main: ids.digest(source.id) }, [digest, article]);
}
