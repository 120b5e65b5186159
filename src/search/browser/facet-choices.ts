import { FACETS, FACET_LABELS } from '../../model/facets.ts';
import type { Facet, SearchState } from '../../model/facets.ts';
import { el } from '../../browser/dom.ts';
import type { FacetChoices } from '../lists.ts';
import type { FacetForm } from './facet-form.ts';
import { load } from './load.ts';
import { SHARDS } from './shards.ts';

/**
 * Adds to a search form the choices that it has not: of a facet with many values all of them, and those that other shards of
 * the site have. Those of a shard whose list does not come are left out, and its search says so; without the own list what
 * is asked for can be chosen, by its id.
 *
 * @param facets what holds a group of checkboxes for each facet
 * @param base where the site lies on its host
 * @param asked what the form is to show
 * @param onGrown is called once all are there
 * @returns settles when it can be shown: at once, where it has no choice that the form has not
 */
export async function growForm(
  form: FacetForm,
  facets: HTMLElement,
  base: string,
  asked: SearchState,
  onGrown: () => void,
): Promise<void> {
  const adding = Promise.all([base, ...SHARDS].map(choicesOf)).then(([own = choicesIn(asked), ...others]) => {
    addChoices(
      facets,
      form.element.id,
      [own, ...others].flatMap((list) => list ?? []),
    );
    form.grow();
    onGrown();
  });
  const isThere = (facet: Facet) => (value: string) => facets.querySelector(`[name="${facet}"][value="${value}"]`);
  if (!FACETS.every((facet) => asked.facets[facet]?.every(isThere(facet)) ?? true)) await adding;
}

const choicesOf = (base: string): Promise<readonly FacetChoices[] | undefined> =>
  load(`${base}pagefind/choices.json`, (response) => response.json() as Promise<readonly FacetChoices[]>).catch(
    () => undefined,
  );

const choicesIn = ({ facets }: SearchState): readonly FacetChoices[] =>
  FACETS.map((facet) => ({ facet, values: (facets[facet] ?? []).map((value) => [value, value] as const) }));

function addChoices(facets: HTMLElement, form: string, choices: readonly FacetChoices[]): void {
  for (const facet of FACETS) {
    const all = choices.filter((it) => it.facet === facet);
    // Of two names for one value the first stands, which is the own where there is one.
    const labels = new Map(all.flatMap(({ values }) => values).reverse());
    const values = new Map(all.flatMap(({ values }) => values.map(([value]) => [value, labels.get(value) ?? value])));
    const group = groupOf(facets, facet);
    if (!group && values.size < 2) continue;
    const known = new Set([...(group?.querySelectorAll('input') ?? [])].map((box) => box.value));
    const place = group ?? addGroup(facets, facet);
    for (const [value, label] of values) if (!known.has(value)) place.append(renderChoice(form, facet, value, label));
  }
}

const groupOf = (facets: HTMLElement, facet: Facet) => facets.querySelector(`fieldset[data-facet="${facet}"]`);

/** Adds a group in the order of the facets. */
function addGroup(facets: HTMLElement, facet: Facet): HTMLElement {
  const group = el('fieldset', { 'data-facet': facet }, el('legend', {}, FACET_LABELS[facet]));
  const [next] = FACETS.slice(FACETS.indexOf(facet) + 1).flatMap((later) => groupOf(facets, later) ?? []);
  if (next) next.before(group);
  else facets.append(group);
  return group;
}

/** A choice as `components/search/SearchForm.astro` draws it. */
function renderChoice(form: string, facet: Facet, value: string, label: string): HTMLElement {
  return el(
    'label',
    {},
    el('input', { type: 'checkbox', form, name: facet, value, 'data-label': `${FACET_LABELS[facet]}: ${label}` }),
    el('span', {}, label),
    el('span', { class: 'count' }),
  );
}
