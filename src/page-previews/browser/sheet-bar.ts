import { el } from '../../browser/dom.ts';
import type { Reference } from './which-links.ts';

/** What a sheet can do. */
interface SheetActions {
  readonly close: () => void;
  readonly show: (reference: Reference) => Promise<void>;
}

/**
 * The bar at the foot of a sheet, where it stays whatever is shown above it: which of the references behind the sentence is shown, the ways to the one before and the one
 * after, and the way out.
 *
 * @param all the references behind the sentence; none where that is not known
 * @param label what is shown, for whoever hears it
 */
export function sheetBar(
  { link }: Reference,
  all: readonly Reference[],
  label: string,
  { close, show }: SheetActions,
): HTMLElement {
  const at = all.findIndex((one) => one.link === link);
  const step = (by: -1 | 1, name: string, sign: string) => {
    const other = all[at + by];
    const button = el(
      'button',
      { type: 'button', 'aria-label': name, 'aria-disabled': other ? undefined : 'true' },
      sign,
    );
    button.addEventListener('click', () => {
      if (!other) return;
      show(other).then(
        // Who goes on step by step finds the button in its place.
        () => document.querySelector<HTMLElement>(`.sheet-bar [aria-label="${name}"]`)?.focus({ preventScroll: true }),
        () => location.assign(other.link.href),
      );
    });
    return button;
  };
  const out = el('button', { type: 'button', class: 'close' }, 'Close', el('span', { 'aria-hidden': 'true' }, ' ✕'));
  out.addEventListener('click', close);
  const several =
    all.length > 1
      ? [
          el(
            'p',
            { role: 'status' },
            `${at + 1} of ${all.length} behind this sentence`,
            el('span', { class: 'unseen' }, `: ${label}`),
          ),
          step(-1, 'Previous', '‹'),
          step(1, 'Next', '›'),
        ]
      : [];
  return el('div', { class: 'sheet-bar' }, ...several, out);
}
