/** How many characters of a title and of a description the services that show a link leave whole. */
export const TITLE_MOST = 70;
export const DESCRIPTION_MOST = 200;

/** Ways of saying one thing, the fullest first; each is true alone. */
export type Ways = string | readonly [string, ...string[]];

/** Fewer characters of a name say nothing. */
const NAME_LEAST = 30;

/**
 * A name between other words, or its first words with the sign that it goes on, where all does not fit. For names of
 * documents, which say nothing by themselves; never for what the site says.
 *
 * @param after what follows it, which is left out where it would take the name’s room
 * @param most how many characters there is room for
 */
export function beginning(before: string, name: string, after: string, most: number): string {
  if (before.length + name.length + after.length <= most) return before + name + after;
  const end = most - before.length - after.length < NAME_LEAST ? '' : after;
  const room = name.slice(0, most - before.length - end.length);
  if (room === name) return before + name + end;
  return `${before}${room.slice(0, room.lastIndexOf(' ')).replace(/[\s,;:–—-]+$/u, '')}…${end}`;
}

/** The fullest of some ways to say a thing. */
export function fullest(ways: Ways): string {
  return typeof ways === 'string' ? ways : ways[0];
}

/**
 * The fullest of some ways to say a thing that fits. None is ever cut, for what is cut may be the hedge or the condition
 * without which the rest is false.
 *
 * @param most how many characters there is room for
 * @returns the last way, however long, where none fits
 */
export function fitting(ways: Ways, most: number): string {
  const all = typeof ways === 'string' ? [ways] : ways;
  return all.find((way) => way.length <= most) ?? all.at(-1) ?? fullest(ways);
}
