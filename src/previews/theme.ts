import type { Mark } from '../model/vocabulary.ts';

/** How large a card is: what the networks show without cutting anything off, twice as wide as high. */
export const CARD = { width: 1200, height: 630 } as const;

/** What lies inside the margins. */
export const MARGIN = { x: 64, y: 54 } as const;
export const INNER = { width: CARD.width - 2 * MARGIN.x, height: CARD.height - 2 * MARGIN.y } as const;

/** The colours of the site in the light, by the names of its style sheet: a picture has no other theme. */
export const COLORS = {
  paper: '#fbfaf5',
  ink: '#1b1a17',
  quiet: '#47443b',
  rule: '#cdc7b8',
  dispute: '#a3005f',
} as const;

/** The colour of each source, by its mark. */
export const OWN: Readonly<Record<Mark, string>> = {
  square: '#17406f',
  circle: '#86270f',
  triangle: '#1f5132',
  diamond: '#5b2a6e',
  pentagon: '#5c4300',
  hexagon: '#0c4f57',
  drop: '#0b48a5',
  star: '#6d0d26',
  plus: '#324100',
  bar: '#542e33',
  arrow: '#1a5c08',
  hourglass: '#4e4b40',
};
