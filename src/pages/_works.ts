import type { APIRoute, GetStaticPaths } from 'astro';
import { openBriefing } from '../briefing.ts';
import type { Citation, Graph } from '../graph/graph.ts';
import { worksOfSite, worksOfSource, worksOfTopic } from '../exports/works/select.ts';
import { MEDIA_TYPES, writeWorks } from '../exports/works/write.ts';
import { sourceId, topicId } from '../model/ids.ts';
import type { WorksFormat } from '../model/routes.ts';
import { published } from '../site.ts';
import { file } from './_file.ts';

/** The works of the whole site. */
export const siteWorks = (format: WorksFormat) => endpoint(format, worksOfSite);

/** The works that the source of the address cites. */
export const sourceWorks = (format: WorksFormat) =>
  endpoint(format, (graph, { source }) => worksOfSource(graph, sourceId.parse(source)));

/** The works cited on the topic of the address. */
export const topicWorks = (format: WorksFormat) =>
  endpoint(format, (graph, { topic }) => worksOfTopic(graph, topicId.parse(topic)));

export const sourcePaths = (async () => {
  const { graph } = await openBriefing();
  return [...graph.sources.keys()].map((source) => ({ params: { source } }));
}) satisfies GetStaticPaths;

export const topicPaths = (async () => {
  const { graph } = await openBriefing();
  return [...graph.topics.keys()].map((topic) => ({ params: { topic } }));
}) satisfies GetStaticPaths;

type Params = Readonly<Record<string, string | undefined>>;

function endpoint(format: WorksFormat, select: (graph: Graph, params: Params) => Citation[]): APIRoute {
  return async ({ params }) => {
    const { graph } = await openBriefing();
    return file(writeWorks(format, graph, published, select(graph, params)), MEDIA_TYPES[format]);
  };
}
