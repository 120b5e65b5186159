/** A combobox: how many options its list has, and which is active; with none, the field is. */
export interface Combobox {
  readonly count: number;
  readonly active: number | undefined;
}

/** The part of a keyboard event that counts. */
export type Key = Readonly<Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>>;

/**
 * What a key asks for: `pass` leaves it to the field, `move` was another option, `open` and `search` are
 * for the active option and for the query as typed, and what ends in `apart` wants a tab of its own.
 */
export type Deed = 'pass' | 'move' | 'open' | 'open apart' | 'search apart' | 'close';

/** A list as it comes: nothing in it is active, so that Enter means what was typed. */
export function fill(count: number): Combobox {
  return { count, active: undefined };
}

/**
 * What a key does, by the ARIA pattern of an editable combobox with a list. The focus stays in the field.
 *
 * @returns the combobox after it, and what is to be done; unless that is `pass`, the browser does nothing
 */
export function press(box: Combobox, key: Key): { readonly box: Combobox; readonly deed: Deed } {
  const apart = key.ctrlKey || key.metaKey;
  // A key that composes a character belongs to the input method.
  if (key.isComposing || key.altKey) return { box, deed: 'pass' };
  switch (key.key) {
    case 'ArrowDown':
    case 'ArrowUp':
      if (box.count === 0 || apart || key.shiftKey) return { box, deed: 'pass' };
      return { box: step(box, key.key === 'ArrowDown' ? 1 : -1), deed: 'move' };
    case 'Home':
    case 'End':
    case 'ArrowLeft':
    case 'ArrowRight':
      return { box: fill(box.count), deed: 'pass' };
    case 'Enter':
      if (box.active === undefined) return { box, deed: apart ? 'search apart' : 'pass' };
      return { box, deed: apart ? 'open apart' : 'open' };
    case 'Escape':
      return { box, deed: 'close' };
    default:
      return { box, deed: 'pass' };
  }
}

/** The field lies between the last option and the first: from either end one comes back to it. */
function step({ count, active }: Combobox, by: 1 | -1): Combobox {
  const places = count + 1;
  const place = ((active ?? count) + by + places) % places;
  return { count, active: place === count ? undefined : place };
}
