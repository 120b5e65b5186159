import type { APIRoute, GetStaticPaths } from 'astro';
import { openBriefing } from './briefing.ts';
import { citeArticle } from '../publish/bibliography/cite.ts';
import { MEDIA_TYPES, writeItems } from '../publish/bibliography/write.ts';
import type { CslItem } from '../publish/bibliography/csl-item.ts';
import type { WorksFormat } from '../model/routes.ts';
import { published } from '../site.ts';
import { openCited } from './cite.ts';
import { file } from './respond.ts';

interface Props {
  readonly item: CslItem;
}

export const pagePaths = (async () => {
  const pages = await openCited();
  return [...pages.values()].map(({ address, item }) => ({
    params: { page: address.slice(published.home().length, -1) || undefined },
    props: { item },
  }));
}) satisfies GetStaticPaths;

export const articlePaths = (async () => {
  const { graph } = await openBriefing();
  return [...graph.sources.values()].map((source) => ({
    params: { source: source.id },
    props: { item: citeArticle(source) },
  }));
}) satisfies GetStaticPaths;

/** The file that tells how to cite the page or the article of the address. */
export function citeFile(format: WorksFormat): APIRoute<Props> {
  return ({ props: { item } }) => file(writeItems(format, [item]), MEDIA_TYPES[format]);
}
