import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { citeArticle } from '../../../../src/publish/bibliography/cite.ts';
import { assessmentFileData, assessmentsData, verdictsData } from '../../../../src/publish/data/assessments.ts';
import { citationData } from '../../../../src/publish/data/citation.ts';
import { claimFileData, claimsData } from '../../../../src/publish/data/claims.ts';
import { eventsData } from '../../../../src/publish/data/events.ts';
import { factsData } from '../../../../src/publish/data/facts.ts';
import { record, whole } from '../../../../src/publish/data/fields.ts';
import { asJson } from '../../../../src/publish/data/json.ts';
import { graphData } from '../../../../src/publish/data/graph.ts';
import { FILE_NAMES, fieldsOf, schemaOf } from '../../../../src/publish/data/schemas.ts';
import type { FileName } from '../../../../src/publish/data/schemas.ts';
import { sourceData, sourcesData } from '../../../../src/publish/data/source.ts';
import { termData, termsData } from '../../../../src/publish/data/term.ts';
import { topicData, topicsData } from '../../../../src/publish/data/topic.ts';
import { toCslList } from '../../../../src/publish/bibliography/works-file.ts';
import { writeItems } from '../../../../src/publish/bibliography/write.ts';
import { worksOfSite } from '../../../../src/graph/works.ts';
import { buildGraph } from '../../../../src/graph/build.ts';
import type { Corpus } from '../../../../src/corpus/corpus.ts';
import type { Graph } from '../../../../src/graph/graph.ts';
import { loadCorpus } from '../../../../src/corpus/load.ts';
import { WORKS_FORMATS, createRoutes } from '../../../../src/model/routes.ts';
import type { Routes } from '../../../../src/model/routes.ts';
import { SOUND } from '../../../support/broken-corpus.ts';
import { validatorOf } from '../../../support/json-schema.ts';
import { source, tram } from '../../graph/fixture-corpus.ts';

/** Every JSON file that a graph makes, as text, by the name of its schema. */
function filesOf(graph: Graph, to: Routes): [FileName, string][] {
  const all = <Item>(
    name: FileName,
    items: ReadonlyMap<string, Item>,
    data: (g: Graph, t: Routes, item: Item) => object,
  ) => [...items.values()].map((item): [FileName, string] => [name, asJson(data(graph, to, item))]);
  return [
    ['claims', asJson(claimsData(graph, to))],
    ['verdicts', asJson(verdictsData(graph, to))],
    ['facts', asJson(factsData(graph, to))],
    ['topics', asJson(topicsData(graph, to))],
    ['sources', asJson(sourcesData(graph, to))],
    ['terms', asJson(termsData(graph, to))],
    ['graph', asJson(graphData(graph, to, 'Tram'))],
    ['citations', writeItems('json', toCslList(graph, to, worksOfSite(graph)))],
    ['assessments', asJson(assessmentsData(graph, to))],
    ['events', asJson(eventsData(graph, to))],
    ...all('source', graph.sources, sourceData),
    ...all('claim', graph.claims, claimFileData),
    ...all('assessment', graph.assessments, assessmentFileData),
    ...all('topic', graph.topics, topicData),
    ...all('citation', graph.citations, citationData),
    ...all('term', graph.terms, termData),
    ...[...graph.sources.values()].map((source): [FileName, string] => [
      'cite',
      writeItems('json', [citeArticle(source)]),
    ]),
  ];
}

/** The kinds of files that are ours to shape; CSL-JSON leaves out what has no value. */
const LISTS = FILE_NAMES.filter((name) => name !== 'citations' && name !== 'cite');

/** Whether every object on a path of a schema’s documentation, `claims[].relations[].basis`, has the next field of it. */
function holds(value: unknown, [step = '', ...rest]: readonly string[]): boolean {
  if (step === '' || value === null) return true;
  const name = step.replace('[]', '');
  if (typeof value !== 'object' || !(name in value)) return false;
  const inner = (value as Record<string, unknown>)[name];
  if (!step.endsWith('[]')) return holds(inner, rest);
  return Array.isArray(inner) && inner.every((item) => holds(item, rest));
}

const root = createRoutes('/');
const three = (): Corpus => ({
  ...tram(),
  sources: [
    ...tram().sources,
    source('tram-map-2023', 'U', { issued: '2023', sections: [['The map', 1, 1]], note: 'It is an excerpt.' }),
  ],
});
const changed = Object.fromEntries(
  Object.entries(tram()).map(([name, entries]) => [
    name,
    entries.map((it) => ({ ...it, data: { ...it.data, changed: '2024-02-01', change: 'A word, “so”, was added.' } })),
  ]),
) as unknown as Corpus;
const CORPORA = {
  'entries that have changed': changed,
  'two sources': tram(),
  'a third source without claims': three(),
  'the sound content': loadCorpus(SOUND),
};

test('what must be known of a text stands in the data of its source', () => {
  const { sources } = sourcesData(buildGraph(three()), root);
  expect(sources.map(({ note }) => note)).toContain('It is an excerpt.');
});

