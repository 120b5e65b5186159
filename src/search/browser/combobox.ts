export interface Combobox {
  /** How many options its list has. */
  readonly count: number;
  /** The index of the active option; without one, what is typed counts. */
  readonly active: number | undefined;
}

/** The part of a keyboard event that counts. */
export type Key = Readonly<Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>>;

/**
 * What a key asks for: `pass` leaves it to the field, `move` has moved the active option, `open` is for the active
 * option, `searchInNewTab` for the query as typed.
 */
export type KeyAction = 'pass' | 'move' | 'open' | 'openInNewTab' | 'searchInNewTab' | 'close';

/** A fresh list without an active option, so that Enter means what was typed. */
export function reset(count: number): Combobox {
  return { count, active: undefined };
}

/**
 * What a key does, by the ARIA pattern of an editable combobox with a list. The focus stays in the field.
 *
 * @returns the combobox after it, and what is to be done; unless that is `pass`, the browser’s own action is prevented
 */
export function handleKey(box: Combobox, key: Key): { readonly box: Combobox; readonly action: KeyAction } {
  const newTab = key.ctrlKey || key.metaKey;
  // A key that composes a character belongs to the input method.
  if (key.isComposing || key.altKey) return { box, action: 'pass' };
  switch (key.key) {
    case 'ArrowDown':
    case 'ArrowUp':
      if (box.count === 0 || newTab || key.shiftKey) return { box, action: 'pass' };
      return { box: step(box, key.key === 'ArrowDown' ? 1 : -1), action: 'move' };
    case 'Home':
    case 'End':
    case 'ArrowLeft':
    case 'ArrowRight':
      return { box: reset(box.count), action: 'pass' };
    case 'Enter':
      if (box.active === undefined) return { box, action: newTab ? 'searchInNewTab' : 'pass' };
      return { box, action: newTab ? 'openInNewTab' : 'open' };
    case 'Escape':
      return { box, action: 'close' };
    default:
      return { box, action: 'pass' };
  }
}

/** The field lies between the last option and the first: from either end one comes back to it. */
function step({ count, active }: Combobox, by: 1 | -1): Combobox {
  const places = count + 1;
  const place = ((active ?? count) + by + places) % places;
  return { count, active: place === count ? undefined : place };
}
