import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { loadCorpus } from '../../../src/corpus/load.ts';
import { judgedBy } from '../../../src/graph/ledger.ts';
import { pairsOf } from '../../../src/graph/pairs.ts';
import type { Assessment } from '../../../src/graph/graph.ts';
import type { Card, ClaimCard } from '../../../src/previews/card.ts';
import { drawCard, setCard } from '../../../src/previews/draw.ts';
import type { SetText } from '../../../src/previews/draw.ts';
import { CARD, COLORS, MARGIN } from '../../../src/previews/theme.ts';
import { cardOfClaim, cardOfPair, cardOfSite, cardOfVerdict } from '../../../src/previews/select.ts';
import { tram } from '../graph/fixture-corpus.ts';
import {
  claimCard,
  crowdedCard,
  crowdedSource,
  crowdedTopic,
  pairCard,
  statementOf,
  verdictCard,
  claimSummary,
} from './cards.ts';

const content = buildGraph(loadCorpus(join(import.meta.dirname, '../../..')));
const site = cardOfSite(buildGraph(tram()));

function longest<Item>(items: Iterable<Item>, lengthOf: (item: Item) => number): Item {
  const [first] = [...items].sort((a, b) => lengthOf(b) - lengthOf(a));
  if (first === undefined) throw new Error('There is nothing');
  return first;
}
const longestClaim = longest(content.claims.values(), ({ statement }) => statement.length);
const longestPair = longest(
  pairsOf(content),
  ({ earlier, later }) => earlier.statement.length + later.statement.length,
);
/** The first of the claims that an assessment judges stands for them. */
const forecastIn = (one: Assessment) => judgedBy(content, one)[0]?.statement ?? '';
const longestVerdict = longest(content.assessments.values(), (one) => forecastIn(one).length);
const longestForecast = forecastIn(longestVerdict);

const withVerdict = (card: ClaimCard, became: string): ClaimCard => ({ ...card, claim: { ...card.claim, became } });

const CARDS: readonly (readonly [string, Card, string])[] = [
  ['the longest statement of the content', cardOfClaim(content, longestClaim), longestClaim.statement],
  ['the longest pair of the content', cardOfPair(content, longestPair), longestPair.later.statement],
  ['a short statement', claimCard('It runs.'), 'It runs.'],
  ['a statement thrice as long, in a crowd', crowdedCard(900), statementOf(900)],
  ['a verdict on a short statement', verdictCard(0, { claim: claimSummary('It runs.') }), 'It runs.'],
  [
    'a statement more than twice as long, in a crowd, with what became of it',
    withVerdict(crowdedCard(500), 'No evidence found'),
    statementOf(500),
  ],
  ['a verdict on a long statement, in a crowd', verdictCard(250), statementOf(250)],
  ['the verdict on the longest forecast of the content', cardOfVerdict(content, longestVerdict), longestForecast],
  ['a pair of very long statements', pairCard(statementOf(600), statementOf(500)), statementOf(500)],
  ['a word as wide as a line', claimCard(`A ${'long'.repeat(22)}word.`), `A ${'long'.repeat(22)}word.`],
  ['a topic of six sources', crowdedTopic(), statementOf(150)],
  ['a source with much to say', crowdedSource(), statementOf(400)],
  ['the site', site, site.line],
];

const right = ({ x, width }: SetText) => x + width;
const bottom = ({ y, height }: SetText) => y + height;
const apart = (a: SetText, b: SetText) => right(a) <= b.x || right(b) <= a.x || bottom(a) <= b.y || bottom(b) <= a.y;

const pixelsOf = (svg: string) => new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels;

/** The pixels of the margins that are not paper. */
function stains(svg: string): number {
  const pixels = pixelsOf(svg);
  const paper = Number.parseInt(COLORS.paper.slice(1), 16);
  let found = 0;
  for (let y = 0; y < CARD.height; y += 1)
    for (let x = 0; x < CARD.width; x += 1) {
      const inside =
        x >= MARGIN.x - 2 && x < CARD.width - MARGIN.x + 2 && y >= MARGIN.y - 2 && y < CARD.height - MARGIN.y + 2;
      if (!inside && pixels.readUIntBE(4 * (y * CARD.width + x), 3) !== paper) found += 1;
    }
  return found;
}

test.for(CARDS)('%s stands in it whole, inside the margins, and no text over another', ([, card, statement]) => {
  const { svg, texts } = setCard(card);
  expect(texts.map(({ words }) => words)).toContain(statement);
  for (const [index, text] of texts.entries())
    for (const other of texts.slice(index + 1)) expect(apart(text, other), text.words).toBe(true);
  expect(stains(svg)).toBe(0);
});

