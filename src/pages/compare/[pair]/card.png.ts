export { GET, pairCards as getStaticPaths } from '../../_card.ts';
