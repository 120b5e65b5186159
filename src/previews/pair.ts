import { sentenceCase } from '../wording/phrases.ts';
import { row, stack } from './box.ts';
import type { Block, Part } from './box.ts';
import type { ClaimSummary, PairCard } from './card.ts';
import { setLarge } from './fit-text.ts';
import { COLORS, INNER } from './theme.ts';
import { confidenceLabel, head, heightBeside, muted, sourceLabel } from './blocks.ts';
import { bar, signImage } from './shapes.ts';
import { text } from './text.ts';

/** Sizes of type and distances, in pixels. */
const LABEL = 28;
const SPACE = 4;
/** What lies between the head, the sides and what binds them, at least. */
const GAP = 18;

/** Two related claims: the earlier source’s above, the later’s below, what binds them in the middle. */
export function layOutPair({ title, earlier, later, relation, words, turned, site }: PairCard): Block[] {
  const top = head([text(sentenceCase(title), 'bold', LABEL, { color: COLORS.ink })], site)(INNER.width);
  const color = relation === 'disputes' ? COLORS.dispute : COLORS.ink;
  const bond = row([signImage(relation, 30, color, turned), text(words, 'bold', 36, { color })], { gap: 14 });
  const middle = betweenRules(bond)(INNER.width);
  const labels = [earlier, later].map((claim) => labelOf(claim)(INNER.width));
  const statements = setLarge(
    [earlier, later].map(({ statement }) => ({ words: statement, face: 'serif' })),
    heightBeside([top, middle, ...labels], 2 * SPACE + 3 * GAP),
    54,
  );
  const [above, below] = labels.map((label, index) => stack([label, ...statements.slice(index, index + 1)], SPACE));
  return [top, above, middle, below].filter((block) => block !== undefined);
}

/** A part in the middle of a rule over the whole width. */
function betweenRules(part: Part): Part {
  const gap = 26;
  return (width) => {
    const middle = part(width);
    const rule = bar((width - middle.width) / 2 - gap, 4, COLORS.rule);
    return row([rule, () => middle, rule], { gap })(width);
  };
}

function labelOf(claim: ClaimSummary): Part {
  const { level, label } = claim.confidence;
  return row([sourceLabel(claim, 36), muted(claim.place, LABEL), confidenceLabel({ level, label }, LABEL)], {
    gap: 24,
    align: 'baseline',
  });
}
