import type { PairCard, ToldClaim } from './card.ts';
import { setLarge } from './fit.ts';
import type { Measure } from './fit.ts';
import { COLORS, INNER } from './look.ts';
import { column, row, text } from './node.ts';
import type { Node } from './node.ts';
import { line, marked, quiet, roomBeside, sureness } from './parts.ts';
import { signImage } from './shapes.ts';

const LABEL = 28;
const SPACE = 6;

/** Two related claims: the earlier source’s above, the later’s below, what binds them in the middle. */
export async function layOutPair(card: PairCard, measure: Measure): Promise<Node[]> {
  const { earlier, later, relation, words, signed, site } = card;
  const color = relation === 'disputes' ? COLORS.dispute : COLORS.ink;
  const rule = row({ flexGrow: 1, height: 4, backgroundColor: COLORS.rule }, []);
  const middle = row({ width: INNER.width, columnGap: 26 }, [
    rule,
    ...(signed ? [signImage(relation, 30, color, { marginRight: -12 })] : []),
    text(words, 'bold', 36, { color }),
    rule,
  ]);
  const [above, below] = [line(labelOf(earlier), site), row({ columnGap: 24, alignItems: 'baseline' }, labelOf(later))];
  const room = await roomBeside(measure, [above, middle, below], 4 * SPACE + 30);
  const [first, second] = await setLarge(
    measure,
    [earlier, later].map(({ statement }) => ({ words: statement, face: 'serif' as const })),
    room,
    54,
  );
  const side = (label: Node, statement: Node | undefined) =>
    column({ rowGap: SPACE }, [label, ...(statement ? [statement] : [])]);
  return [side(above, first), middle, side(below, second)];
}

function labelOf(claim: ToldClaim): Node[] {
  const { gauge, label } = claim.sureness;
  return [marked(claim, 42), quiet(claim.place, LABEL), sureness({ gauge, label }, LABEL)];
}
