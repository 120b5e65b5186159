import { el } from '../../browser/dom.ts';
import { MOST_CHOICES } from '../../model/facets.ts';
import type { Facet } from '../../model/facets.ts';

/** A facet with more values than one reads through: some of them at a time, first those under which most hits are. */
export class LargeFacet {
  readonly facet: Facet;
  /** In the order of the content. */
  readonly #choices: readonly { readonly box: HTMLInputElement; readonly label: HTMLElement }[];
  readonly #more: HTMLButtonElement;
  #most = MOST_CHOICES;
  #counts: Readonly<Record<string, number>> | undefined;

  /** @param boxes its checkboxes, whose labels stand in a row */
  constructor(facet: Facet, boxes: readonly HTMLInputElement[]) {
    this.facet = facet;
    this.#choices = boxes.flatMap((box) => {
      const label = box.closest('label');
      return label ? [{ box, label }] : [];
    });
    this.#more = el('button', { type: 'button', 'data-more-of': facet });
    this.#choices.at(-1)?.label.after(this.#more);
  }

  /**
   * Shows values under which there are hits, and whatever is chosen.
   *
   * @param counts how many hits each value would leave; while nothing is searched for, any may be chosen
   */
  arrange(counts: Readonly<Record<string, number>> | undefined): void {
    this.#counts = counts;
    const sorted = this.#choices
      .map(({ box, label }) => ({ box, label, count: counts ? (counts[box.value] ?? 0) : 1 }))
      .sort((a, b) => b.count - a.count);
    const leaving = sorted.filter(({ count }) => count > 0).length;
    const focused = document.activeElement;
    for (const [at, { label, box }] of sorted.entries())
      label.hidden = !box.checked && box !== focused && at >= Math.min(leaving, this.#most);
    const isSorted = sorted.every(
      ({ label }, at) => at === 0 || label.previousElementSibling === sorted[at - 1]?.label,
    );
    // What is put elsewhere loses the focus, and would move under the pointer that has chosen it.
    if (!isSorted && !sorted.some(({ box }) => box === focused)) this.#more.before(...sorted.map(({ label }) => label));
    const left = sorted.filter(({ label, count }) => label.hidden && count > 0).length;
    this.#more.hidden = left === 0;
    this.#more.textContent = `Show more (${left} left)`;
  }

  /** Shows more of them, and goes on to the first of these. */
  showMore(): void {
    const shown = this.#most;
    this.#most += MOST_CHOICES;
    this.arrange(this.#counts);
    this.#more.parentElement?.querySelectorAll('label')[shown]?.querySelector('input')?.focus();
  }
}
