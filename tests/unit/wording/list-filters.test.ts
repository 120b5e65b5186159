import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { facetValues } from '../../../src/graph/facet-values.ts';
import { filterGroups, filterStyles, ledgerFilters, ledgerStyles } from '../../../src/wording/list-filters.ts';
import { FACETS, FACET_LABELS } from '../../../src/model/facets.ts';
import { claimCode } from '../../../src/model/ids.ts';
import { claimBy } from '../../../src/graph/lookups.ts';
import { tram } from '../graph/fixture-corpus.ts';

const graph = buildGraph(tram());
const groups = filterGroups(graph);

test('the list is filtered by every facet but what a record is', () => {
  expect(groups.map(({ facet }) => facet)).toEqual(FACETS.filter((facet) => facet !== 'type'));
  expect(groups.map(({ label }) => label)).toEqual(groups.map(({ facet }) => FACET_LABELS[facet]));
});

test('each value that occurs is offered, with how many claims have it', () => {
  const offered = Object.fromEntries(
    groups.map(({ facet, values }) => [facet, values.map(({ value, label, count }) => `${value} “${label}” ${count}`)]),
  );
  expect(offered).toEqual({
    source: ['tram-note-2019 “Text T” 5', 'tram-letter-2022 “Text L” 2'],
    topic: ['riders “On riders” 5', 'fares “On fares” 3'],
    kind: ['fact “fact” 5', 'position “position” 1', 'recommendation “recommendation” 1'],
    strength: ['asserted “asserted” 5', 'advised “advised” 1', 'reported “reported” 1'],
    voice: ['author “the source itself” 6', 'reported “reported” 1'],
    disputed: ['yes “at odds with another” 4', 'no “at odds with none” 3'],
    verdict: ['contested “contested” 1', 'no-record “no evidence found” 2'],
  });
});

test('a claim has the values that it is counted under', () => {
  const claim = claimBy(graph, claimCode.parse('L1a'));
  expect(groups.map(({ facet }) => facetValues(graph, claim, facet))).toEqual([
    ['tram-letter-2022'],
    ['riders', 'fares'],
    ['fact'],
    ['asserted'],
    ['author'],
    ['yes'],
    ['contested'],
  ]);
  // What is followed has no verdict.
  expect(facetValues(graph, claimBy(graph, claimCode.parse('L2a')), 'verdict')).toEqual([]);
});

describe('the style sheet', () => {
  const RULE =
    /^\.filtered:has\(select\[name=(?<facet>\w+)\] option\[value="(?<value>[^"]+)"\]:checked\) :is\(\[data-(?<has>\w+)\]:not\(\[data-(?<data>\w+)~="(?<wanted>[^"]+)"\]\),\.listed:not\(:has\(\[data-(?<listed>\w+)~="(?<held>[^"]+)"\]\)\)\)\{display:none\}$/u;
  const rules = filterStyles(groups)
    .split('\n')
    .map((rule) => RULE.exec(rule)?.groups);

  test('has a rule for each value that is offered', () => {
    expect(rules.map((rule) => `${rule?.['facet']} ${rule?.['value']}`)).toEqual(
      groups.flatMap(({ facet, values }) => values.map(({ value }) => `${facet} ${value}`)),
    );
  });

  test('hides exactly the claims that do not have the chosen value', () => {
    for (const rule of rules) {
      expect(rule?.['has']).toBe(rule?.['facet']);
      expect(rule?.['data']).toBe(rule?.['facet']);
      expect(rule?.['wanted']).toBe(rule?.['value']);
      // A heading goes with the last claim below it.
      expect(rule?.['listed']).toBe(rule?.['facet']);
      expect(rule?.['held']).toBe(rule?.['value']);
    }
    for (const { facet, values } of groups)
      for (const { value, count } of values) {
        const kept = [...graph.claims.values()].filter((claim) => facetValues(graph, claim, facet).includes(value));
        expect(kept).toHaveLength(count);
      }
  });
});

describe('the style sheet of the ledger', () => {
  const offered = ledgerFilters(graph);
  const styles = ledgerStyles(offered).split('\n');

  test('filters by every value that is offered, as a list does', () => {
    expect(styles).toEqual(expect.arrayContaining(filterStyles(offered).split('\n')));
    expect(filterStyles(offered)).toContain('option[value="contested"]:checked');
  });

  test('hides a head under which source and verdict together leave nothing', () => {
    const rules = styles.filter((rule) => rule.includes(' tbody:not('));
    // Two sources and two verdicts.
    expect(rules).toHaveLength(4);
    expect(rules).toContain(
      '.filtered:has(select[name=source] option[value="tram-note-2019"]:checked):has(select[name=verdict] option[value="contested"]:checked) tbody:not(:has([data-source="tram-note-2019"][data-verdict="contested"])){display:none}',
    );
  });

  test('shows the lines of one verdict, and of one source, alone where the address has them as its fragment', () => {
    expect(styles.filter((rule) => rule.includes(':target'))).toEqual([
      '.filtered:has([data-filter^="verdict=contested"]:target) [data-verdict]:not([data-verdict~="contested"]){display:none}',
      '.filtered:has([data-filter^="verdict=no-record"]:target) [data-verdict]:not([data-verdict~="no-record"]){display:none}',
      '.filtered:has([data-filter$="source=tram-note-2019"]:target) [data-source]:not([data-source~="tram-note-2019"]){display:none}',
      '.filtered:has([data-filter$="source=tram-letter-2022"]:target) [data-source]:not([data-source~="tram-letter-2022"]){display:none}',
    ]);
  });
});
