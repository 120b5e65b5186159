import { describe, expect, test } from 'vitest';
import { handleKey, reset } from '../../../../src/search/browser/combobox.ts';
import type { Combobox, Key } from '../../../../src/search/browser/combobox.ts';

const NO_KEYS = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false };
const key = (name: string, more: Partial<Key> = {}): Key => ({ ...NO_KEYS, key: name, ...more });
const at = (active: number | undefined, count = 3): Combobox => ({ count, active });

/** Where a row of keys leads, beginning in the field. */
function walk(...names: readonly string[]): (number | undefined)[] {
  let box = reset(3);
  return names.map((name) => {
    box = handleKey(box, key(name)).box;
    return box.active;
  });
}

describe('arrow keys', () => {
  test('go down from the field through the list and back to the field', () => {
    expect(walk('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown')).toEqual([0, 1, 2, undefined, 0]);
  });

  test('go up from the field to the last option', () => {
    expect(walk('ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp')).toEqual([2, 1, 0, undefined]);
  });

  test('do nothing where there is no list', () => {
    expect(handleKey(reset(0), key('ArrowDown'))).toEqual({ box: reset(0), action: 'pass' });
  });
});

test.for(['Home', 'End', 'ArrowLeft', 'ArrowRight'])('%s is the field’s and goes back to it', (name) => {
  expect(handleKey(at(1), key(name))).toEqual({ box: at(undefined), action: 'pass' });
});

test.for([
  ['Enter', {}, 1, 'open'],
  ['Enter', { ctrlKey: true }, 1, 'openInNewTab'],
  ['Enter', { metaKey: true }, 1, 'openInNewTab'],
  ['Enter', {}, undefined, 'pass'],
  ['Enter', { ctrlKey: true }, undefined, 'searchInNewTab'],
  ['Enter', { isComposing: true }, 1, 'pass'],
  ['Escape', {}, 1, 'close'],
  ['Escape', { isComposing: true }, 1, 'pass'],
  ['a', {}, 1, 'pass'],
  ['ArrowDown', { altKey: true }, 1, 'pass'],
  ['ArrowDown', { shiftKey: true }, 1, 'pass'],
  ['ArrowDown', { ctrlKey: true }, 1, 'pass'],
] as const)('%s with %j at option %s: %s', ([name, more, active, action]) => {
  expect(handleKey(at(active), key(name, more))).toEqual({ box: at(active), action });
});

test('a new list has no active option', () => {
  expect(reset(7)).toEqual({ count: 7, active: undefined });
});
