/**
 * Finds what bears a key that an earlier item bears already.
 *
 * @param items in the order in which the first of a key is its rightful bearer
 * @returns each repeat with the first bearer of its key
 */
export function repeats<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): [repeat: Item, first: Item][] {
  const first = new Map<string, Item>();
  const found: [Item, Item][] = [];
  for (const item of items) {
    const key = keyOf(item);
    const other = first.get(key);
    if (other === undefined) first.set(key, item);
    else found.push([item, other]);
  }
  return found;
}
