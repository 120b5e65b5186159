import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import type { Source } from '../../graph/graph.ts';
import type { Routes } from '../../model/routes.ts';
import { GAUGE, gauge, gaugeDefinitions } from '../gauge.ts';
import { link, picture, round } from '../svg.ts';
import type { Point } from '../svg.ts';
import { TYPE, headOf } from './step-box.ts';
import type { PlacedStep } from './step-box.ts';
import type { ArgumentLayout } from './layout.ts';
import type { BranchLines } from './ties.ts';
import { nameOfStep } from './select.ts';

const ID = 'argument-map';

/**
 * The map of a source’s argument.
 *
 * @param to the addresses of the claims
 * @returns SVG
 */
export function drawArgument(layout: ArgumentLayout, source: Pick<Source, 'short'>, to: Pick<Routes, 'claim'>): string {
  const { width, height, steps, ties, headings } = layout;
  return picture(
    {
      id: ID,
      title: `The argument of ${source.short}`,
      description:
        'Theses are headlines. To the right of each claim stands what bears it out or, after “but”, qualifies it: on a full line the reasons that the article gives, on a dashed one what supports it as we read it. The list below says the same.',
      width,
      height,
      className: 'argument-map',
    },
    [
      gaugeDefinitions(
        ID,
        steps.map(({ step }) => step.confidence.level),
      ),
      ...ties.map(drawTie),
      ...headings.map(({ x, y, text }) => s('text', { className: ['head'], x, y: y + TYPE.text }, text)),
      ...steps.map((placed) => drawStep(placed, to)),
    ],
  );
}

function drawTie({ type, start, turn, ends }: BranchLines): Element {
  const [far] = ends.toReversed();
  const line = (to: Point) =>
    'x' in turn ? `M${round(turn.x)} ${round(to.y)}H${round(to.x)}` : `M${round(to.x)} ${round(turn.y)}V${round(to.y)}`;
  const across =
    'x' in turn ? `H${round(turn.x)}V${round(far?.y ?? start.y)}` : `V${round(turn.y)}H${round(far?.x ?? start.x)}`;
  return s('path', { className: [type], d: `M${round(start.x)} ${round(start.y)}${across}${ends.map(line).join('')}` });
}

/** A step in coordinates of its own, so that much of its markup is the same as the next one’s. */
function drawStep({ step, x, y, width, height, lines, column, also }: PlacedStep, to: Pick<Routes, 'claim'>): Element {
  const { claim, confidence, tie } = step;
  const head = headOf(step);
  const headline = column === undefined;
  const first = TYPE.head - 5;
  const line = headline ? TYPE.headlineLine : TYPE.line;
  const end = TYPE.head + lines.length * line;
  const at = (text: string, left: number, top: number, className?: string) =>
    s('text', { ...(className ? { className: [className] } : {}), ...(left ? { x: round(left) } : {}), y: top }, text);
  const parts: ElementContent[] = [
    s('rect', { x: -3, width: round(width + 6), height }),
    ...(tie === 'qualifies' ? [at('but', 0, first, 'but')] : []),
    at(claim.code, head.code, first, 'code'),
    gauge(ID, confidence.level, round(head.gauge), (TYPE.head - GAUGE.height) / 2),
    ...(head.text ? [at(head.text, head.disputes, first, 'disputes')] : []),
    ...lines.map((text, index) => at(text, 0, TYPE.head + (index + 1) * line - 5)),
    ...also.map((text, index) => at(text, 0, end + (index + 1) * TYPE.alsoLine - 5, 'also')),
  ];
  const className = headline ? 'headline' : claim.weight === 'main' ? undefined : `is-${claim.weight}`;
  return s('g', { transform: `translate(${round(x)} ${round(y)})` }, [
    link(to.claim(claim.id), nameOfStep(step), parts, className),
  ]);
}
