import { siteWorks } from '../views/works.ts';

export const GET = siteWorks('bib');
