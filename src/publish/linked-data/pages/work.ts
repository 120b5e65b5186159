import type { Graph as LinkedData } from 'schema-dts';
import type { Citation } from '../../../graph/graph.ts';
import type { Site } from '../../site.ts';
import { idsOf } from '../ids.ts';
import { pageGraph } from '../page.ts';
import type { PageFacts } from '../page.ts';
import { workNode } from '../things/work.ts';

/** The page of a work. Of a link that could not be identified nothing is known but the page. */
export function workLinkedData(site: Site, citation: Citation, page: PageFacts): LinkedData {
  if (!citation.title) return pageGraph(site, page, []);
  return pageGraph(site, { ...page, main: idsOf(site.to).work(citation.id) }, [workNode(site, citation)]);
}
