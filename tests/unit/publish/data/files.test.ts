import { describe, expect, test } from 'vitest';
import { citeArticle } from '../../../../src/publish/bibliography/cite.ts';
import { assessmentsData } from '../../../../src/publish/data/assessments.ts';
import { citationData } from '../../../../src/publish/data/citation.ts';
import { claimFileData, claimsData } from '../../../../src/publish/data/claims.ts';
import { eventsData } from '../../../../src/publish/data/events.ts';
import { asJson } from '../../../../src/publish/data/json.ts';
import { graphData } from '../../../../src/publish/data/graph.ts';
import { FILE_NAMES, fieldsOf, schemaOf } from '../../../../src/publish/data/schemas.ts';
import type { FileName } from '../../../../src/publish/data/schemas.ts';
import { sourceData } from '../../../../src/publish/data/source.ts';
import { termData } from '../../../../src/publish/data/term.ts';
import { topicData } from '../../../../src/publish/data/topic.ts';
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
    ['graph', asJson(graphData(graph, to, 'Tram'))],
    ['citations', writeItems('json', toCslList(graph, to, worksOfSite(graph)))],
    ['assessments', asJson(assessmentsData(graph, to))],
    ['events', asJson(eventsData(graph, to))],
    ...all('source', graph.sources, sourceData),
    ...all('claim', graph.claims, claimFileData),
    ...all('topic', graph.topics, topicData),
    ...all('citation', graph.citations, citationData),
    ...all('term', graph.terms, termData),
    ...[...graph.sources.values()].map((source): [FileName, string] => [
      'cite',
      writeItems('json', [citeArticle(source)]),
    ]),
  ];
}

const root = createRoutes('/');
const three = (): Corpus => ({
  ...tram(),
  sources: [...tram().sources, source('tram-map-2023', 'U', { issued: '2023', sections: [['The map', 1, 1]] })],
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
            ? PARTS('[].issued')
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
    expect(validate({ ...data, claims: [{ ...first, verdict: 'open' }] })).not.toEqual([]);
    expect(validate({ ...data, claims: [{ ...first, kind: 'rumor' }] })).not.toEqual([]);
    expect(validate({ ...data, claims: [{ ...first, modal: null }] })).not.toEqual([]);
  });
});

const PARTS = (path: string) => ['date-parts', 'circa', 'literal'].map((part) => `${path}.${part}`);
