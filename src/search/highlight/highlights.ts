import { addStyles } from '../../browser/dom.ts';
import styles from './highlights.css?url';
import { ArrivalBar } from './highlight-bar.ts';
import { findMatches } from './matches.ts';
import type { Names } from './matches.ts';
import { keepArrival, readArrival } from './history-state.ts';
import { loadNames } from './names.ts';
import { drawMarks, eraseMarks, readText } from './text-nodes.ts';

/** Where one is, among marks that may consist of several elements. */
interface Marks {
  readonly query: string;
  readonly drawn: readonly (readonly HTMLElement[])[];
  readonly bar: ArrivalBar;
  at: number;
}

let marks: Marks | undefined;
let styled: Promise<void> | undefined;
let listening = false;

/**
 * Shows on a page what the search found there: marks the words, goes to the first mark, and takes the
 * query out of the address. Coming back by the browser’s history draws the marks again.
 */
export async function arrive(): Promise<void> {
  if (!readArrival()) return;
  const [names] = await Promise.all([loadNames(), (styled ??= addStyles(styles))]);
  // While the names came, one may have gone elsewhere.
  const arrival = readArrival();
  if (!arrival) return;
  if (arrival.fresh || marks?.query !== arrival.query) clear();
  marks ??= draw(arrival.query, names);
  if (arrival.fresh) keepArrival(marks && arrival.query);
  if (!listening) listen();
  if (!marks) return;
  marks.at = Math.max(
    marks.drawn.findIndex(([first]) => first && isAfterTarget(first)),
    0,
  );
  // The bar has come to lie over the part of the page that the browser went to.
  if (arrival.fresh) document.querySelector(':target')?.scrollIntoView({ behavior: 'instant' });
  show(marks, arrival.fresh);
}

function draw(query: string, names: Names): Marks | undefined {
  const main = document.querySelector('main');
  if (!main) return undefined;
  const page = readText(main);
  const drawn = drawMarks(page, findMatches(page.text, query, names));
  if (drawn.length === 0) return undefined;
  const bar = new ArrivalBar({ step, clear: leave });
  main.before(bar.element);
  return { query, drawn, bar, at: 0 };
}

function step(by: 1 | -1): void {
  if (!marks) return;
  const { length } = marks.drawn;
  marks.at = (marks.at + by + length) % length;
  show(marks, true);
}

function show({ drawn, at, bar, query }: Marks, scroll: boolean): void {
  drawn.forEach((elements, index) => elements.forEach((it) => it.toggleAttribute('data-current', index === at)));
  bar.say(at + 1, drawn.length, query.trim());
  const current = drawn[at]?.[0];
  if (!scroll || !current) return;
  for (let fold = current.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  if (!isInView(current, bar.element)) current.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** Takes the marks away for good: neither a reload nor the way back brings them again. */
function leave(): void {
  const place = marks?.bar.element.contains(document.activeElement) && marks.drawn[marks.at]?.[0]?.parentElement;
  clear();
  keepArrival(undefined);
  if (place) takeFocus(place);
}

function clear(): void {
  if (!marks) return;
  eraseMarks(marks.drawn.flat());
  marks.bar.element.remove();
  marks = undefined;
}

function listen(): void {
  listening = true;
  addEventListener('popstate', () => void arrive());
  addEventListener('keydown', (event) => {
    const inside = event.target instanceof Element && event.target.closest('dialog, input, textarea, select');
    if (event.key === 'Escape' && marks && !event.defaultPrevented && !inside) leave();
  });
}

/** Gives what had the focus a place in the text, without showing it as something to act on. */
function takeFocus(element: HTMLElement): void {
  if (element.tabIndex < 0) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus({ preventScroll: true });
}

/** Whether a mark stands in the part of the page that the address names, or below it. */
function isAfterTarget(mark: HTMLElement): boolean {
  const target = document.querySelector(':target');
  const place = target?.compareDocumentPosition(mark) ?? Node.DOCUMENT_POSITION_FOLLOWING;
  return (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function isInView(mark: HTMLElement, bar: HTMLElement): boolean {
  const { top, bottom } = mark.getBoundingClientRect();
  return top >= Math.max(bar.getBoundingClientRect().bottom, 0) && bottom <= innerHeight;
}
