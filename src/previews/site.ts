import { column, flow } from './box.ts';
import type { Block } from './box.ts';
import type { SiteCard } from './card.ts';
import { setLarge } from './fit-text.ts';
import { COLORS, INNER } from './theme.ts';
import { heightBeside, sourceLabel } from './blocks.ts';
import { bar } from './shapes.ts';
import { text } from './text.ts';

/** The site: its name, its line, and its sources below. */
export function layOutSite({ site, line, sources }: SiteCard): Block[] {
  const title = text(site, 'serif', 104, { color: COLORS.ink, leading: 1.1 });
  const name = column([title, bar(INNER.width, 5, COLORS.rule)], 24)(INNER.width);
  const foot = flow(
    sources.map((one) => sourceLabel(one, 34)),
    { gap: 48 },
  )(INNER.width);
  const words = setLarge([{ words: line, face: 'serif', color: COLORS.quiet }], heightBeside([name, foot], 64), 62);
  return [name, ...words, foot];
}
