import { FACETS, QUERY, hasManyValues } from '../../model/facets.ts';
import type { Facet, SearchState } from '../../model/facets.ts';
import { el } from '../../browser/dom.ts';
import type { Counts } from './facet-counts.ts';
import { LargeFacet } from './large-facet.ts';

/** The form of the search page: a field for the query, and a checkbox for each value of each facet. */
export class FacetForm {
  readonly element: HTMLFormElement;
  readonly field: HTMLInputElement;
  #counts: Counts | undefined;
  #large: readonly LargeFacet[] = [];

  /** @throws {TypeError} when the form has no field for the query */
  constructor(form: HTMLFormElement) {
    const field = inputsOf(form).find(({ name }) => name === QUERY);
    if (!field) throw new TypeError('The search form has no field for the query');
    this.field = field;
    this.element = form;
  }

  /** Takes note of checkboxes that were added to it: they are counted as the others are. */
  grow(): void {
    const groups = [...Map.groupBy(this.#boxes, ({ facet }) => facet)];
    this.#large = groups
      .filter(([facet, some]) => hasManyValues(facet, some))
      .map(
        ([facet, some]) =>
          new LargeFacet(
            facet,
            some.map(({ box }) => box),
          ),
      );
    this.writeCounts(this.#counts);
  }

  read(): SearchState {
    const facets: Partial<Record<Facet, string[]>> = {};
    for (const { facet, box } of this.#chosen()) (facets[facet] ??= []).push(box.value);
    return { query: this.field.value.trim(), facets };
  }

  /** Shows a state; values that no checkbox has are passed over. */
  write({ query, facets }: SearchState): void {
    if (this.field.value.trim() !== query) this.field.value = query;
    for (const { facet, box } of this.#boxes) box.checked = facets[facet]?.includes(box.value) ?? false;
  }

  /** Takes a choice back, or, with an empty facet, all of them. */
  clear(facet: string, value: string | undefined): void {
    for (const { box } of this.#boxes)
      if (facet === '' || (box.name === facet && box.value === value)) box.checked = false;
  }

  /** Writes behind each value how many hits it would leave; without counts it takes the old ones away. */
  writeCounts(counts: Counts | undefined): void {
    this.#counts = counts;
    for (const { facet, box } of this.#boxes) {
      const label = box.closest('label');
      const place = label?.querySelector('.count');
      if (!label || !place) continue;
      const count = counts && (counts[facet]?.[box.value] ?? 0);
      place.textContent = String(count ?? '');
      // It keeps its place and can be chosen all the same: nothing moves under the pointer.
      label.classList.toggle('leaves-none', count === 0);
    }
    for (const group of this.#large) group.arrange(counts && (counts[group.facet] ?? {}));
  }

  /** Shows more values of a facet that has many. */
  showMore(facet: string): void {
    this.#large.find((group) => group.facet === facet)?.showMore();
  }

  /** A button for each chosen value, which takes it back, and one for all. */
  chips(): HTMLElement[] {
    const chips = this.#chosen().map(({ facet, box: { value, dataset } }) =>
      el(
        'button',
        { type: 'button', 'data-facet': facet, 'data-value': value },
        el('span', { class: 'unseen' }, 'Remove '),
        `${dataset['label'] ?? value} `,
        el('span', { 'aria-hidden': 'true' }, '×'),
      ),
    );
    return chips.length > 1 ? [...chips, el('button', { type: 'button', 'data-facet': '' }, 'Clear all')] : chips;
  }

  #chosen() {
    return this.#boxes.filter(({ box }) => box.checked);
  }

  get #boxes(): readonly { readonly facet: Facet; readonly box: HTMLInputElement }[] {
    return inputsOf(this.element).flatMap((box) => {
      const facet = FACETS.find((it) => it === box.name);
      return facet ? [{ facet, box }] : [];
    });
  }
}

const inputsOf = (form: HTMLFormElement) => [...form.elements].filter((element) => element instanceof HTMLInputElement);

/** Opens the facets from 61rem up, where they stand beside the results, and folds them above the results below that. */
export function keepFacetsOpen(details: HTMLDetailsElement): void {
  const wide = matchMedia('(min-width: 61rem)');
  wide.addEventListener('change', () => {
    details.open = wide.matches;
  });
  // Who has unfolded them before this script came keeps them so.
  if (wide.matches) details.open = true;
}
