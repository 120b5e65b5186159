import { DISPUTED_BY } from '../model/facets.ts';
import { flow, row } from './box.ts';
import type { Block } from './box.ts';
import type { ClaimCard } from './card.ts';
import { setLarge } from './fit-text.ts';
import { COLORS, INNER, OWN } from './theme.ts';
import { CODE, SMALL, claimMeta, head, heightBeside, muted, sourceLabel } from './blocks.ts';
import { signImage } from './shapes.ts';
import { text } from './text.ts';

/** A claim: its statement large, where it stands above, how sure it is, who says and who disputes it below. */
export function layOutClaim({ claim, disputedBy, site }: ClaimCard): Block[] {
  const top = head([sourceLabel(claim, CODE), muted(claim.place)], site, OWN[claim.mark])(INNER.width);
  const words = text(DISPUTED_BY, 'bold', SMALL, { color: COLORS.dispute });
  const disputed = flow(
    [
      row([signImage('disputes', 28, COLORS.dispute), words], { gap: 14 }),
      ...disputedBy.map((one) => sourceLabel(one, SMALL)),
    ],
    { gap: 20 },
  );
  const foot = claimMeta(claim, disputedBy.length > 0 ? [disputed] : [])(INNER.width);
  return [top, ...setLarge([{ words: claim.statement, face: 'serif' }], heightBeside([top, foot], 48)), foot];
}
