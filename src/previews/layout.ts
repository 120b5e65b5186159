import type { Card } from './card.ts';
import { layOutClaim } from './claim.ts';
import type { Measure } from './fit-text.ts';
import { CARD, COLORS, MARGIN } from './theme.ts';
import { column } from './satori.ts';
import type { Box, Node } from './satori.ts';
import { layOutPair } from './pair.ts';
import { layOutSite } from './site.ts';
import { layOutSource } from './source.ts';
import { layOutTopic } from './topic.ts';

/**
 * Sets a card: what stands at its head and foot keeps its size, its large text takes the size that there is room for.
 *
 * @returns a tree of boxes as satori takes it
 * @throws {RangeError} when a text does not fit at the smallest size
 */
export async function layOut(card: Card, measure: Measure): Promise<Box> {
  return column(
    {
      boxSizing: 'border-box',
      width: CARD.width,
      height: CARD.height,
      paddingLeft: MARGIN.x,
      paddingRight: MARGIN.x,
      paddingTop: MARGIN.y,
      paddingBottom: MARGIN.y,
      justifyContent: 'space-between',
      backgroundColor: COLORS.paper,
      color: COLORS.ink,
    },
    await partsOf(card, measure),
  );
}

function partsOf(card: Card, measure: Measure): Promise<Node[]> {
  switch (card.kind) {
    case 'claim':
      return layOutClaim(card, measure);
    case 'pair':
      return layOutPair(card, measure);
    case 'topic':
      return layOutTopic(card, measure);
    case 'source':
      return layOutSource(card, measure);
    case 'site':
      return layOutSite(card, measure);
  }
}
