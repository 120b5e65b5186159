import type { Confidence } from '../model/confidence.ts';
import { column, flow, row } from './box.ts';
import type { Block, Part } from './box.ts';
import type { ClaimSummary, Marked } from './card.ts';
import { bar, gaugeImage, markImage } from './shapes.ts';
import { text } from './text.ts';
import { COLORS, INNER, OWN } from './theme.ts';

/** The size of the type beside the large text, in pixels. */
export const SMALL = 32;

/** A claim’s code or a source’s name behind the source’s mark, in the source’s colour. */
export function sourceLabel({ mark, name }: Marked, size: number): Part {
  return row(
    [markImage(mark, Math.round(size * 0.64)), text(name, 'bold', size, { color: OWN[mark], unbroken: true })],
    {
      gap: Math.round(size * 0.28),
    },
  );
}

/** A text that steps back. */
export function muted(words: string, size = SMALL): Part {
  return text(words, 'sans', size, { color: COLORS.quiet });
}

/**
 * The head of a card: what it is about on the left, whose words the card has on the right, and a rule below. What has no
 * room beside those words stands below them.
 */
export function head([first, ...rest]: readonly [Part, ...Part[]], told: string, color: string = COLORS.rule): Part {
  const gap = 32;
  const style = { gap: 24, align: 'baseline' } as const;
  const line: Part = (width) => {
    const right = text(told, 'serif', SMALL, { color: COLORS.quiet, unbroken: true })(width);
    const beside = (left: Block) =>
      row([() => left, () => right], { gap: width - left.width - right.width, align: 'baseline' })(width);
    const whole = row([first, ...rest], style)(width);
    const room = width - right.width - gap;
    return whole.width <= room ? beside(whole) : column([() => beside(first(room)), flow(rest, style)])(width);
  };
  return column([line, bar(INNER.width, 5, color)], 16);
}

/** How sure the source is, by gauge, by word and by the author’s own words. */
export function confidenceLabel({ level, label, modal }: Confidence, size = SMALL): Part {
  const gauge = gaugeImage(level, Math.round(size * 0.66), COLORS.ink);
  const word = row([gauge, text(label, 'bold', size, { color: COLORS.ink, unbroken: true })], {
    gap: Math.round(size * 0.45),
  });
  if (!modal) return word;
  const quoted = text(`“${modal}”`, 'italic', size, { color: COLORS.ink, unbroken: true });
  return row([word, quoted], { gap: Math.round(size * 0.4) });
}

/**
 * What a card says of a claim besides its statement, in as many lines as that takes: confidence, condition, who says it.
 *
 * @param before what stands before that
 * @param after what follows it
 */
export function claimMeta(
  { confidence, conditional, voices }: ClaimSummary,
  before: readonly Part[],
  after: readonly Part[] = [],
): Part {
  const parts = [
    ...before,
    confidenceLabel(confidence),
    ...(conditional ? [muted('conditional')] : []),
    ...voices.map((voice) => muted(voice)),
    ...after,
  ];
  return flow(parts, { gap: SMALL, between: 4, align: 'baseline' });
}

/** What is left of the card’s height for its large text beside other blocks, in pixels. */
export function heightBeside(blocks: readonly Block[], space: number): number {
  return blocks.reduce((left, { height }) => left - height, INNER.height - space);
}
