export { GET_SITE as GET } from './_card.ts';
