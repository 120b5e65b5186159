export { GET, pairCards as getStaticPaths } from '../../../views/card-routes.ts';
