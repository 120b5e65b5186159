import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { citeFile } from '../../../../src/publish/bibliography/works-file.ts';
import { citeArticle } from '../../../../src/publish/bibliography/cite.ts';
import { writeItems } from '../../../../src/publish/bibliography/write.ts';
import type { CslItem } from '../../../../src/publish/bibliography/csl-item.ts';
import { readBibtex, readRis } from '../../../support/bibliography.ts';
import { buildGraph } from '../../../../src/graph/build.ts';
import { source, tram } from '../../graph/fixture-corpus.ts';
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

/** What each type is in BibLaTeX, and in BibTeX where an author is known. */
const TYPES: Readonly<Record<string, readonly [biblatex: string, bibtex: string]>> = {
  report: ['report', 'techreport'],
  'article-newspaper': ['article', 'article'],
  webpage: ['online', 'misc'],
  dataset: ['online', 'misc'],
};

test.for(ITEMS.map((item) => [item.id, item] as const))('%s comes back from BibLaTeX', ([, item]) => {
  const parts = partsOf(item).map((part) => String(part).padStart(2, '0'));
  const [entry, ...others] = readBibtex(writeItems('bib', [item]));
  expect(others).toEqual([]);
  const { institution, organization, publisher, journal, series, author, note, ...fields } = entry?.fields ?? {};
  const [year, month, day] = partsOf(item);
  expect({ type: entry?.type, key: entry?.key, ...fields }).toEqual({
    type: TYPES[item.type]?.[0],
    key: item.id,
    title: item.title,
    date: parts.join('-'),
    year: String(year),
    ...(month === undefined ? {} : { month: String(month) }),
    ...(day === undefined ? {} : { day: String(day) }),
    langid: 'english',
    ...(item.type === 'article-newspaper' ? { entrysubtype: 'newspaper' } : {}),
    ...(item.URL === undefined ? {} : { url: item.URL }),
    ...(item.version === undefined ? {} : { version: item.version }),
  });
  expect(journal ?? series).toBe(containerOf(item));
  // biblatex tells no container of a page.
  expect(note).toBe(TYPES[item.type]?.[0] === 'online' ? containerOf(item) : undefined);
  expect(institution ?? organization ?? publisher).toEqual(item.publisher && [item.publisher]);
  expect(author?.map(({ lastName, firstName }) => ({ family: lastName, given: firstName }))).toEqual(item.author);
});

test.for(ITEMS.map((item) => [item.id, item] as const))('%s comes back from BibTeX', ([, item]) => {
  const [entry, ...others] = readBibtex(writeItems('bibtex.bib', [item]));
  expect(others).toEqual([]);
  const { title, year, url, note, journal, series, howpublished, institution } = entry?.fields ?? {};
  const type = item.author ? TYPES[item.type]?.[1] : 'misc';
  expect({ type: entry?.type, key: entry?.key, title, year, url, note }).toEqual({
    type,
    key: item.id,
    title: item.title,
    year: String(partsOf(item)[0]),
    url: item.URL,
    note: type === 'misc' ? noteOf(item) : undefined,
  });
  const told = [journal, series, howpublished, institution].join(' ');
  for (const place of [containerOf(item), item.publisher]) expect(told).toContain(place ?? '');
});

test.for(ITEMS.map((item) => [item.id, item] as const))('%s comes back from RIS', ([, item]) => {
  const [record, ...others] = readRis(writeItems('ris', [item]));
  expect(others).toEqual([]);
  // A part of a date that nobody knows is an empty one in RIS.
  const parts = record?.issued?.['date-parts']?.map((date) => date.filter(Boolean));
  expect({ ...record, issued: { 'date-parts': parts } }).toEqual({
    id: item.id,
    // bibutils knows no data.
    type: item.type === 'dataset' ? 'webpage' : item.type,
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

test('a speech is dated by when it was given, in a file that is as it is described', () => {
  const given = { type: 'speech', issued: '1980-01-23', sections: [['All of it', 1, 1]] } as const;
  const sources = [...tram().sources, source('given', 'G', given)];
  const [speech] = [...buildGraph({ ...tram(), sources }).sources.values()].filter(({ type }) => type === 'speech');
  if (!speech) throw new Error('There is no speech.');
  const item = citeArticle(speech);
  expect(item['event-date']).toEqual({ 'date-parts': [[1980, 1, 23]] });
  expect(citeFile.parse(JSON.parse(writeItems('json', [item])))).toEqual([item]);
});
