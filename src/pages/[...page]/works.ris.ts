import { pageWorks, worksPaths } from '../_works.ts';

export const getStaticPaths = worksPaths;
export const GET = pageWorks('ris');
