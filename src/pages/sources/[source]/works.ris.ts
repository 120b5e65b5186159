import { sourceWorks } from '../../_works.ts';

export { sourcePaths as getStaticPaths } from '../../_works.ts';
export const GET = sourceWorks('ris');
