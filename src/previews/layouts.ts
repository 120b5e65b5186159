import { SMALL, claimMeta, confidenceLabel, head, heightBeside, muted, sourceLabel } from './blocks.ts';
import { column, flow, row, stack } from './box.ts';
import type { Block, Part } from './box.ts';
import type {
  Answer,
  Card,
  ClaimCard,
  ClaimSummary,
  PairCard,
  SiteCard,
  SourceCard,
  TopicCard,
  VerdictCard,
} from './card.ts';
import { setLarge } from './fit-text.ts';
import type { Large } from './fit-text.ts';
import { bar, signImage } from './shapes.ts';
import { text } from './text.ts';
import { COLORS, INNER, OWN } from './theme.ts';

/** The blocks of a card from the top, which share the height that they leave. */
export function layOut(card: Card): Block[] {
  switch (card.kind) {
    case 'claim':
      return layOutClaim(card);
    case 'verdict':
      return layOutVerdict(card);
    case 'pair':
      return layOutPair(card);
    case 'topic':
      return layOutTopic(card);
    case 'source':
      return layOutSource(card);
    case 'site':
      return layOutSite(card);
  }
}

/** The size of a claim’s code or a source’s letter in the head of its card, in pixels. */
const CODE = 50;

/**
 * The sizes of what became of a claim, beside the claim and where it is what the card is about, in pixels; a smaller one
 * where the claim would else have no room.
 */
const LOUD = [46, SMALL];
const LOUDEST = [84, 60, 46];

/** What is left between the blocks of a card at least, together, in pixels. */
const SPACE = 48;

/** The height that the large text is left at least, where that can be, in pixels. */
const ROOM = 110;

/** The head of what is said of one claim. */
function headOf(claim: ClaimSummary, told: string): Block {
  return head([sourceLabel(claim, CODE), muted(claim.place)], told, OWN[claim.mark])(INNER.width);
}

/**
 * A text as large as there is room between a head and a foot.
 *
 * @param space that must be left between the blocks, in pixels
 * @param most the largest size allowed, in pixels
 */
function between(
  top: Block,
  large: Omit<Large, 'face'>,
  foot: readonly Block[],
  space: number,
  most?: number,
): Block[] {
  const height = heightBeside([top, ...foot], space);
  return [top, ...setLarge([{ ...large, face: 'serif' }], height, most), ...foot];
}

/** The first of some feet that leaves the large text its room, else the last. */
function roomyFoot(top: Block, feet: readonly Block[]): readonly Block[] {
  const foot = feet.find((each) => heightBeside([top, each], SPACE) >= ROOM);
  return foot ? [foot] : feet.slice(-1);
}

/** A claim: its statement large, where it stands above; what became of it, how sure it is, who says and who disputes it below. */
function layOutClaim({ claim, dispute, told }: ClaimCard): Block[] {
  const top = headOf(claim, told);
  const { statement, became } = claim;
  const meta = claimMeta(claim, [], dispute ? [disputed(dispute)] : []);
  const feet = LOUD.map((size) =>
    column([...(became ? [text(became, 'bold', size, { color: COLORS.ink })] : []), meta], 8)(INNER.width),
  );
  return between(top, { words: statement }, roomyFoot(top, feet), SPACE);
}

function disputed({ words, others, more }: NonNullable<ClaimCard['dispute']>): Part {
  const sign = signImage('disputes', 28, COLORS.dispute);
  return flow(
    [
      row([sign, text(words, 'bold', SMALL, { color: COLORS.dispute })], { gap: 14 }),
      ...others.map((one) => sourceLabel(one, SMALL)),
      ...(more ? [muted(more)] : []),
    ],
    { gap: 20 },
  );
}

/** A verdict: the claim, below it what became of it, larger than all else, and what settled that. */
function layOutVerdict({ claim, outcome, asOf, settled, told }: VerdictCard): Block[] {
  const top = headOf(claim, told);
  const verdict = (size: number) => text(outcome, 'bold', size, { color: COLORS.ink, leading: 1.1 });
  const how = claimMeta(claim, [...(settled ? [muted(settled)] : []), muted(asOf)]);
  const feet = LOUDEST.map((size) => column([verdict(size), how], 12)(INNER.width));
  return between(top, { words: claim.statement }, roomyFoot(top, feet), SPACE, 54);
}

