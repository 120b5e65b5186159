import { citeFile } from '../../../views/cite-files.ts';

export { articlePaths as getStaticPaths } from '../../../views/cite-files.ts';
export const GET = citeFile('json');