test('a short statement is set much larger than a long one', () => {
  const heightOf = (statement: string) =>
    setCard(claimCard(statement)).texts.find(({ words }) => words === statement)?.height ?? 0;
  // One line against one of six.
  expect(heightOf('It runs.')).toBeGreaterThan((1.8 * heightOf(statementOf(280))) / 6);
});

const heightIn = (card: Card, words: string) => setCard(card).texts.find((text) => text.words === words)?.height ?? 0;

test('a claim’s card says what became of it, larger than what else is said below the claim', () => {
  const judged = withVerdict(claimCard('It runs.'), 'Did not come true');
  expect(heightIn(judged, 'Did not come true')).toBeGreaterThan(1.2 * heightIn(judged, 'asserted'));
  expect(heightIn(claimCard('It runs.'), 'Did not come true')).toBe(0);
});

test.for(['It runs.', statementOf(30), statementOf(200)])(
  'the verdict is the loudest word of its card: %s',
  (statement) => {
    const card = verdictCard(0, { claim: claimSummary(statement), outcome: 'Came true' });
    // A line of either: the statement may have several.
    const wide = setCard({ ...card, claim: claimSummary('It runs.') });
    const line = wide.texts.find(({ words }) => words === 'It runs.')?.height ?? 0;
    expect(heightIn(card, 'Came true')).toBeGreaterThan(1.3 * line);
  },
);

test.for([
  ['a claim', claimCard('It runs.')],
  ['a pair', pairCard('It runs.', 'It stands.')],
  ['a verdict', verdictCard(0, { claim: claimSummary('It runs.') })],
] as const)('the card of %s says that the wording is the site’s, and whose the idea is', ([, card]) => {
  const words = setCard(card).texts.map((text) => text.words);
  expect(words).toContain('as worded in The Tram Brief');
  expect(words).toContain('Quay Notes, 2019, paragraph 1');
});

test('a pair’s card says of each claim what became of it', () => {
  const words = setCard(pairCard('It runs.', 'It stands.')).texts.map((text) => text.words);
  expect(words).toContain('Came true in part');
  expect(words).toContain('No evidence found');
});

test.for(CARDS)('%s: drawn cards are kept by what the card holds, so it holds every word that it shows', ([, card]) => {
  const held = JSON.stringify(card);
  // The author’s words stand between quotation marks, and the drawing has a sign of its own for an arrow.
  const shown = setCard(card).texts.map(({ words = '' }) => words.replaceAll(/^“|”$/gu, '').replaceAll('›', '→'));
  expect(shown.filter((words) => words !== 'conditional' && !held.includes(words))).toEqual([]);
});

describe('what would not even fit at the smallest size', () => {
  const shownOf = (statement: string) => setCard(claimCard(statement)).texts;

  test.for([
    ['ends where there is no more room', statementOf(1600).repeat(2)],
    ['ends within a word that is wider than the card', 'No'.repeat(800)],
  ] as const)('%s, with a sign that it goes on', ([, statement]) => {
    const [cut] = shownOf(statement).filter(({ words = '' }) => words.endsWith('…'));
    expect(cut?.words?.length).toBeGreaterThan(50);
    expect(statement.startsWith(cut?.words?.slice(0, -1) ?? ' ')).toBe(true);
    expect((cut?.y ?? 0) + (cut?.height ?? 0)).toBeLessThan(CARD.height);
    expect((cut?.x ?? 0) + (cut?.width ?? 0)).toBeLessThan(CARD.width);
  });
});

describe('words of a script that no font has', () => {
  const textsOf = (card: Parameters<typeof setCard>[0]) => setCard(card).texts.map(({ words }) => words);

  test('are left out of a sentence, whose other words stay', () => {
    expect(textsOf(claimCard('They call it 重置, and so do we.'))).toContain('They call it …, and so do we.');
  });

  test('leave a source’s card without a title, and its thesis has the room', () => {
    const card = { ...crowdedSource(), title: '关于电车的信' };
    expect(textsOf(card).join(' ')).not.toMatch(/[\p{Script=Han}…]/u);
    expect(textsOf(card)).toContain(card.thesis);
  });
});

test('the same card is the same picture, whatever was drawn in between', async () => {
  const first = await drawCard(crowdedCard(300));
  await drawCard(site);
  expect(await drawCard(crowdedCard(300))).toEqual(first);
});

test('the file shows what was drawn, but for what nobody sees, in few bytes', async () => {
  const card = cardOfClaim(content, longestClaim);
  const png = await drawCard(card);
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([CARD.width, CARD.height]);
  const pixels = pixelsOf(setCard(card).svg);
  expect(data.findIndex((level, index) => Math.abs(level - (pixels[index] ?? 0)) > 2)).toBe(-1);
  expect(png.length).toBeLessThan(45_000);
});
