import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { openBriefing } from '../../../briefing.ts';
import { citeArticle } from '../../../exports/cite/select.ts';
import { writeCite } from '../../../exports/cite/write.ts';
import { MEDIA_TYPES } from '../../../exports/works/write.ts';
import { WORKS_FORMATS } from '../../../model/routes.ts';
import { file } from '../../_file.ts';

export const getStaticPaths = (async () => {
  const { graph } = await openBriefing();
  return [...graph.sources.values()].flatMap((source) =>
    WORKS_FORMATS.map((format) => ({ params: { source: source.id, format }, props: { source, format } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { source, format } }) =>
  file(writeCite(format, citeArticle(source)), MEDIA_TYPES[format]);
