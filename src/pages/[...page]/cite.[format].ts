import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { writeCite } from '../../exports/cite/write.ts';
import { MEDIA_TYPES } from '../../exports/works/write.ts';
import { WORKS_FORMATS } from '../../model/routes.ts';
import { published } from '../../site.ts';
import { openCited } from '../_cite.ts';
import { file } from '../_file.ts';

export const getStaticPaths = (async () => {
  const pages = await openCited();
  return [...pages.values()].flatMap(({ address, item }) =>
    WORKS_FORMATS.map((format) => ({
      params: { page: address.slice(published.home().length, -1) || undefined, format },
      props: { item, format },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { item, format } }) =>
  file(writeCite(format, item), MEDIA_TYPES[format]);
