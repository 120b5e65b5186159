export { GET, sourceCards as getStaticPaths } from '../../../views/card-routes.ts';
