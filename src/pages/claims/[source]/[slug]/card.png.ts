export { GET, claimCards as getStaticPaths } from '../../../_card.ts';
