import { DISPUTED_BY } from '../wording/claim-line.ts';
import type { ClaimCard } from './card.ts';
import { setLarge } from './fit-text.ts';
import type { Measure } from './fit-text.ts';
import { COLORS, OWN } from './theme.ts';
import { row, text } from './satori.ts';
import type { Node } from './satori.ts';
import { CODE, SMALL, head, marked, quiet, roomBeside, telling } from './blocks.ts';
import { signImage } from './shapes.ts';

/** A claim: its statement large, where it stands above, how sure it is, who says and who disputes it below. */
export async function layOutClaim({ claim, disputedBy, site }: ClaimCard, measure: Measure): Promise<Node[]> {
  const top = head([marked(claim, CODE), quiet(claim.place)], site, OWN[claim.mark]);
  const disputed = row({ flexWrap: 'wrap', columnGap: 20 }, [
    row({}, [
      signImage('disputes', 28, COLORS.dispute, false, { marginRight: 14 }),
      text(DISPUTED_BY, 'bold', SMALL, { color: COLORS.dispute }),
    ]),
    ...disputedBy.map((one) => marked(one, SMALL)),
  ]);
  const foot = telling(claim, disputedBy.length > 0 ? [disputed] : []);
  const room = await roomBeside(measure, [top, foot], 48);
  return [top, ...(await setLarge(measure, [{ words: claim.statement, face: 'serif' }], room)), foot];
}
