import { GAUGE } from '../gauge.ts';
import type { Box, Point } from '../svg.ts';
import { textWidth, wrap } from '../text.ts';
import type { Step } from './select.ts';

/** Sizes of type and heights of lines, in pixels. */
export const TYPE = { text: 13, line: 16, head: 18, headline: 22, headlineLine: 28, also: 12, alsoLine: 16 } as const;

/** How much wider bold type is at most. */
const BOLD = 1.15;

/** A step with the box that it fills. */
export interface PlacedStep extends Box {
  readonly step: Step;
  /** Its column, counted from 0; a thesis over all columns has none. */
  readonly column?: number;
  /** Its title, and then what became of it and its ties to steps elsewhere. */
  readonly lines: readonly string[];
  readonly also: readonly string[];
}

/** Gives a step its box: its words are broken to the width, and the box is as high as that takes. */
export function boxOf(step: Step, { x, y }: Point, width: number, column?: number): PlacedStep {
  const headline = column === undefined;
  const [size, line] = headline ? [TYPE.headline, TYPE.headlineLine] : [TYPE.text, TYPE.line];
  const lines = wrap(step.claim.title, width, step.claim.weight === 'thesis' ? size * BOLD : size);
  const also = [
    ...(step.outcome ? [step.outcome] : []),
    ...step.elsewhere.map(({ words, claims }) => `${words} ${claims.map(({ code }) => code).join(', ')}`),
  ].flatMap((line) => wrap(line, width, TYPE.also));
  const height = TYPE.head + lines.length * line + also.length * TYPE.alsoLine;
  return { step, ...(headline ? {} : { column }), x, y, width, height, lines, also };
}

/** Where the parts of a step’s first line begin, and where it ends. */
export function headOf({ claim, tie, disputedBy }: Step) {
  const code = tie === 'qualifies' ? textWidth('but ', TYPE.text) : 0;
  const gauge = code + textWidth(claim.code, TYPE.text) * BOLD + 6;
  const disputes = gauge + GAUGE.width + 8;
  const text = disputedBy.length > 0 ? `≠ ${disputedBy.map((other) => other.code).join(', ')}` : '';
  return { code, gauge, disputes, text, end: text ? disputes + textWidth(text, TYPE.text) * BOLD : disputes - 2 };
}
