import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { FILE_NAMES, schemaOf } from '../../publish/data/schemas.ts';
import { published } from '../../site.ts';
import { jsonFile } from '../../views/respond.ts';

export const getStaticPaths = (() =>
  FILE_NAMES.map((name) => ({ params: { name }, props: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { name } }) =>
  jsonFile(schemaOf(name, published));
