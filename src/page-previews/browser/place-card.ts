/** How far a card stands from its link and from the edges of the window, in CSS pixels. */
const GAP = 6;

/**
 * Puts a card below its link; above, where there is more room. It goes with the page as that scrolls, and is never
 * taller than the room that it has.
 */
export function placeCard({ style, offsetWidth: width, scrollHeight: height }: HTMLElement, link: Element): void {
  const lines = [...link.getClientRects()];
  const [first = link.getBoundingClientRect(), last = first] = [lines[0], lines.at(-1)];
  // The room that is kept for a scroll bar belongs to the window, not to the page.
  const { offsetWidth: room, clientHeight } = document.documentElement;
  const below = clientHeight - last.bottom - 2 * GAP;
  const above = first.top - 2 * GAP;
  const isBelow = below >= height || below >= above;
  const used = Math.min(height + 2, Math.max(below, above));
  const left = Math.max(GAP, Math.min((isBelow ? last : first).left - GAP, room - width - GAP));
  style.maxHeight = `${used}px`;
  style.left = `${scrollX + left}px`;
  style.top = `${scrollY + (isBelow ? last.bottom + GAP : first.top - GAP - used)}px`;
}

/**
 * Moves the page so that what a sheet is about stands in sight above it.
 *
 * @param link whose page is shown
 * @param end where the sentence of the link ends
 */
export function scrollAbove(sheet: Element, link: Element, end: Element): void {
  const hidden = end.getBoundingClientRect().bottom + 4 * GAP - sheet.getBoundingClientRect().top;
  const most = link.getBoundingClientRect().top - 4 * GAP;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (hidden > 0) scrollBy({ top: Math.min(hidden, most), behavior: isStill ? 'instant' : 'smooth' });
}
