import { pageWorks, worksPaths } from '../../views/works.ts';

export const getStaticPaths = worksPaths;
export const GET = pageWorks('bib');
