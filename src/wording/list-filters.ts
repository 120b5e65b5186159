import { facetValues } from '../graph/facet-values.ts';
import type { ClaimFacet } from '../graph/facet-values.ts';
import type { Graph, ScoredAssessment } from '../graph/graph.ts';
import { forecastsOf, topicsOf } from '../graph/ledger.ts';
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
    ['verdict', listed(VERDICTS)],
  ];
  const claims = [...graph.claims.values()];
  const groups = choices.map(([facet, values]) => ({
    facet,
    label: FACET_LABELS[facet],
    values: values.map(({ value, label }) => ({
      value,
      label,
      count: claims.filter((claim) => facetValues(graph, claim, facet).includes(value)).length,
    })),
  }));
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

/** The choices by which the ledger is filtered, each with the values that occur. */
export function ledgerFilters(graph: Graph): FilterGroup[] {
  const all = forecastsOf(graph);
  const group = (
    facet: string,
    label: string,
    values: Iterable<readonly [value: string, label: string]>,
    has: (assessment: ScoredAssessment, value: string) => boolean,
  ): FilterGroup => ({
    facet,
    label,
    values: [...values].map(([value, name]) => ({
      value,
      label: name,
      count: all.filter((one) => has(one, value)).length,
    })),
  });
  const labels = (vocabulary: Vocabulary) =>
    Object.entries(vocabulary).map(([value, { label }]) => [value, label] as const);
  const groups = [
    group(
      'source',
      FACET_LABELS.source,
      [...graph.sources.values()].map(({ id, short }) => [id, short]),
      ({ source }, value) => source === value,
    ),
    group('verdict', 'Verdict', labels(VERDICTS), ({ verdict }, value) => verdict === value),
    group('difficulty', 'How hard', labels(DIFFICULTIES), ({ difficulty }, value) => difficulty.level === value),
    group(
      'topic',
      'Topic',
      [...graph.topics.values()].map(({ id, title }) => [id, title]),
      (one, value) => topicsOf(graph, one).some(({ id }) => id === value),
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
