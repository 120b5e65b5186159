import { expect, test } from 'vitest';
import { keyAction } from '../../../../src/search/browser/listbox.ts';

const NO_KEYS = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false };

test.for([
  ['Home', {}, 'leave'],
  ['ArrowRight', {}, 'leave'],
  ['Enter', {}, 'open'],
  ['Enter', { ctrlKey: true }, 'openInNewTab'],
  ['Enter', { metaKey: true }, 'openInNewTab'],
  ['Enter', { isComposing: true }, 'pass'],
  ['Escape', {}, 'close'],
  ['Escape', { isComposing: true }, 'pass'],
  ['a', {}, 'pass'],
  ['ArrowDown', {}, 'down'],
  ['ArrowDown', { altKey: true }, 'pass'],
  ['ArrowDown', { shiftKey: true }, 'pass'],
  ['ArrowDown', { ctrlKey: true }, 'pass'],
] as const)('%s with %j: %s', ([key, more, action]) => {
  expect(keyAction({ ...NO_KEYS, key, ...more })).toBe(action);
});
