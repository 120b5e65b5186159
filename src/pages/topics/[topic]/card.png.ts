export { GET, topicCards as getStaticPaths } from '../../_card.ts';
