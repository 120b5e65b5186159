import type { Graph as LinkedData, SearchActionLeaf, WebSiteLeaf, WithActionConstraints } from 'schema-dts';
import { QUERY } from '../../../model/facets.ts';
import { changesOf } from '../../last-changed.ts';
import { pageOf } from '../../site.ts';
import type { Site } from '../../site.ts';
import { idsOf } from '../ids.ts';
import { node, reference } from '../node.ts';
import { pageGraph, websiteNode } from '../page.ts';

/** The home page: the site, how to search it, and the articles that it is about, which their own pages describe. */
export function homeLinkedData(site: Site): LinkedData {
  const { graph, to } = site;
  const ids = idsOf(to);
  const about = [...graph.sources.keys()].map((id) => reference(ids.article(id)));
  const home = pageOf(graph, 'home');
  const search: WithActionConstraints<SearchActionLeaf> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${to.search()}?${QUERY}={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  const website = node<WebSiteLeaf>({
    ...websiteNode(site),
    description: home?.description,
    potentialAction: search,
  });
  const page = {
    address: to.home(),
    name: home?.title ?? site.title,
    way: [],
    added: home?.added,
    changed: changesOf(graph).home(),
    about,
    website,
  };
  return pageGraph(site, page, []);
}
