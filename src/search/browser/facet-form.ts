import { FACETS, QUERY } from '../../model/facets.ts';
import type { Facet, SearchState } from '../../model/facets.ts';
import { el } from '../../browser/dom.ts';
import type { Counts } from './facet-counts.ts';

/** A chosen value of a facet, as a chip shows it. */
interface Choice {
  readonly facet: Facet;
  readonly value: string;
  readonly label: string;
}

/** The form of the search page: a field for the query, and a checkbox for each value of each facet. */
export class FacetForm {
  readonly field: HTMLInputElement;
  readonly #boxes: readonly HTMLInputElement[];

  /** @throws {TypeError} when the form has no field for the query */
  constructor(form: HTMLFormElement) {
    const inputs = [...form.elements].filter((element) => element instanceof HTMLInputElement);
    const field = inputs.find(({ name }) => name === QUERY);
    if (!field) throw new TypeError('The search form has no field for the query');
    this.field = field;
    this.#boxes = inputs.filter(({ type }) => type === 'checkbox');
  }

  read(): SearchState {
    const facets: Partial<Record<Facet, string[]>> = {};
    for (const { facet, value } of this.#choices()) facets[facet] = [...(facets[facet] ?? []), value];
    return { query: this.field.value.trim(), facets };
  }

  /** Shows a state; values that no checkbox has are passed over. */
  write({ query, facets }: SearchState): void {
    if (this.field.value.trim() !== query) this.field.value = query;
    for (const box of this.#boxes)
      box.checked = FACETS.some((it) => it === box.name && facets[it]?.includes(box.value));
  }

  /** Takes a choice back, or all of them. */
  clear(facet?: string, value?: string): void {
    for (const box of this.#boxes)
      if (facet === undefined || (box.name === facet && box.value === value)) box.checked = false;
  }

  /** Writes behind each value how many hits it would leave; without counts it takes the old ones away. */
  writeCounts(counts: Counts | undefined): void {
    for (const box of this.#boxes) {
      const facet = FACETS.find((it) => it === box.name);
      const label = box.closest('label');
      const place = label?.querySelector('.count');
      if (!facet || !label || !place) continue;
      const count = counts?.[facet]?.[box.value] ?? 0;
      place.textContent = counts ? String(count) : '';
      // It keeps its place and can be chosen all the same: nothing moves under the pointer.
      label.classList.toggle('leaves-none', counts !== undefined && count === 0);
    }
  }

  /** A button for each chosen value, which takes it back, and one for all. */
  chips(): HTMLElement[] {
    const chips = this.#choices().map(({ facet, value, label }) =>
      el(
        'button',
        { type: 'button', 'data-facet': facet, 'data-value': value },
        el('span', { class: 'unseen' }, 'Remove '),
        `${label} `,
        el('span', { 'aria-hidden': 'true' }, '×'),
      ),
    );
    return chips.length > 1 ? [...chips, el('button', { type: 'button', 'data-facet': '' }, 'Clear all')] : chips;
  }

  #choices(): Choice[] {
    return this.#boxes.flatMap((box) => {
      const facet = FACETS.find((it) => it === box.name);
      return facet && box.checked ? [{ facet, value: box.value, label: box.dataset['label'] ?? box.value }] : [];
    });
  }
}

/** Opens the facets from 61rem up, where they stand beside the results, and folds them above the results below that. */
export function keepFacetsOpen(details: HTMLDetailsElement): void {
  const wide = matchMedia('(min-width: 61rem)');
  const follow = () => {
    details.open = wide.matches;
  };
  wide.addEventListener('change', follow);
  follow();
}
