import { addStyles, el } from '../browser/dom.ts';
import { chosenAddress, chosenIn } from '../model/routes.ts';
import styles from './chosen.css?url';

interface Bar {
  readonly element: HTMLElement;
  readonly status: HTMLElement;
  readonly link: HTMLAnchorElement;
}

let bar: Bar | undefined;
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
  const { element, status, link } = (bar ??= addBar());
  await chosenStyles();
  element.hidden = codes.length === 0 || String(chosenIn(location.search)) === String(codes);
  if (element.hidden) return;
  status.textContent = codes.length === 1 ? '1 claim chosen' : `${codes.length} claims chosen`;
  link.textContent = codes.length === 1 ? 'Show it' : 'Show them';
  link.href = chosenAddress(import.meta.env.BASE_URL, codes);
}

function addBar(): Bar {
  const status = el('p', { role: 'status' });
  const link = el('a', {});
  const element = el('section', { class: 'chosen-bar', 'aria-label': 'Chosen claims' }, status, link);
  document.querySelector('main')?.after(element);
  return { element, status, link };
}
