import { expect, test } from 'vitest';
import { timelinePages } from '../../../src/graph/list-pages.ts';
import { isScored } from '../../../src/graph/ledger.ts';
import type { Assessment } from '../../../src/graph/graph.ts';
import { edtf } from '../../../src/model/edtf.ts';
import { datesOn, ledgerEntryName, spans, timelineEntryName } from '../../../src/views/list-names.ts';
import { graph } from '../publish/bibliography/cited.ts';

test.for([
  ['2021-05-04', 'May 2021'],
  ['2014-03/2015-01', 'March 2014'],
  ['2021', '2021'],
  ['2021~', '2021'],
  ['../2014', 'no beginning'],
] as const)('on the timeline %s is to be found under %s', ([date, name]) => {
  expect(timelineEntryName(edtf.parse(date))).toBe(name);
});

test('a page of the timeline is named by its first date and its last', () => {
  const pages = timelinePages(graph).map(datesOn);
  const dates = pages.flat().map(timelineEntryName);
  const [first, last] = [dates[0], dates.at(-1)];
  expect(first).not.toBe(last);
  expect(spans(pages, timelineEntryName)).toEqual([`${first} – ${last}`]);
});

test('a page of the ledger tells what is scored from what is followed', () => {
  const scored = [...graph.assessments.values()].find(isScored) as Assessment;
  const { verdict: _verdict, ...followed } = scored;
  const names = [scored, followed as Assessment].map((line) => ledgerEntryName(graph, line));
  expect(names[1]).toBe(`${names[0]}, followed`);
});
