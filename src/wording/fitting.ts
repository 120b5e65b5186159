/** How many characters of a title and of a description the services that show a link leave whole. */
export const TITLE_MOST = 70;
export const DESCRIPTION_MOST = 200;

/** Ways of saying one thing, the fullest first; each is true alone. */
export type Ways = string | readonly [string, ...string[]];

/**
 * The first words of a name, with the sign that it goes on, where it does not fit. For names of documents, which say
 * nothing by themselves; never for what the site says.
 *
 * @param most how many characters there is room for
 */
export function beginning(name: string, most: number): string {
  if (name.length <= most) return name;
  const room = name.slice(0, most);
  return `${room.slice(0, room.lastIndexOf(' ')).replace(/[\s,;:–—-]+$/u, '')}…`;
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
