import type { Graph as LinkedData } from 'schema-dts';
import type { Citation } from '../../../graph/graph.ts';
import { titleOf } from '../../../wording/names.ts';
import { changesOf } from '../../../graph/changed-on.ts';
import type { Site } from '../../site.ts';
import { idsOf } from '../ids.ts';
import { pageGraph } from '../page.ts';
import { workNode } from '../things/work.ts';

/** The page of a work. Of a link that could not be identified nothing is known but the page. */
export function workLinkedData(site: Site, citation: Citation): LinkedData {
  const { graph, to } = site;
  const address = to.citation(citation.id);
  const name = titleOf(citation);
  const page = {
    address,
    name,
    way: [
      { name: 'Works', address: to.citations() },
      { name, address },
    ],
    added: citation.added,
    changed: changesOf(graph).citation(citation),
    main: citation.title ? idsOf(to).work(citation.id) : undefined,
  };
  return pageGraph(site, page, citation.title ? [workNode(site, citation)] : []);
}
