import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Source } from '../../graph/graph.ts';
import type { Kind } from '../../model/vocabulary.ts';
import type { Routes } from '../../model/routes.ts';
import { link, picture, rect, round } from '../svg.ts';
import type { Box } from '../svg.ts';
import { BASE, highestRate } from './layout.ts';
import type { Strip, Label } from './layout.ts';
import { nameOfParagraph } from './select.ts';
import type { Coverage } from './select.ts';

/** The lines of the kinds that a pattern tells apart; facts are full, forecasts a shade, recommendations empty. */
const PATTERNS: Readonly<Partial<Record<Kind, { readonly size: number; readonly lines: string }>>> = {
  cause: { size: 6, lines: 'M-1 1l2-2M0 6l6-6M5 7l2-2' },
  judgement: { size: 6, lines: 'M0 0l6 6M0 6l6-6' },
  position: { size: 5, lines: 'M1.5 2.5h2' },
};

/**
 * The strip of a source’s paragraphs, each filled by the claims drawn from it.
 *
 * @param name how it stands: what its styles go by, and with the source what it is called in the page
 * @param to the addresses of the paragraphs
 * @returns SVG
 */
export function drawCoverage(
  coverage: Coverage,
  strip: Strip,
  name: string,
  source: Pick<Source, 'id' | 'short'>,
  to: Pick<Routes, 'paragraph'>,
): string {
  const id = `${name}-${source.id}`;
  const { width, height, legend, measure, axis, blocks, sections, unit, place, box } = strip;
  // The axis marks every fifth claim.
  const marks = Array.from({ length: Math.floor(highestRate(coverage) / 5) }, (_, index) => (index + 1) * 5);
  const lineAt = (rate: number) => box(axis.from, axis.to - axis.from, rate * unit, 0);
  return picture(
    {
      id,
      title: `What was drawn from ${source.short}`,
      description:
        'Each paragraph is as long as its words and carries a tile for each claim drawn from it. The table below says the same.',
      width,
      height,
      className: `coverage-picture ${name}`,
    },
    [
      s(
        'defs',
        coverage.kinds.flatMap((kind) => patternOf(id, kind)),
      ),
      ...legend.flatMap(({ swatch, label }) => [tiles(id, swatch.kind, [swatch]), words(label)]),
      words(measure, 'faint'),
      strokes('tick', marks.map(lineAt)),
      ...marks.map((mark) => words(strip.label(String(mark), mark * unit), 'faint')),
      ...blocks.map(({ paragraph, start, length }) => {
        // As wide as the paragraph and as thick as its words are few, all tiles are of one area.
        const thickness = (unit * 100) / paragraph.words;
        let claims = 0;
        return link(to.paragraph(source.id, paragraph.number), nameOfParagraph(paragraph), [
          rect('place', box(start, length, place.from, place.to - place.from)),
          ...paragraph.kinds.map(({ kind, count }) =>
            tiles(
              id,
              kind,
              Array.from({ length: count }, () => box(start, length, claims++ * thickness, thickness)),
            ),
          ),
          rect('base', box(start, length, -BASE, BASE)),
          words(strip.words(`${strip.numbered}${paragraph.number}`, start + length / 2, place.number)),
        ]);
      }),
      strokes('mean', [lineAt(coverage.rate)]),
      // Over the line of the average, and readable there.
      ...blocks.map(({ paragraph: { claims, rate }, start, length }) =>
        words(strip.words(String(claims), start + length / 2, rate * unit + 5), 'count'),
      ),
      strokes(
        'section',
        sections.map(({ line }) => line),
      ),
      ...sections.flatMap(({ labels }) => labels.map((label) => words(label))),
    ],
  );
}

/**
 * Tiles of one kind as one path, each drawn a little inside of its box, so that neighbours stay apart. A pattern is
 * named by an attribute: a style sheet would look for it in its own file.
 */
function tiles(id: string, kind: Kind, boxes: readonly Box[]): Element {
  const outlines = boxes.map(({ x, y, width, height }) => {
    const wide = round(Math.max(1, width - 2));
    return `M${round(x + 1)} ${round(y + 1)}h${wide}v${round(Math.max(1, height - 2))}h${-wide}z`;
  });
  const fill = kind in PATTERNS ? { fill: `url(#${id}-${kind})` } : {};
  return s('path', { className: ['tile', kind], ...fill, d: outlines.join('') });
}

function patternOf(id: string, kind: Kind): Element[] {
  const pattern = PATTERNS[kind];
  if (!pattern) return [];
  const { size, lines } = pattern;
  return [
    s('pattern', { id: `${id}-${kind}`, width: size, height: size, patternUnits: 'userSpaceOnUse' }, [
      s('path', { className: [kind], d: lines, stroke: 'currentColor' }),
    ]),
  ];
}

function words({ text, x, y, anchor }: Label, className?: string): Element {
  const classes = [className, anchor].filter((name) => name !== undefined);
  return s('text', { ...(classes.length > 0 ? { className: classes } : {}), x: round(x), y: round(y) }, text);
}

/** Level or upright lines as one path. */
function strokes(className: string, lines: readonly Box[]): Element {
  const d = lines.map(({ x, y, width, height }) => {
    return `M${round(x)} ${round(y)}${width > 0 ? `h${round(width)}` : `v${round(height)}`}`;
  });
  return s('path', { className: [className], d: d.join('') });
}
