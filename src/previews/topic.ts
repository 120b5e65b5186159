import { column, flow } from './box.ts';
import type { Block, Part } from './box.ts';
import type { Answer, TopicCard } from './card.ts';
import { setLarge } from './fit-text.ts';
import { COLORS, INNER } from './theme.ts';
import { SMALL, confidenceLabel, head, heightBeside, muted, sourceLabel } from './blocks.ts';
import { text } from './text.ts';

/** Between the head, the question and the answers at least, in pixels. */
const SPACE = 48;

/** Sizes of the answers, as parts of the usual one: two sources have all the room, six must share it. */
const SCALES = [1, 0.85, 0.7, 0.6, 0.5] as const;

/** The height that the question is left at least, where that can be, in pixels. */
const QUESTION = 120;

/** A topic: its question large, each source’s answer below. */
export function layOutTopic({ title, question, answers, site }: TopicCard): Block[] {
  const top = head([text(title, 'bold', SMALL + 4, { color: COLORS.ink })], site)(INNER.width);
  const feet = SCALES.map((scale) => answersIn(answers, scale));
  const foot = feet.find((each) => heightBeside([top, each], SPACE) >= QUESTION) ?? feet.at(-1);
  if (!foot) return [top];
  return [top, ...setLarge([{ words: question, face: 'serif' }], heightBeside([top, foot], SPACE), 76), foot];
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
