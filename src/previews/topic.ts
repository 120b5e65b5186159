import type { Answer, TopicCard } from './card.ts';
import { setLarge } from './fit-text.ts';
import type { Measure } from './fit-text.ts';
import { INNER } from './theme.ts';
import { column, row, text } from './satori.ts';
import type { Box, Node } from './satori.ts';
import { SMALL, head, marked, quiet, roomBeside, confidence as confidenceOf } from './blocks.ts';

const SPACE = 48;

/** Sizes of the answers, as parts of the usual one: two sources have all the room, six must share it. */
const SCALES = [1, 0.85, 0.7, 0.6, 0.5] as const;

/** The height that the question is left at least, where that can be. */
const QUESTION = 120;

/** A topic: its question large, each source’s answer below. */
export async function layOutTopic({ title, question, answers, site }: TopicCard, measure: Measure): Promise<Node[]> {
  const top = head([text(title, 'bold', SMALL + 4)], site);
  let foot = answersIn(answers, SCALES[0]);
  let room = await roomBeside(measure, [top, foot], SPACE);
  for (const scale of SCALES.slice(1)) {
    if (room.height >= QUESTION) break;
    foot = answersIn(answers, scale);
    room = await roomBeside(measure, [top, foot], SPACE);
  }
  return [top, ...(await setLarge(measure, [{ words: question, face: 'serif' }], room, 76)), foot];
}

/** The answers below each other, or from three on in two columns. */
function answersIn(answers: readonly Answer[], scale: number): Box {
  const gap = 40;
  const width = answers.length > 2 ? (INNER.width - gap) / 2 : INNER.width;
  return row(
    { flexWrap: 'wrap', alignItems: 'flex-start', width: INNER.width, columnGap: gap, rowGap: 20 * scale },
    answers.map((answer) => column({ width }, answerParts(answer, scale))),
  );
}

function answerParts({ label, confidence, ...source }: Answer, scale: number): Node[] {
  const small = Math.round(30 * scale);
  return [
    row({ flexWrap: 'wrap', columnGap: small, alignItems: 'baseline' }, [
      marked(source, small),
      ...(confidence ? [confidenceOf({ level: confidence.level, label: confidence.label }, small)] : []),
    ]),
    confidence ? text(label, 'serif', Math.round(42 * scale)) : quiet(label, Math.round(38 * scale)),
  ];
}
