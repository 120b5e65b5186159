export { GET, sourceCards as getStaticPaths } from '../../_card.ts';
