import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import type { ConfidenceLevel } from '../model/confidence.ts';
import type { RelationType } from '../model/relations.ts';
import type { Mark } from '../model/vocabulary.ts';
import { GAUGE, drawBar } from '../pictures/gauge.ts';
import { markShape } from '../pictures/mark.ts';
import { OWN } from './theme.ts';
import type { Image, Style } from './satori.ts';

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

/** A source’s mark in its colour. */
export function markImage(mark: Mark, size: number, style: Style = {}): Image {
  return image({ width: 2, height: 2, shownHeight: size }, OWN[mark], markShape(mark, 1, 1, 1), style);
}

/** How sure a source is, as the gauge of the site shows it. */
export function gaugeImage(shown: ConfidenceLevel, height: number, color: string, style: Style = {}): Image {
  return image({ ...GAUGE, shownHeight: height }, color, drawBar(shown, { x: 0, y: 0, ...GAUGE }), style);
}

/** The sign of a relation, or of one that runs the other way. */
export function signImage(
  relation: RelationType,
  size: number,
  color: string,
  turned = false,
  style: Style = {},
): Image {
  const d = (turned ? BACK[relation] : undefined) ?? STROKES[relation];
  const strokes = s('path', { d, fill: 'none', stroke: 'currentColor', strokeWidth: 2.4 });
  return image({ width: 20, height: 20, shownHeight: size }, color, strokes, style);
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly shownHeight: number;
}

function image({ width, height, shownHeight }: Size, color: string, shape: Element, style: Style): Image {
  const shown = { width: (width / height) * shownHeight, height: shownHeight };
  const svg = s(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, ...shown, color, fill: color },
    shape,
  );
  const data = Buffer.from(toHtml(svg, { space: 'svg', closeEmptyElements: true })).toString('base64');
  return { type: 'img', props: { src: `data:image/svg+xml;base64,${data}`, ...shown, style: { ...shown, ...style } } };
}
