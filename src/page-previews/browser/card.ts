import { addStyles, el } from '../../browser/dom.ts';
import { inTime } from '../../browser/in-time.ts';
import type { PagePreview } from '../page-preview.ts';
import styles from './page-preview.css?url';
import { placeCard, scrollAbove } from './place-card.ts';
import { previewOf } from './previews.ts';
import { renderPreview } from './render.ts';
import { referencesOfSentence } from './same-sentence.ts';
import { sheetBar } from './sheet-bar.ts';
import { previewSwitch } from './switch.ts';
import type { Reference } from './which-links.ts';

/** How long a card stays when the pointer has left it and its link, in milliseconds. */
const GRACE = 300;

/** Beside the link in the document, so that the keys lead from one to the other. */
const card = el('div', { class: 'page-preview', id: 'page-preview', popover: 'auto', role: 'dialog', tabindex: '-1' });
let link: HTMLAnchorElement | undefined;
let isSheet = false;
let timer: number | undefined;
let styled: Promise<void> | undefined;

/**
 * Opens a card beside a link, and moves no focus: it stays while pointer or focus is in it or on the link.
 *
 * @param isAwaited whether it is still waited for, now that all of it has come
 * @throws {Error} when there is nothing to show
 */
export async function showCard(reference: Reference, isAwaited: () => boolean): Promise<void> {
  clearTimeout(timer);
  if (reference.link === link) return;
  const preview = await ready(reference);
  // What is open elsewhere was asked for, and would be shut.
  const other = document.querySelector(':popover-open:not(.page-preview)');
  if (!isAwaited() || (link && isSheet) || (other && !card.contains(other))) return;
  card.classList.remove('sheet');
  open(reference.link, preview, [], previewSwitch());
  placeCard(card, reference.link);
}

/**
 * Opens a sheet at the foot of the window, with the ways to what else stands behind the same sentence.
 *
 * @throws {Error} when there is nothing to show, or when it does not come in time
 */
export async function showSheet(reference: Reference): Promise<void> {
  const preview = await inTime(ready(reference));
  const sentence = referencesOfSentence(reference.link);
  const bar = sheetBar(reference, sentence, preview.label ?? preview.name, {
    close: () => card.hidePopover(),
    show: showSheet,
  });
  // Not every browser gives the focus to what is tapped, and it comes back there.
  reference.link.focus({ preventScroll: true });
  card.removeAttribute('style');
  card.classList.add('sheet');
  open(reference.link, preview, [bar]);
  isSheet = true;
  inSight.observe(reference.link);
  card.focus({ preventScroll: true });
  scrollAbove(card, reference.link, sentence.at(-1)?.link ?? reference.link);
}

/** A sheet says nothing of what one reads once its link has gone out of sight. */
const inSight = new IntersectionObserver((entries) => {
  const isSeen = entries.at(-1)?.isIntersecting ?? false;
  if (wasSeen && !isSeen) card.hidePopover();
  wasSeen = isSeen;
});
let wasSeen = false;

async function ready(reference: Reference): Promise<PagePreview> {
  const [preview] = await Promise.all([previewOf(reference), (styled ??= addStyles(styles))]);
  return preview;
}

function open(beside: HTMLAnchorElement, preview: PagePreview, bar: readonly Node[], ...foot: Node[]): void {
  if (link) card.hidePopover();
  link = beside;
  isSheet = false;
  card.setAttribute('aria-label', preview.label ?? preview.name);
  card.replaceChildren(...renderPreview(preview, ...foot), ...bar);
  link.after(card);
  link.classList.add('previewed');
  link.setAttribute('aria-details', card.id);
  card.showPopover();
  card.scrollTop = 0;
}

const isInside = (target: EventTarget | null) =>
  target instanceof Node && (card.contains(target) || (link?.contains(target) ?? false));

card.addEventListener('beforetoggle', ({ newState }) => {
  if (newState === 'open') return;
  clearTimeout(timer);
  link?.classList.remove('previewed');
  link?.removeAttribute('aria-details');
  inSight.disconnect();
  wasSeen = false;
  link = undefined;
});
card.addEventListener('toggle', () => {
  if (!link) card.remove();
});
addEventListener('pointerover', ({ target, pointerType }) => {
  if (!link || isSheet || pointerType === 'touch') return;
  clearTimeout(timer);
  if (!isInside(target)) timer = window.setTimeout(leave, GRACE);
});
addEventListener('focusin', ({ target }) => {
  if (link && !isInside(target)) card.hidePopover();
});
addEventListener('pagehide', () => {
  if (link) card.hidePopover();
});

/** The pointer has left; who reads by keys has not. */
function leave(): void {
  const focused = document.activeElement;
  if (!link || card.contains(focused) || (focused === link && link.matches(':focus-visible'))) return;
  card.hidePopover();
}
