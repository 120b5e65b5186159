import type { APIRoute, GetStaticPaths } from 'astro';
import { version as resvg } from '@resvg/resvg-js/package.json';
import { version as harfbuzz } from 'harfbuzzjs/package.json';
import { openBriefing } from './briefing.ts';
import { pairsOf } from '../graph/pairs.ts';
import type { Card } from '../previews/card.ts';
import { drawCard } from '../previews/draw.ts';
import { claimCard, pairCard, siteCard, sourceCard, topicCard } from './previews.ts';
import { keep, keyOf } from '../previews/cache.ts';

const FOLDER = '.cache/cards';

/** The code that draws, as text: another drawing is another picture. */
const CODE = import.meta.glob<string>(['../previews/*.ts', '../pictures/{gauge,geometry,mark,svg,text}.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const drawing = keyOf(
  ...[harfbuzz, resvg],
  ...Object.keys(CODE)
    .sort()
    .map((path) => CODE[path] ?? ''),
);

/** The picture of the card that the props bear. */
export const GET: APIRoute<{ card: Card }> = ({ props: { card } }) => answer(card);

/** The picture of the site’s card. */
export const GET_SITE: APIRoute = async () => answer(siteCard((await openBriefing()).graph));

export const claimCards = (async () => {
  const { graph } = await openBriefing();
  return [...graph.claims.values()].map((claim) => {
    const [source, slug] = claim.id.split('/');
    return { params: { source, slug }, props: { card: claimCard(graph, claim) } };
  });
}) satisfies GetStaticPaths;

export const pairCards = (async () => {
  const { graph } = await openBriefing();
  return pairsOf(graph).map((pair) => ({
    params: { pair: `${pair.earlier.code}-${pair.later.code}` },
    props: { card: pairCard(graph, pair) },
  }));
}) satisfies GetStaticPaths;

export const topicCards = (async () => {
  const { graph } = await openBriefing();
  return [...graph.topics].map(([id, topic]) => ({ params: { topic: id }, props: { card: topicCard(graph, topic) } }));
}) satisfies GetStaticPaths;

export const sourceCards = (async () => {
  const { graph } = await openBriefing();
  return [...graph.sources].map(([id, source]) => ({
    params: { source: id },
    props: { card: sourceCard(graph, source) },
  }));
}) satisfies GetStaticPaths;

async function answer(card: Card): Promise<Response> {
  const bytes = await keep(FOLDER, keyOf(drawing, JSON.stringify(card)), () => drawCard(card));
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'image/png' } });
}
