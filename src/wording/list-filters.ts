import { facetValues } from '../graph/facet-values.ts';
import type { ClaimFacet } from '../graph/facet-values.ts';
import type { Claim, Graph, ScoredAssessment } from '../graph/graph.ts';
import { group } from '../model/group.ts';
import { forecastsOf, judgedBy } from '../graph/ledger.ts';
import { CONFIDENCE } from '../model/confidence.ts';
import { DISPUTED, FACET_LABELS } from '../model/facets.ts';
import { DIFFICULTIES, KINDS, VERDICTS, VOICES } from '../model/vocabulary.ts';
import type { Vocabulary } from '../model/vocabulary.ts';

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

/** Those by which a list can be made shorter: what all of it has, a source where there is but one, is no choice. */
function choicesAmong<Name extends string>(groups: readonly FilterGroup<Name>[], total: number): FilterGroup<Name>[] {
  return groups
    .map((group) => ({ ...group, values: group.values.filter(({ count }) => count > 0) }))
    .filter(({ values }) => values.some(({ count }) => count < total));
}

/** The values that claims can have of each facet, in the order of their vocabulary or list, and what they are called. */
export function facetLabels(
  graph: Graph,
): readonly (readonly [ClaimFacet, readonly Pick<FilterValue, 'value' | 'label'>[]])[] {
  const titled = (items: Iterable<readonly [string, { readonly title?: string; readonly short?: string }]>) =>
    [...items].map(([value, { short, title }]) => ({ value, label: short ?? title ?? value }));
  const listed = (vocabulary: Readonly<Record<string, { readonly label: string }>>) =>
    Object.entries(vocabulary).map(([value, { label }]) => ({ value, label }));
  return [
    ['source', titled(graph.sources)],
    ['topic', titled(graph.topics)],
    ['kind', listed(KINDS)],
    ['strength', listed(CONFIDENCE)],
    ['voice', listed(VOICES)],
    ['disputed', listed(DISPUTED)],
    ['verdict', listed(VERDICTS)],
  ];
}

/**
 * The facets that claims can be filtered by, each with the values that occur.
 *
 * @param claims those that are filtered; all, where left out
 * @returns the groups in the order of the facets; values in the order of their vocabulary or list
 */
export function filterGroups(
  graph: Graph,
  claims: readonly Claim[] = [...graph.claims.values()],
): FilterGroup<ClaimFacet>[] {
  const groups = facetLabels(graph).map(([facet, values]) => {
    const having = group(claims, (claim) => facetValues(graph, claim, facet));
    return {
      facet,
      label: FACET_LABELS[facet],
      values: values.map(({ value, label }) => ({ value, label, count: having.get(value)?.length ?? 0 })),
    };
  });
  return choicesAmong(groups, claims.length);
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
          `.filtered:has(select[name=${facet}] option[value="${value}"]:checked) :is([data-${facet}]:not([data-${facet}~="${value}"]),.listed:not(:has([data-${facet}~="${value}"]))){display:none}`,
      ),
    )
    .join('\n');
}

/**
 * The choices by which the ledger is filtered, each with the values that occur.
 *
 * @param all the forecasts that are filtered; all of them, where left out
 */
export function ledgerFilters(graph: Graph, all: readonly ScoredAssessment[] = forecastsOf(graph)): FilterGroup[] {
  const choice = (
    facet: string,
    label: string,
    values: Iterable<readonly [value: string, label: string]>,
    valuesOf: (assessment: ScoredAssessment) => readonly string[],
  ): FilterGroup => {
    const having = group(all, valuesOf);
    return {
      facet,
      label,
      values: [...values].map(([value, name]) => ({ value, label: name, count: having.get(value)?.length ?? 0 })),
    };
  };
  const labels = (vocabulary: Vocabulary) =>
    Object.entries(vocabulary).map(([value, { label }]) => [value, label] as const);
  const groups = [
    choice(
      'source',
      FACET_LABELS.source,
      [...graph.sources.values()].map(({ id, short }) => [id, short]),
      ({ source }) => [source],
    ),
    choice('verdict', 'Verdict', labels(VERDICTS), ({ verdict }) => [verdict]),
    choice('difficulty', 'How hard', labels(DIFFICULTIES), ({ difficulty }) => [difficulty.level]),
    choice(
      'topic',
      'Topic',
      [...graph.topics.values()].map(({ id, title }) => [id, title]),
      (one) => [...new Set(judgedBy(graph, one).flatMap(({ topics }) => topics))],
    ),
  ];
  return choicesAmong(groups, all.length);
}

/**
 * The style sheet that filters the ledger: beside what a choice hides, a head under which source and verdict together
 * leave nothing; and where an address has a verdict as its fragment, that verdict’s lines alone, for whoever has no script.
 */
export function ledgerStyles(groups: readonly FilterGroup[]): string {
  const valuesOf = (facet: string) => groups.find((group) => group.facet === facet)?.values ?? [];
  const chosen = (facet: string, value: string) => `:has(select[name=${facet}] option[value="${value}"]:checked)`;
  return [
    filterStyles(groups),
    ...valuesOf('source').flatMap((source) =>
      valuesOf('verdict').map(
        (verdict) =>
          `.filtered${chosen('source', source.value)}${chosen('verdict', verdict.value)} tbody:not(:has([data-source="${source.value}"][data-verdict="${verdict.value}"])){display:none}`,
      ),
    ),
    // Where an address has a verdict, or a verdict of a source, as its fragment.
    ...valuesOf('verdict').map(
      ({ value }) =>
        `.filtered:has([data-filter^="verdict=${value}"]:target) [data-verdict]:not([data-verdict~="${value}"]){display:none}`,
    ),
    ...valuesOf('source').map(
      ({ value }) =>
        `.filtered:has([data-filter$="source=${value}"]:target) [data-source]:not([data-source~="${value}"]){display:none}`,
    ),
  ].join('\n');
}
