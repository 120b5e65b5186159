export { GET, claimCards as getStaticPaths } from '../../../../views/card-routes.ts';
