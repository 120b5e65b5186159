import { citeFile } from '../../_cite-files.ts';

export { articlePaths as getStaticPaths } from '../../_cite-files.ts';
export const GET = citeFile('ris');
