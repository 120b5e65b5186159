import { sentenceCase } from '../wording/phrases.ts';
import type { PairCard, ToldClaim } from './card.ts';
import { setLarge } from './fit-text.ts';
import type { Measure } from './fit-text.ts';
import { COLORS, INNER } from './theme.ts';
import { column, row, text } from './satori.ts';
import type { Node } from './satori.ts';
import { head, marked, quiet, roomBeside, confidence } from './blocks.ts';
import { signImage } from './shapes.ts';

const LABEL = 28;
const SPACE = 4;
/** What lies between the head, the sides and what binds them, at least. */
const GAP = 18;

/** Two related claims: the earlier source’s above, the later’s below, what binds them in the middle. */
export async function layOutPair(card: PairCard, measure: Measure): Promise<Node[]> {
  const { title, earlier, later, relation, words, turned, site } = card;
  const top = head([text(sentenceCase(title), 'bold', LABEL)], site);
  const color = relation === 'disputes' ? COLORS.dispute : COLORS.ink;
  const rule = row({ flexGrow: 1, height: 4, backgroundColor: COLORS.rule }, []);
  const middle = row({ width: INNER.width, columnGap: 26 }, [
    rule,
    signImage(relation, 30, color, turned, { marginRight: -12 }),
    text(words, 'bold', 36, { color }),
    rule,
  ]);
  const [above, below] = [labelOf(earlier), labelOf(later)];
  const room = await roomBeside(measure, [top, above, middle, below], 2 * SPACE + 3 * GAP);
  const [first, second] = await setLarge(
    measure,
    [earlier, later].map(({ statement }) => ({ words: statement, face: 'serif' as const })),
    room,
    54,
  );
  const side = (label: Node, statement: Node | undefined) =>
    column({ rowGap: SPACE }, [label, ...(statement ? [statement] : [])]);
  return [top, side(above, first), middle, side(below, second)];
}

function labelOf(claim: ToldClaim): Node {
  const { level, label } = claim.confidence;
  return row({ columnGap: 24, alignItems: 'baseline' }, [
    marked(claim, 36),
    quiet(claim.place, LABEL),
    confidence({ level, label }, LABEL),
  ]);
}
