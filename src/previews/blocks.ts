import type { Marked, ToldClaim } from './card.ts';
import type { Measure, Room } from './fit-text.ts';
import { COLORS, INNER, OWN } from './theme.ts';
import { column, row, text } from './satori.ts';
import type { Box, Node } from './satori.ts';
import { gaugeImage, markImage } from './shapes.ts';

/** The sizes of what is told beside the large text. */
export const SMALL = 32;
export const CODE = 50;

/** A thing by mark and name, in its source’s colour. */
export function marked({ mark, name }: Marked, size: number): Box {
  return row({}, [
    markImage(mark, Math.round(size * 0.64), { marginRight: Math.round(size * 0.28) }),
    text(name, 'bold', size, { color: OWN[mark], whiteSpace: 'nowrap' }),
  ]);
}

/** A text that steps back. */
export function quiet(words: string, size = SMALL): Node {
  return text(words, 'sans', size, { color: COLORS.quiet });
}

/** The head of a card: what it is about on the left, the site’s name on the right, and a rule below. */
export function head(parts: readonly Node[], site: string, color: string = COLORS.rule): Box {
  return column({ width: INNER.width }, [
    line(parts, site),
    row({ height: 5, marginTop: 16, backgroundColor: color }, []),
  ]);
}

/** Words side by side, below each other where there is no room, and the site’s name across from them. */
function line(parts: readonly Node[], site: string): Box {
  return row({ justifyContent: 'space-between', alignItems: 'baseline', columnGap: 32, width: INNER.width }, [
    row({ flexWrap: 'wrap', flexShrink: 1, columnGap: 24, alignItems: 'baseline' }, parts),
    text(site, 'serif', SMALL, { color: COLORS.quiet, whiteSpace: 'nowrap', flexShrink: 0 }),
  ]);
}

/** How sure the source is, by gauge, by word and by the author’s own words. */
export function confidence({ level, label, modal }: ToldClaim['confidence'], size = SMALL): Box {
  return row({}, [
    gaugeImage(level, Math.round(size * 0.66), COLORS.ink, { marginRight: Math.round(size * 0.45) }),
    text(label, 'bold', size, { whiteSpace: 'nowrap' }),
    ...(modal
      ? [text(`“${modal}”`, 'italic', size, { marginLeft: Math.round(size * 0.4), whiteSpace: 'nowrap' })]
      : []),
  ]);
}

/**
 * What is told of a claim besides its statement, in as many lines as that takes: confidence, condition, who says it.
 *
 * @param more what is told behind that
 */
export function telling({ confidence: sure, conditional, voices }: ToldClaim, more: readonly Node[]): Box {
  return row({ width: INNER.width, flexWrap: 'wrap', columnGap: SMALL, rowGap: 4, alignItems: 'baseline' }, [
    confidence(sure),
    ...(conditional ? [quiet('conditional')] : []),
    // The fonts of the cards hold no arrow.
    ...voices.map((voice) => quiet(voice.replaceAll('→', '›'))),
    ...more,
  ]);
}

/** What is left of the card’s height for its large text, when the other parts and the space between have theirs. */
export async function roomBeside(measure: Measure, parts: readonly Node[], space: number): Promise<Room> {
  const sizes = await Promise.all(parts.map((part) => measure(part, INNER.width)));
  const taken = sizes.reduce((sum, { height }) => sum + height, space);
  return { width: INNER.width, height: INNER.height - taken };
}
