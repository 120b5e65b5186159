import { inTime } from '../../browser/in-time.ts';
import { isWanted } from './setting.ts';
import { referenceAt } from './which-links.ts';
import type { Reference } from './which-links.ts';

/** How long pointer or focus rests on a reference before its preview opens, in milliseconds. */
const REST = 400;

const load = () => import('./card.ts');

/**
 * Shows what a reference leads to, when the pointer or the focus rests on it or at the first tap. Whatever fails, the
 * link is still a link.
 */
export function bindReferences(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  let on: Reference | undefined;
  let byFocus = false;
  let timer: number | undefined;

  const leave = () => {
    clearTimeout(timer);
    on = timer = undefined;
  };
  const rest = (reference: Reference, focused: boolean) => {
    leave();
    on = reference;
    byFocus = focused;
    timer = window.setTimeout(() => {
      timer = undefined;
      if (isWanted())
        load()
          .then(({ showCard }) => showCard(reference, () => on === reference))
          .catch(() => undefined);
    }, REST);
  };

  let pointer = '';
  addEventListener(
    'pointermove',
    ({ pointerType, target, buttons, screenX, screenY }) => {
      // A page that slides under a pointer moves it too, by nothing.
      const before = pointer;
      pointer = `${screenX} ${screenY}`;
      if (pointerType === 'touch' || buttons > 0 || pointer === before) return;
      const reference = referenceAt(target);
      if (reference && reference.link !== on?.link) rest(reference, false);
    },
    { passive: true },
  );
  addEventListener('pointerout', ({ relatedTarget }) => {
    if (on && !byFocus && !on.link.contains(relatedTarget as Node | null)) leave();
  });
  addEventListener('focusin', ({ target, relatedTarget }) => {
    // What the card gives back the focus to is not gone to.
    if (relatedTarget instanceof Element && relatedTarget.closest('.page-preview')) return;
    const reference = target instanceof Element && target.matches(':focus-visible') ? referenceAt(target) : undefined;
    if (reference) rest(reference, true);
  });
  addEventListener('focusout', () => byFocus && leave());
  addEventListener(
    'scroll',
    () => {
      // The focus may have scrolled there itself.
      if (on && byFocus && timer) rest(on, true);
      else leave();
    },
    { passive: true, capture: true },
  );

  let tapped: Reference | undefined;
  addEventListener(
    'pointerdown',
    ({ pointerType, target }) => {
      leave();
      tapped = pointerType === 'touch' ? referenceAt(target) : undefined;
      // The second tap follows the link.
      if (tapped?.link.matches('.previewed')) tapped = undefined;
    },
    { passive: true, capture: true },
  );
  addEventListener('keydown', () => (tapped = undefined), { capture: true });
  addEventListener('click', (event) => {
    const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
    const reference = tapped;
    if (!reference?.link.contains(target as Node) || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    inTime(load())
      .then(({ showSheet }) => showSheet(reference))
      .catch(() => location.assign(reference.link.href));
  });
  if (!isWanted()) import('./switch.ts').then(({ offerPreviews }) => offerPreviews()).catch(() => undefined);
}
