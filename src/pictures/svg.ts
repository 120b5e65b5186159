import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import type { Properties } from 'hastscript';

/** A point of a picture, in pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle of a picture, in pixels: its upper left corner and its size. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** What every picture has, whatever it shows. */
export interface Frame {
  /** Ids inside the picture begin with it: two pictures of one page have two. */
  readonly id: string;
  /** What it is called, and what it shows, for whoever does not see it. */
  readonly title: string;
  readonly description: string;
  /** In pixels; the page may show it smaller. */
  readonly width: number;
  readonly height: number;
  /** Classes, with blanks between them. */
  readonly className: string;
}

/**
 * A picture as SVG inside a page, links and all. It is a group and no image, so that its links are reached; its size
 * follows the place that the page gives it.
 *
 * @returns markup, the same bytes for the same picture
 */
export function picture({ id, title, description, width, height, className }: Frame, parts: ElementContent[]): string {
  return toHtml(
    s(
      'svg',
      {
        className: ['picture', ...className.split(' ')],
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

/** A rectangle of a class, such as one that makes all of a link answer to a finger. */
export function rect(className: string, { x, y, width, height }: Box): Element {
  return s('rect', { className: [className], x: round(x), y: round(y), width: round(width), height: round(height) });
}

/** A line of type that begins at a point of its baseline; an anchor among the attributes moves it. */
export function words(text: string, x: number, y: number, attributes: Properties): Element {
  return s('text', { x: round(x), y: round(y), ...attributes }, text);
}

/** A coordinate, short enough for a page: a hundredth of a pixel is not seen. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
