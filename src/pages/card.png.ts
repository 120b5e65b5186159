export { GET_SITE as GET } from '../views/card-routes.ts';
