import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';

/** What every picture has, whatever it shows. */
export interface Frame {
  /** The picture’s name in the page: ids inside it begin with it. */
  readonly id: string;
  /** What it is called, and what it shows, for whoever does not see it. */
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  /** Classes that its styles go by. */
  readonly className?: string;
}

/**
 * A picture as SVG inside a page, links and all. It is a group and no image, so that its links are reached; its size
 * follows the place that the page gives it.
 *
 * @returns markup, the same bytes for the same picture
 */
export function picture(
  { id, title, description, width, height, className = '' }: Frame,
  parts: ElementContent[],
): string {
  return toHtml(
    s(
      'svg',
      {
        className: ['picture', ...className.split(' ').filter(Boolean)],
        viewBox: `0 0 ${round(width)} ${round(height)}`,
        width: round(width),
        height: round(height),
        role: 'group',
        ariaLabelledBy: [`${id}-title`],
        ariaDescribedBy: [`${id}-description`],
      },
      [s('title', { id: `${id}-title` }, title), s('desc', { id: `${id}-description` }, description), ...parts],
    ),
    { space: 'svg', closeEmptyElements: true },
  );
}

/** A link inside a picture. A reader hears its label in place of what is drawn. */
export function link(href: string, label: string, parts: ElementContent[], className?: string): Element {
  return s('a', { href, ariaLabel: label, ...(className ? { className: className.split(' ') } : {}) }, parts);
}

/** A coordinate, short enough for a page: a hundredth of a pixel is not seen. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
