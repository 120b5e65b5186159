import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import type { ConfidenceLevel } from '../model/confidence.ts';
import type { RelationType } from '../model/relations.ts';
import type { Mark } from '../model/vocabulary.ts';
import type { Part } from './box.ts';
import { GAUGE, gaugeShape } from './gauge.ts';
import { markShape } from './mark.ts';
import { OWN } from './theme.ts';

/** The strokes of each relation’s sign in a square of 20, for no font of the cards has them all. */
const STROKES: Readonly<Record<RelationType, string>> = {
  supports: 'M10 18V3M4 9l6-6 6 6',
  qualifies: 'M10 2v12M4 8h12M4 18h12',
  updates: 'M2 10h15M11 4l6 6-6 6',
  agreesWith: 'M3 7h14M3 13h14',
  disputes: 'M3 7h14M3 13h14M14 2L6 18',
};

/** An arrow that points back; the other signs read alike from either side. */
const BACK: Partial<typeof STROKES> = { updates: 'M18 10H3M9 4l-6 6 6 6' };

/** A source’s mark in its colour, `size` pixels high and wide. */
export function markImage(mark: Mark, size: number): Part {
  return image({ width: 2, height: 2, scale: size / 2 }, OWN[mark], markShape(mark, 1, 1, 1));
}

/** How sure a source is, as the gauge of the site shows it, so many pixels high. */
export function gaugeImage(level: ConfidenceLevel, height: number, color: string): Part {
  return image({ ...GAUGE, scale: height / GAUGE.height }, color, gaugeShape(level));
}

/** The sign of a relation, or of one that runs the other way, `size` pixels high and wide. */
export function signImage(relation: RelationType, size: number, color: string, turned = false): Part {
  const d = (turned ? BACK[relation] : undefined) ?? STROKES[relation];
  const strokes = s('path', { d, fill: 'none', stroke: 'currentColor', strokeWidth: 2.4 });
  return image({ width: 20, height: 20, scale: size / 20 }, color, strokes);
}

/** A bar of one colour, in pixels. */
export function bar(width: number, height: number, color: string): Part {
  return image({ width, height, scale: 1 }, color, s('rect', { width, height }));
}

/** A shape of its own size, drawn larger or smaller; its lower edge stands on the baseline. */
function image(size: { width: number; height: number; scale: number }, color: string, shape: Element): Part {
  const [width, height] = [size.width * size.scale, size.height * size.scale];
  const drawn = s('g', { transform: `scale(${size.scale})`, color, fill: color }, shape);
  const draw = () => toHtml(drawn, { space: 'svg', closeEmptyElements: true });
  return () => ({ width, height, baseline: height, pieces: [{ x: 0, y: 0, width, height, draw }] });
}