/** Two related claims: the earlier source’s above, the later’s below, what binds them in the middle. */
function layOutPair({ title, earlier, later, relation, words, turned, told }: PairCard): Block[] {
  const [small, space, gap] = [28, 4, 18];
  const top = head([text(title, 'bold', small, { color: COLORS.ink })], told)(INNER.width);
  const color = relation === 'disputes' ? COLORS.dispute : COLORS.ink;
  const bond = row([signImage(relation, 30, color, turned), text(words, 'bold', 36, { color })], { gap: 14 });
  const middle = betweenRules(bond);
  const labelOf = ({ confidence: { level, label }, place, became, ...claim }: ClaimSummary) =>
    flow(
      [
        sourceLabel(claim, 36),
        muted(place, small),
        confidenceLabel({ level, label }, small),
        ...(became ? [text(became, 'bold', small, { color: COLORS.ink, unbroken: true })] : []),
      ],
      { gap: 24, align: 'baseline' },
    )(INNER.width);
  const labels = [labelOf(earlier), labelOf(later)];
  const statements = setLarge(
    [earlier, later].map(({ statement }) => ({ words: statement, face: 'serif' })),
    heightBeside([top, middle, ...labels], 2 * space + 3 * gap),
    54,
  );
  const [above, below] = labels.map((label, index) => stack([label, ...statements.slice(index, index + 1)], space));
  return [top, above, middle, below].filter((block) => block !== undefined);
}

/** A part in the middle of a rule over the whole width. */
function betweenRules(part: Part): Block {
  const gap = 26;
  const middle = part(INNER.width);
  const rule = bar((INNER.width - middle.width) / 2 - gap, 4, COLORS.rule);
  return row([rule, () => middle, rule], { gap })(INNER.width);
}

/** Sizes of the answers, as parts of the usual one: two sources have all the room, six must share it. */
const SCALES = [1, 0.85, 0.7, 0.6, 0.5] as const;

/** A topic: its question large, each source’s answer below. */
function layOutTopic({ title, question, answers, more, told }: TopicCard): Block[] {
  const top = head([text(title, 'bold', SMALL + 4, { color: COLORS.ink })], told)(INNER.width);
  const feet = SCALES.map((scale) => {
    const block = answersIn(answers, scale);
    return more ? stack([block, muted(more)(INNER.width)], 20 * scale) : block;
  });
  return between(top, { words: question }, roomyFoot(top, feet), SPACE, 76);
}

/** The answers below each other, or from three on in two columns. */
function answersIn(answers: readonly Answer[], scale: number): Block {
  const gap = 40;
  const width = answers.length > 2 ? (INNER.width - gap) / 2 : INNER.width;
  const cells = answers.map((answer): Part => () => ({ ...answerOf(answer, scale)(width), width }));
  return flow(cells, { gap, between: 20 * scale })(INNER.width);
}

function answerOf({ label, confidence, ...source }: Answer, scale: number): Part {
  const small = Math.round(30 * scale);
  const sure = confidence && confidenceLabel({ level: confidence.level, label: confidence.label }, small);
  return column([
    flow([sourceLabel(source, small), ...(sure ? [sure] : [])], { gap: small, align: 'baseline' }),
    confidence
      ? text(label, 'serif', Math.round(42 * scale), { color: COLORS.ink })
      : muted(label, Math.round(38 * scale)),
  ]);
}

/** A source: its title, who wrote it, and its thesis in our words. */
function layOutSource(card: SourceCard): Block[] {
  // The title has room for two lines.
  const title = card.title ? setLarge([{ words: card.title, face: 'italic' }], 108, 44) : [];
  const above = stack(
    [head([sourceLabel(card, CODE), muted(card.place)], card.told, OWN[card.mark])(INNER.width), ...title],
    28,
  );
  const count = text(card.count, 'bold', 28, { color: COLORS.ink });
  const foot = flow([count, ...(card.by ? [muted(card.by, 28)] : [])], { gap: 24, align: 'baseline' })(INNER.width);
  return between(above, { words: card.thesis }, [foot], SPACE, 54);
}

/** The site: its name, its line, and its sources below. */
function layOutSite({ site, line, sources, more }: SiteCard): Block[] {
  const title = text(site, 'serif', 104, { color: COLORS.ink, leading: 1.1 });
  const name = column([title, bar(INNER.width, 5, COLORS.rule)], 24)(INNER.width);
  const foot = flow(more ? [muted(more)] : sources.map((one) => sourceLabel(one, 34)), { gap: 48 })(INNER.width);
  return between(name, { words: line, color: COLORS.quiet }, [foot], 64, 62);
}
