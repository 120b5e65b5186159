/**
 * Runs in the page: what of an element is glued together when it is copied, though it is shown apart. Texts of two
 * elements are compared where one ends and the next begins with a letter or a figure.
 *
 * @param selector what is copied
 * @returns the ends of both texts as they are copied, each once
 */
export function gluedIn(selector: string): string[] {
  // Not every engine hands it down to what stands inside, nor knows it by its plain name.
  const isPassedBy = (element: Element | null): boolean => {
    if (!element) return false;
    const style = getComputedStyle(element);
    const own = [style.userSelect, style.getPropertyValue('-webkit-user-select')];
    return own.includes('none') || isPassedBy(element.parentElement);
  };
  const glued = new Set<string>();
  for (const part of document.querySelectorAll(selector)) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    let before: Text | undefined;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const { parentElement: element, data } = node;
      if (!element?.checkVisibility() || data === '' || isPassedBy(element)) continue;
      const isCode = before?.parentElement?.matches('.letter');
      if (before && !isCode && /[\p{L}\p{N}.!?”’)]$/u.test(before.data) && /^[\p{L}\p{N}“‘(¶]/u.test(data)) {
        const range = document.createRange();
        range.setStart(before, Math.max(0, before.length - 9));
        range.setEnd(node, Math.min(9, data.length));
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        const copied = String(getSelection());
        if (copied.includes(before.data.slice(-9) + data.slice(0, 9))) glued.add(copied);
      }
      before = node;
    }
  }
  getSelection()?.removeAllRanges();
  return [...glued];
}

/**
 * Runs in the page: what is copied from the beginning of an element to the end of another.
 *
 * @param selector fits both
 * @param first which of those that it fits, counted from 0
 * @param last which of them is the other
 */
export function copiedFrom(selector: string, first: number, last: number): string {
  const all = document.querySelectorAll(selector);
  const [from, to] = [all[first], all[last]];
  if (!from || !to) throw new Error(`The page has no ${last + 1} of ${selector}`);
  const range = document.createRange();
  range.setStartBefore(from);
  range.setEndAfter(to);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  return String(getSelection());
}
