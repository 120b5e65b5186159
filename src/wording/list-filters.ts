import { facetValues } from '../graph/facet-values.ts';
import type { ClaimFacet } from '../graph/facet-values.ts';
import type { Assessment, Graph } from '../graph/graph.ts';
import { topicsOf, verdictCounts } from '../graph/ledger.ts';
import { CONFIDENCE } from '../model/confidence.ts';
import { DISPUTED, FACET_LABELS } from '../model/facets.ts';
import { KINDS, VOICES } from '../model/vocabulary.ts';

/** One value that a list can be filtered by, and how many of its entries have it. */
export interface FilterValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface FilterGroup<Name extends string = string> {
  /** The name of the choice, and of the attribute that bears an entry’s values. */
  readonly facet: Name;
  readonly label: string;
  readonly values: readonly FilterValue[];
}

/**
 * The facets that claims can be filtered by, each with the values that occur.
 *
 * @returns the groups in the order of the facets; values in the order of their vocabulary or list
 */
export function filterGroups(graph: Graph): FilterGroup<ClaimFacet>[] {
  const titled = (items: Iterable<readonly [string, { readonly title?: string; readonly short?: string }]>) =>
    [...items].map(([value, { short, title }]) => ({ value, label: short ?? title ?? value }));
  const listed = (vocabulary: Readonly<Record<string, { readonly label: string }>>) =>
    Object.entries(vocabulary).map(([value, { label }]) => ({ value, label }));
  const choices: readonly [ClaimFacet, { value: string; label: string }[]][] = [
    ['source', titled(graph.sources)],
    ['topic', titled(graph.topics)],
    ['kind', listed(KINDS)],
    ['strength', listed(CONFIDENCE)],
    ['voice', listed(VOICES)],
    ['disputed', listed(DISPUTED)],
  ];
  const claims = [...graph.claims.values()];
  return choices.map(([facet, values]) => ({
    facet,
    label: FACET_LABELS[facet],
    values: values
      .map(({ value, label }) => ({
        value,
        label,
        count: claims.filter((claim) => facetValues(graph, claim, facet).includes(value)).length,
      }))
      .filter(({ count }) => count > 0),
  }));
}

/**
 * The style sheet that filters a list without a script: where a choice is made, what does not have the
 * chosen value is not shown. OR within a list is not needed, a list chooses one.
 */
export function filterStyles(groups: readonly FilterGroup[]): string {
  return groups
    .flatMap(({ facet, values }) =>
      values.map(
        ({ value }) =>
          `.filtered:has(select[name=${facet}] option[value="${value}"]:checked) [data-${facet}]:not([data-${facet}~="${value}"]){display:none}`,
      ),
    )
    .join('\n');
}

/** The choices by which the ledger is filtered, each with the values that occur. */
export function ledgerFilters(graph: Graph): FilterGroup[] {
  const all = [...graph.assessments.values()];
  const count = (has: (assessment: Assessment) => boolean) => all.filter(has).length;
  const groups: FilterGroup[] = [
    {
      facet: 'source',
      label: 'Source',
      values: [...graph.sources.values()].map(({ id, short }) => ({
        value: id,
        label: short,
        count: count(({ source }) => source === id),
      })),
    },
    {
      facet: 'verdict',
      label: 'Verdict',
      values: verdictCounts(all).map(({ verdict, label, count }) => ({ value: verdict, label, count })),
    },
    {
      facet: 'topic',
      label: 'Topic',
      values: [...graph.topics.values()].map(({ id, title }) => ({
        value: id,
        label: title,
        count: count((assessment) => topicsOf(graph, assessment).some((topic) => topic.id === id)),
      })),
    },
  ];
  return groups.map((group) => ({ ...group, values: group.values.filter(({ count }) => count > 0) }));
}
