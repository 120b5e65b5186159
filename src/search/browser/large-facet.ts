import { el } from '../../browser/dom.ts';
import { MOST_CHOICES } from '../../model/facets.ts';
import type { Facet } from '../../model/facets.ts';

/** A facet with more values than one reads through: some of them at a time, first those under which most hits are. */
export class LargeFacet {
  readonly facet: Facet;
  /** In the order of the content. */
  readonly #labels: readonly HTMLLabelElement[];
  readonly #more: HTMLButtonElement;
  #most = MOST_CHOICES;
  #counts: Readonly<Record<string, number>> | undefined;

  /** @param labels those of its checkboxes, which stand in a row */
  constructor(facet: Facet, labels: readonly HTMLLabelElement[]) {
    this.facet = facet;
    this.#labels = labels;
    this.#more = el('button', { type: 'button', 'data-more-of': facet });
    labels.at(-1)?.after(this.#more);
  }

  /**
   * Shows values under which there are hits, and whatever is chosen.
   *
   * @param counts how many hits each value would leave; while nothing is searched for, any may be chosen
   */
  arrange(counts: Readonly<Record<string, number>> | undefined): void {
    this.#counts = counts;
    const sorted = this.#labels
      .map((label) => ({ label, box: label.querySelector('input') }))
      .map(({ label, box }) => ({ label, box, count: counts ? (counts[box?.value ?? ''] ?? 0) : 1 }))
      .sort((a, b) => b.count - a.count);
    const leaving = sorted.filter(({ count }) => count > 0).length;
    for (const [at, { label, box }] of sorted.entries())
      label.hidden = !box?.checked && box !== document.activeElement && at >= Math.min(leaving, this.#most);
    // Put where it stands already, a checkbox would lose the focus.
    if (sorted.some(({ label }, at) => at > 0 && label.previousElementSibling !== sorted[at - 1]?.label))
      this.#more.before(...sorted.map(({ label }) => label));
    this.#more.hidden = leaving <= this.#most;
    this.#more.textContent = `Show more (${leaving - this.#most} left)`;
  }

  /** Shows more of them, and goes on to the first of these. */
  showMore(): void {
    const shown = this.#most;
    this.#most += MOST_CHOICES;
    this.arrange(this.#counts);
    this.#more.parentElement?.querySelectorAll('label')[shown]?.querySelector('input')?.focus();
  }
}
