import { citeFile } from '../../views/cite-files.ts';

export { pagePaths as getStaticPaths } from '../../views/cite-files.ts';
export const GET = citeFile('bib');
