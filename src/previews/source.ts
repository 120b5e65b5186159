import { stack } from './box.ts';
import type { Block } from './box.ts';
import type { SourceCard } from './card.ts';
import { setLarge } from './fit-text.ts';
import { COLORS, INNER, OWN } from './theme.ts';
import { CODE, SMALL, head, heightBeside, muted, sourceLabel } from './blocks.ts';
import { text } from './text.ts';

/** Room for two lines of its title, in pixels. */
const TITLE = 108;

/** A source: its title, who wrote it, and its thesis in our words. */
export function layOutSource(card: SourceCard): Block[] {
  const count = text(card.count, 'bold', SMALL, { color: COLORS.ink });
  const parts = [sourceLabel(card, CODE), muted(card.place), count];
  const title = setLarge([{ words: card.title, face: 'italic' }], TITLE, 44);
  const above = stack([head(parts, card.site, OWN[card.mark])(INNER.width), ...title], 28);
  const foot = card.by ? [muted(card.by, 28)(INNER.width)] : [];
  const room = heightBeside([above, ...foot], 48);
  return [above, ...setLarge([{ words: card.thesis, face: 'serif' }], room, 54), ...foot];
}
