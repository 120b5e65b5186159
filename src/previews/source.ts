import type { SourceCard } from './card.ts';
import { setLarge } from './fit-text.ts';
import type { Measure } from './fit-text.ts';
import { INNER, OWN } from './theme.ts';
import { column, text } from './satori.ts';
import type { Node } from './satori.ts';
import { CODE, SMALL, head, marked, quiet, roomBeside } from './blocks.ts';

/** Room for two lines of its title. */
const TITLE = { width: INNER.width, height: 108 };

/** A source: its title, who wrote it, and its thesis in our words. */
export async function layOutSource(card: SourceCard, measure: Measure): Promise<Node[]> {
  const top = head([marked(card, CODE), quiet(card.place), text(card.count, 'bold', SMALL)], card.site, OWN[card.mark]);
  const [title] = await setLarge(measure, [{ words: card.title, face: 'italic' }], TITLE, 44);
  const foot = card.by ? [quiet(card.by, 28)] : [];
  const above = column({ rowGap: 28 }, [top, ...(title ? [title] : [])]);
  const room = await roomBeside(measure, [above, ...foot], 48);
  return [above, ...(await setLarge(measure, [{ words: card.thesis, face: 'serif' }], room, 54)), ...foot];
}
