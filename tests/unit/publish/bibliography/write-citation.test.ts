import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { citeFile } from '../../../../src/publish/bibliography/works-file.ts';
import { citeArticle } from '../../../../src/publish/bibliography/cite.ts';
import { writeItems } from '../../../../src/publish/bibliography/write.ts';
import type { CslItem } from '../../../../src/publish/bibliography/csl-item.ts';
import { readBibtex, readRis } from '../../../support/bibliography.ts';
import { graph, pagesAt } from './cited.ts';

const ITEMS = [
  ...[...pagesAt('https://example.org/brief/').values()].map(({ item }) => item),
  ...[...graph.sources.values()].map(citeArticle),
];
const partsOf = ({ issued }: CslItem) => issued?.['date-parts']?.[0] ?? [];
const containerOf = (item: CslItem) => item['container-title'] ?? item['collection-title'];
const noteOf = ({ version }: CslItem) => version && `Version ${version}`;

test('there is something to cite of every sort', () => {
  expect(new Set(ITEMS.map(({ type }) => type))).toEqual(
    new Set(['webpage', 'dataset', 'report', 'article-newspaper']),
  );
});

test.for(ITEMS.map((item) => [item.id, item] as const))('%s comes back from BibTeX', ([, item]) => {
  const [year, month, day] = partsOf(item);
  const types: Record<string, string> = {
    report: 'techreport',
    'article-newspaper': 'article',
    webpage: 'misc',
    dataset: 'misc',
  };
  const [entry, ...others] = readBibtex(writeItems('bib', [item]));
  expect(others).toEqual([]);
  const { institution, publisher, journal, series, howpublished, author, ...fields } = entry?.fields ?? {};
  expect({ type: entry?.type, key: entry?.key, ...fields }).toEqual({
    type: types[item.type],
    key: item.id,
    title: item.title,
    year: String(year),
    ...(month === undefined ? {} : { month: String(month) }),
    ...(day === undefined ? {} : { day: String(day) }),
    language: item.language,
    ...(item.URL === undefined ? {} : { url: item.URL }),
    ...(item.version === undefined ? {} : { note: noteOf(item) }),
  });
  expect(journal ?? series ?? howpublished).toBe(containerOf(item));
  expect(institution ?? publisher).toEqual(item.publisher && [item.publisher]);
  expect(author?.map(({ lastName, firstName }) => ({ family: lastName, given: firstName }))).toEqual(item.author);
});

test.for(ITEMS.map((item) => [item.id, item] as const))('%s comes back from RIS', ([, item]) => {
  const [record, ...others] = readRis(writeItems('ris', [item]));
  expect(others).toEqual([]);
  // A part of a date that nobody knows is an empty one in RIS.
  const parts = record?.issued?.['date-parts']?.map((date) => date.filter(Boolean));
  expect({ ...record, issued: { 'date-parts': parts } }).toEqual({
    id: item.id,
    type: item.type,
    title: item.title,
    ...(containerOf(item) === undefined ? {} : { 'container-title': containerOf(item) }),
    issued: { 'date-parts': [partsOf(item).map((part) => String(part).padStart(2, '0'))] },
    language: item.language,
    ...(item.URL === undefined ? {} : { URL: item.URL }),
    ...(item.publisher === undefined ? {} : { publisher: item.publisher }),
    ...(item.author === undefined ? {} : { author: item.author }),
    ...(item.version === undefined ? {} : { note: noteOf(item) }),
  });
});

test('what is written is CSL by its own schema and by ours, and says the same', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../../fixtures/schemas/csl-data.json', import.meta.url), 'utf8'),
  ) as object;
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  for (const item of ITEMS) {
    const list: unknown = JSON.parse(writeItems('json', [item]));
    validate(list);
    expect(validate.errors ?? []).toEqual([]);
    expect(citeFile.parse(list)).toEqual([item]);
  }
});
