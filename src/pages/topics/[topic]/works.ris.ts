import { topicWorks } from '../../_works.ts';

export { topicPaths as getStaticPaths } from '../../_works.ts';
export const GET = topicWorks('ris');
