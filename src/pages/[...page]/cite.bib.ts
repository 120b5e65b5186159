import { citeFile } from '../_cite-files.ts';

export { pagePaths as getStaticPaths } from '../_cite-files.ts';
export const GET = citeFile('bib');