describe.for(Object.entries(CORPORA))('%s', ([, corpus]) => {
  const files = filesOf(buildGraph(corpus), root);

  test('makes files of every kind', () => {
    expect(new Set(files.map(([name]) => name))).toEqual(new Set(FILE_NAMES));
  });

  test.for(FILE_NAMES)('%s holds to its schema, in the eyes of another validator', (name) => {
    const validate = validatorOf(schemaOf(name, root));
    for (const [, text] of files.filter(([of]) => of === name)) {
      expect(validate(JSON.parse(text))).toEqual([]);
    }
  });

  test.for(LISTS)('every record of %s has every field that is documented, and no text that is empty', (name) => {
    const documented = fieldsOf(name).flatMap(({ path, optional }) => (optional ? [] : [path]));
    for (const [, text] of files.filter(([of]) => of === name)) {
      const missing = documented.filter((path) => !holds(JSON.parse(text), path.split('.')));
      expect(missing).toEqual([]);
      expect(text).not.toContain('""');
    }
    expect(fieldsOf(name).filter(({ path, optional }) => optional && !path.startsWith('csl.'))).toEqual([]);
  });

  test('makes the same bytes, whatever the order in which the content was read', () => {
    const reversed = Object.fromEntries(
      Object.entries(corpus).map(([name, entries]) => [name, [...entries].reverse()]),
    ) as unknown as Corpus;
    expect(filesOf(buildGraph(reversed), root)).toEqual(files);
  });

  test('tells of every entry when it was added and what changed', () => {
    const all = Object.values(corpus).flat();
    const without = ['graph', 'citations', 'cite'];
    const told = files.filter(([name]) => !without.includes(name)).map(([, text]) => text);
    const has = all.some(({ data }) => data.change !== undefined);
    for (const text of told) {
      expect(text).toContain('"added": "2024-01-01"');
      expect(text).toContain(`"changed": "2024-0${has ? 2 : 1}-01"`);
      expect(text.includes('"change": "A word, “so”, was added."')).toBe(has);
    }
  });

  test('leads to the host and base of the site, and says the same under any other', () => {
    const graph = buildGraph(corpus);
    const home = 'https://example.org/brief/';
    const far = filesOf(graph, createRoutes(home));
    expect(far.map(([, text]) => text.replaceAll(home, '/'))).toEqual(files.map(([, text]) => text));
    for (const [, text] of far)
      for (const [, url] of text.matchAll(/"(?:url|\$schema)": "([^"]*)"/gu))
        expect(url).toMatch(/^https:\/\/example\.org\/brief\//u);
    for (const format of WORKS_FORMATS)
      expect(writeItems(format, toCslList(graph, createRoutes(home), worksOfSite(graph))).replaceAll(home, '/')).toBe(
        writeItems(format, toCslList(graph, root, worksOfSite(graph))),
      );
  });
});

describe('a schema', () => {
  test.for(FILE_NAMES)('of %s explains every field', (name) => {
    const fields = fieldsOf(name);
    expect(fields.length).toBeGreaterThan(3);
    expect(fields.filter(({ description }) => description === '').map(({ path }) => path)).toEqual(
      // The parts of names are CSL’s.
      name === 'citation'
        ? ['issued', 'event-date', 'accessed'].flatMap((date) => PARTS(`csl.${date}`))
        : name === 'citations'
          ? ['issued', 'event-date', 'accessed'].flatMap((date) => PARTS(`[].${date}`))
          : name === 'cite'
            ? ['issued', 'event-date'].flatMap((date) => PARTS(`[].${date}`))
            : [],
    );
  });

  test.for(FILE_NAMES)('of %s has its address, and no pattern that other languages cannot read', (name) => {
    const schema = schemaOf(name, createRoutes('https://example.org/brief/'));
    expect(schema).toMatchObject({ $id: `https://example.org/brief/schema/${name}.json` });
    expect(JSON.stringify(schema)).not.toMatch(/\\\\p\{/u);
  });

  test('refuses what it does not know and what is missing', () => {
    const validate = validatorOf(schemaOf('claims', root));
    const data = JSON.parse(asJson(claimsData(buildGraph(tram()), root))) as { claims: Record<string, unknown>[] };
    const [first, ...rest] = data.claims;
    const { code: _code, ...without } = first ?? {};
    expect(validate({ ...data, claims: [first, ...rest] })).toEqual([]);
    expect(validate({ ...data, claims: [without] })).not.toEqual([]);
    expect(validate({ ...data, claims: [{ ...first, rumor: 'so' }] })).not.toEqual([]);
    expect(validate({ ...data, claims: [{ ...first, kind: 'rumor' }] })).not.toEqual([]);
    expect(validate({ ...data, claims: [{ ...first, code: null }] })).not.toEqual([]);
    expect(validate({ ...data, claims: [{ ...first, terms: null }] })).not.toEqual([]);
  });
});

describe('what a file is told', () => {
  const schema = record({
    name: z.string(),
    words: z.array(z.string()).min(1).optional(),
    more: z.string().optional(),
  });

  test('is written in the order of its schema, null or an empty list where there is no value', () => {
    expect(JSON.stringify(whole(schema, { name: 'a' }))).toBe('{"name":"a","words":[],"more":null}');
    expect(JSON.stringify(whole(schema, { more: 'x', name: 'a', words: ['b'] }))).toBe(
      '{"name":"a","words":["b"],"more":"x"}',
    );
  });

  test('is refused where its schema does not know it', () => {
    expect(() => whole(schema, { name: 'a', ...{ rumor: 'b' } })).toThrow(RangeError);
  });

  test('is documented with null and with the empty list', () => {
    const typeOf = (path: string) => fieldsOf('claims').find((field) => field.path === path)?.type;
    expect(typeOf('claims[].modal')).toBe('text or null');
    expect(typeOf('claims[].terms')).toBe('list of text, or an empty list');
    expect(typeOf('claims[].topics')).toBe('list of text');
    expect(typeOf('claims[].assessment')).toBe('object or null');
  });
});

const PARTS = (path: string) => ['date-parts', 'circa', 'literal'].map((part) => `${path}.${part}`);
