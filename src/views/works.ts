import type { APIRoute, GetStaticPaths } from 'astro';
import { openBriefing } from './briefing.ts';
import { worksByPage, worksOfSite } from '../graph/works.ts';
import { toCslList } from '../publish/bibliography/works-file.ts';
import { MEDIA_TYPES, writeItems } from '../publish/bibliography/write.ts';
import type { Citation } from '../graph/graph.ts';
import type { WorksFormat } from '../model/routes.ts';
import { published, to } from '../site.ts';
import { file } from './respond.ts';

interface Props {
  readonly works: readonly Citation[];
}

/** Works as CSL items, for files that are made where the page is read. */
export async function worksItems(works: readonly Citation[]) {
  const { graph } = await openBriefing();
  return toCslList(graph, published, works);
}

/** Every page that has a list of works beside it. */
export const worksPaths = (async () => {
  const { graph } = await openBriefing();
  return [...worksByPage(graph, to)].map(([address, works]) => ({
    params: { page: address.slice(to.home().length, -1) },
    props: { works },
  }));
}) satisfies GetStaticPaths;

/** The works of the page of the address. */
export function pageWorks(format: WorksFormat): APIRoute<Props> {
  return async ({ props: { works } }) => answer(format, works);
}

/** The works of the whole site. */
export function siteWorks(format: WorksFormat): APIRoute {
  return async () => {
    const { graph } = await openBriefing();
    return answer(format, worksOfSite(graph));
  };
}

async function answer(format: WorksFormat, works: readonly Citation[]): Promise<Response> {
  const { graph } = await openBriefing();
  return file(writeItems(format, toCslList(graph, published, works)), MEDIA_TYPES[format]);
}
