import { addStyles, el } from '../browser/dom.ts';
import { chosenAddress, chosenIn } from '../model/routes.ts';
import styles from './chosen.css?url';

const status = el('p', { role: 'status' });
const link = el('a', {});
const bar = el('section', { class: 'chosen-bar', 'aria-label': 'Chosen claims' }, status, link);
let styled: Promise<void> | undefined;

/** Loads the styles of the bar and of the list of chosen claims, once. */
export function chosenStyles(): Promise<void> {
  return (styled ??= addStyles(styles));
}

/**
 * Says at the foot of the window how many claims are chosen, with the way to them; nothing where there are none, or where
 * they are what the page shows.
 */
export async function showBar(codes: readonly string[]): Promise<void> {
  // First of all: what is to be heard must be written into a region that was there before.
  if (!bar.isConnected) document.querySelector('main')?.after(bar);
  await chosenStyles();
  bar.hidden = codes.length === 0 || String(chosenIn(location.search)) === String(codes);
  if (bar.hidden) return;
  status.textContent = codes.length === 1 ? '1 claim chosen' : `${codes.length} claims chosen`;
  link.textContent = codes.length === 1 ? 'Show it' : 'Show them';
  link.href = chosenAddress(import.meta.env.BASE_URL, codes);
}
