import { siteWorks } from './_works.ts';

export const GET = siteWorks('json');
