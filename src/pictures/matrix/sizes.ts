/** The size of type beside the topics’ names: heads, groups, silence; in pixels. */
export const SMALL = 13;
export const LEADING = 1.25;
/** The least that a finger hits, in pixels. */
export const TARGET = 24;

/** What sets a wide picture apart from a narrow one, in pixels. */
export interface Sizes {
  /** The width of the topics’ column; without one, each topic’s name stands above its row. */
  readonly topic: number;
  readonly cell: number;
  readonly tie: number;
  readonly type: number;
  /** Whether a column is headed by its source’s name, or where there is no room, by its letter. */
  readonly named: boolean;
}

/** For a context: as wide as it takes, up to 1040 pixels. */
export function desktopSizes(sources: number): Sizes {
  return withTies(sources, { topic: 236, cell: 160, type: 14, named: true }, 1040, 104);
}

/** For a telephone: 312 pixels, as wide as one held upright. With more than four sources it takes more. */
export function mobileSizes(sources: number): Sizes {
  const [topic, cell] = sources > 2 ? [0, sources > 3 ? 32 : 44] : [116, 54];
  return withTies(sources, { topic, cell, type: 13, named: false }, 312, 312);
}

function withTies(sources: number, sizes: Omit<Sizes, 'tie'>, width: number, most: number): Sizes {
  const ties = Math.max(1, (sources * (sources - 1)) / 2);
  const room = Math.floor((width - sizes.topic - sources * sizes.cell) / ties);
  return { ...sizes, tie: Math.min(most, Math.max(TARGET, room)) };
}
