import { getCollection } from 'astro:content';
import { buildGraph } from '../graph/build.ts';
import type { Corpus, Entry } from '../corpus/corpus.ts';
import type { Graph } from '../graph/graph.ts';
import { workShortName, workTitle } from '../wording/names.ts';
import { resolveReferences } from '../corpus/markdown/resolve.ts';
import type { Block, Resolver } from '../corpus/markdown/resolve.ts';
import { entryKey, mapCollectionsAsync } from '../model/collections.ts';
import type { CollectionName } from '../model/collections.ts';
import { citationKey, claimCode, termId } from '../model/ids.ts';
import { to } from '../site.ts';
import { sharedContent } from './content.ts';

/** The graph, and the entries’ Markdown as HTML. */
export interface Briefing {
  readonly graph: Graph;
  /**
   * An entry’s Markdown as top-level blocks of HTML, every reference an address of this site.
   *
   * @throws {RangeError} when there is no such entry
   * @throws {ReferenceError} when it refers to something unknown
   */
  readonly blocksOf: (collection: CollectionName, id: string) => Block[];
}

type Html = ReadonlyMap<string, string>;

async function load<Name extends CollectionName>(name: Name, html: Map<string, string>): Promise<Entry<Name>[]> {
  const entries = await getCollection(name);
  return entries.map(({ id, data, body = '', rendered }) => {
    const key = entryKey(name, id);
    // Astro stores an entry whose rendering failed without its HTML and builds an empty page of it.
    if (body.trim() !== '' && !rendered?.html) throw new Error(`The Markdown of ${key} was not rendered`);
    html.set(key, rendered?.html ?? '');
    return { id, data, body } as unknown as Entry<Name>;
  });
}

async function fromAstro(): Promise<Briefing> {
  const html = new Map<string, string>();
  const corpus = (await mapCollectionsAsync((name) => load(name, html))) as Corpus;
  return briefingOf(buildGraph(corpus), html);
}

function briefingOf(graph: Graph, html: Html): Briefing {
  const resolve = resolverOf(graph);
  return { graph, blocksOf: (collection, id) => resolveReferences(htmlOf(html, collection, id), resolve) };
}

function htmlOf(html: Html, collection: CollectionName, id: string): string {
  const found = html.get(entryKey(collection, id));
  if (found === undefined) throw new RangeError(`There is no entry ${id} in ${collection}`);
  return found;
}

function resolverOf(graph: Graph): Resolver {
  return (scheme, id) => {
    if (scheme === 'claim') {
      const claim = graph.claims.get(claimCode.parse(id));
      const mark = claim && graph.sources.get(claim.source)?.mark;
      return claim && { href: to.claim(claim.id), label: `${claim.code}: ${claim.title}`, className: `mark-${mark}` };
    }
    if (scheme === 'cite') {
      const citation = graph.citations.get(citationKey.parse(id));
      return (
        citation && {
          href: to.citation(citation.id),
          text: workShortName(citation),
          label: `${workShortName(citation)}: ${workTitle(citation)}`,
        }
      );
    }
    return graph.terms.has(termId.parse(id)) ? { href: to.term(id) } : undefined;
  };
}

let opened: Briefing | undefined;

/**
 * Opens the content: the only door to it for the pages. In a build they have the graph that all else of the build has; in
 * dev, where files change, one is made for every request of what Astro keeps, which is there while a file is broken.
 *
 * @throws {GraphError} when the content contradicts itself
 * @throws {Error} when an entry’s Markdown was not rendered
 */
export async function openBriefing(): Promise<Briefing> {
  if (import.meta.env.DEV) return fromAstro();
  const content = sharedContent();
  opened ??= briefingOf(content.site().graph, content.html);
  return opened;
}
