export { GET, topicCards as getStaticPaths } from '../../../views/card-routes.ts';
