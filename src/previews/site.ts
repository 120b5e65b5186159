import type { SiteCard } from './card.ts';
import { setLarge } from './fit-text.ts';
import type { Measure } from './fit-text.ts';
import { COLORS, INNER } from './theme.ts';
import { column, row, text } from './satori.ts';
import type { Node } from './satori.ts';
import { marked, roomBeside } from './blocks.ts';

/** The site: its name, its line, and its sources below. */
export async function layOutSite({ site, line, sources }: SiteCard, measure: Measure): Promise<Node[]> {
  const name = column({ width: INNER.width }, [
    text(site, 'serif', 104, { lineHeight: 1.1 }),
    row({ height: 5, marginTop: 24, width: INNER.width, backgroundColor: COLORS.rule }, []),
  ]);
  const foot = row(
    { flexWrap: 'wrap', columnGap: 48, width: INNER.width },
    sources.map((one) => marked(one, 34)),
  );
  const room = await roomBeside(measure, [name, foot], 64);
  return [
    name,
    ...(await setLarge(measure, [{ words: line, face: 'serif', style: { color: COLORS.quiet } }], room, 62)),
    foot,
  ];
}
