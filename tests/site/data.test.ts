import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse as parseCsv } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeFilesOf, readBibtex, readRis } from '../support/bibliography.ts';
import {
  SITE_KEY,
  assessments,
  citations,
  claims as entries,
  events,
  facts,
  isCited,
  sources,
  stances,
  terms,
  topics,
} from '../support/content.ts';
import { filesOf, pagesOf } from '../support/dist.ts';
import { attribute, elementsOf, parseHtml, textOf } from '../support/html.ts';
import { validatorOf } from '../support/json-schema.ts';
import { serveSite } from '../support/serve.ts';
import type { ServedSite } from '../support/serve.ts';
import { SITE } from './site.ts';

interface Work {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly { readonly family?: string; readonly given?: string; readonly literal?: string }[];
  readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[] };
  readonly URL?: string;
  readonly language?: string;
  readonly genre?: string;
  readonly 'container-title'?: string;
  readonly custom: { readonly citedBy?: readonly string[] };
}
type Item = Readonly<Record<string, unknown>> & { readonly id: string; readonly url: string };

const text = (path: string) => readFileSync(join(SITE.folder, path), 'utf8');
const json = (path: string): unknown => JSON.parse(text(path));
const files = filesOf(SITE.folder);
/** What is there to be taken away: not what pages fetch for themselves. */
const data = files.filter(
  (file) => file.endsWith('.json') && !/^(?:pagefind\/|schema\/|feed\.json$)|(?:^|\/)previews\.json$/u.test(file),
);
/** A file that lies beside what it tells how to cite. */
const HOW_TO_CITE = /(?:^|\/)(?:cite|article)\.(?:bib|bibtex\.bib|ris|json)$/u;
const pages = pagesOf(SITE.folder).filter(({ redirect }) => !redirect);
/** The records of a file that holds a list of them under its own name. */
const recordsOf = (name: string) => (json(`${name}.json`) as Readonly<Record<string, readonly Item[]>>)[name] ?? [];
const claims = recordsOf('claims');

/** An address of the site as a file of it and a fragment; nothing for an address elsewhere. */
function placeOf(address: string): { file: string; fragment: string } | undefined {
  const here = SITE.origin ? new URL(SITE.base, SITE.origin).href : SITE.base;
  if (!address.startsWith(here)) return undefined;
  const [path = '', fragment = ''] = address.slice(here.length).split('#');
  return { file: path === '' || path.endsWith('/') ? `${path}index.html` : path, fragment };
}

/** The values of a field, wherever it stands in a file. */
function valuesOf(value: unknown, names: ReadonlySet<string>): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    names.has(name) && typeof inner === 'string' ? [inner] : valuesOf(inner, names),
  );
}

describe('every JSON file', () => {
  const schemaName = (file: string) => {
    const content = json(file);
    if (Array.isArray(content)) return HOW_TO_CITE.test(file) ? 'schema/cite.json' : 'schema/citations.json';
    return placeOf((content as { $schema: string }).$schema)?.file ?? '';
  };

  test('names a schema of the site and holds to it', () => {
    const validators = new Map(
      files.filter((file) => file.startsWith('schema/')).map((file) => [file, validatorOf(json(file) as object)]),
    );
    expect(data.length).toBeGreaterThan(validators.size);
    const problems = data.flatMap((file) => {
      const validate = validators.get(schemaName(file));
      if (!validate) return [`${file}: no schema`];
      return validate(json(file)).map((problem) => `${file}: ${problem}`);
    });
    expect(problems).toEqual([]);
    expect(new Set(data.map(schemaName))).toEqual(new Set(validators.keys()));
  });

  test('leads only to what is there', () => {
    const anchors = new Map(
      pages.map(({ file, html }) => [
        file,
        new Set(elementsOf(parseHtml(html)).flatMap((it) => attribute(it, 'id') ?? [])),
      ]),
    );
    const known = new Set(files);
    const broken = data.flatMap((file) => {
      const addresses = valuesOf(json(file), new Set(['url', '$schema']));
      return addresses
        .filter((address) => {
          const place = placeOf(address);
          if (!place || !known.has(place.file)) return true;
          return place.fragment !== '' && anchors.get(place.file)?.has(place.fragment) !== true;
        })
        .map((address) => `${file}: ${address}`);
    });
    expect(broken).toEqual([]);
  });
});

describe('the claims', () => {
  test('are the claims of the site, each at its page', () => {
    const addresses = claims.map(({ url }) => placeOf(url)?.file).sort();
    expect(addresses).toEqual(
      pages
        .filter(({ kind }) => kind === 'claims/*')
        .map(({ file }) => file)
        .sort(),
    );
  });

  test('are the same in the table, field by field', () => {
    const rows = parseCsv<Record<string, string>>(text('claims.csv'), { columns: true, record_delimiter: '\r\n' });
    expect(rows).toHaveLength(claims.length);
    const undo = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r\n])/u, '');
    const told = claims.map((claim) => cellsOf(claim));
    const columns = Object.keys(rows[0] ?? {});
    expect([...new Set(told.flatMap((cells) => Object.keys(cells)))].filter((name) => !columns.includes(name))).toEqual(
      [],
    );
    rows.forEach((row, index) => {
      const cells = Object.fromEntries(
        Object.entries(row).flatMap(([name, cell]) => (cell === '' ? [] : [[name, undo(cell)]])),
      );
      expect(cells).toEqual(told[index]);
    });
  });

  test('are the same in the twins of their pages', () => {
    for (const claim of claims) {
      const { $schema: _schema, license: _license, ...twin } = json(`claims/${claim.id}/index.json`) as Item;
      expect(twin).toEqual(claim);
    }
  });

  test('say what became of each: a verdict, or why there is none', () => {
    for (const { code, verdict, assessment } of claims) {
      const judged = assessments.find((it) => it.claims.includes(String(code)));
      expect(verdict).toBe(judged?.verdict ?? null);
      expect(assessment).toEqual(
        judged
          ? {
              id: judged.id,
              verdict: judged.verdict ?? null,
              notScored: judged.notScored ?? null,
              asOf: judged.asOf,
              url: expect.stringContaining(`/forecasts/${judged.id}/`) as string,
            }
          : null,
      );
    }
  });
});

describe('every list of records', () => {
  const TWINS = { claims: 'claims', verdicts: 'forecasts', topics: 'topics', sources: 'sources', terms: 'terms' };

  test('has the same fields in every record, so that a table can be made of it', () => {
    const lists = Object.fromEntries(
      data.flatMap((file) => {
        const content = json(file);
        if (Array.isArray(content)) return [];
        const { $schema: _schema, ...rest } = content as Readonly<Record<string, unknown>>;
        return Object.entries(rest).flatMap(([name, value]) => recordListsIn(value, `${file} ${name}`));
      }),
    );
    expect(Object.keys(lists)).toEqual(
      expect.arrayContaining(['claims.json claims', 'graph.json nodes', 'timeline/index.json events']),
    );
    const uneven = Object.entries(lists).filter(
      ([, list]) => new Set(list.map((it) => Object.keys(it).join())).size > 1,
    );
    expect(uneven.map(([name]) => name)).toEqual([]);
  });

  test.for(Object.entries(TWINS))('of %s holds what lies beside the pages', ([name, folder]) => {
    const records = recordsOf(name);
    expect(records.length).toBeGreaterThan(0);
    for (const item of records) {
      const { $schema: _schema, license: _license, ...twin } = json(`${folder}/${item.id}/index.json`) as Item;
      expect(item).toEqual(twin);
    }
  });

  test.for([
    ['verdicts', assessments],
    ['facts', facts],
    ['topics', topics],
    ['sources', sources],
    ['terms', terms],
  ] as const)('of %s holds every entry', ([name, all]) => {
    expect(
      recordsOf(name)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(all.map(({ id }) => id).sort());
  });

  test('of verdicts says what the content does, and the ledger’s file the same', () => {
    const told = (list: readonly Item[]) =>
      list
        .map(({ id, verdict, notScored, difficulty, decidedBy, facts: weighed, counter, counterFacts }) => ({
          id,
          verdict,
          notScored,
          difficulty,
          decidedBy,
          weighed: (weighed as readonly Item[]).map((it) => `${String(it['fact'])} ${String(it['weighs'])}`).sort(),
          counter,
          counterFacts,
        }))
        .sort((a, b) => a.id.localeCompare(b.id));
    const written = assessments
      .map(({ id, verdict, notScored, difficulty, decidedBy, facts: weighed = [], counter = 'none-found' }) => ({
        id,
        verdict: verdict ?? null,
        notScored: notScored ?? null,
        difficulty: difficulty?.level ?? null,
        decidedBy: decidedBy ?? null,
        weighed: weighed.map(({ fact, weighs }) => `${fact} ${weighs}`).sort(),
        counter: counter === 'none-found' ? null : counter.statement,
        counterFacts: counter === 'none-found' ? [] : (counter.facts ?? []),
      }))
      .sort((a, b) => a.id.localeCompare(b.id));
    expect(told(recordsOf('verdicts'))).toEqual(written);
    expect(told((json('forecasts/index.json') as { assessments: readonly Item[] }).assessments)).toEqual(written);
  });

  test('of facts says how far the evidence was seen and who weighs it', () => {
    const checked = new Map(citations.map((work) => [work.id, work.checked]));
    for (const fact of recordsOf('facts')) {
      const { date, statement, evidence = [] } = facts.find(({ id }) => id === fact.id) ?? {};
      const weighing = assessments.filter(({ facts: weighed = [] }) => weighed.some((it) => it.fact === fact.id));
      expect(fact).toMatchObject({
        date,
        statement,
        evidence: evidence.map((work) => ({ work, checked: checked.get(work) })),
      });
      expect([...(fact['assessments'] as string[])].sort()).toEqual(weighing.map(({ id }) => id).sort());
    }
  });

  test('of terms says what each is called in other languages', () => {
    const told = recordsOf('terms').map(({ id, translations: inOthers }) => [
      id,
      (inOthers as readonly Item[]).map(({ language, names }) => [language, names]),
    ]);
    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries(terms.map(({ id, translations = {} }) => [id, Object.entries(translations)])),
    );
  });

  test('of topics holds a stance of every source', () => {
    const told = recordsOf('topics').flatMap(({ id, stances: said }) =>
      (said as readonly Item[]).map(({ source, state, label, stance, claims: codes }) => [
        `${String(source)}/${id}`,
        { state, label, stance, codes },
      ]),
    );
    const written = topics.flatMap(({ id: topic }) =>
      sources.map(({ id: source }) => {
        const found = stances.find(({ id }) => id === `${source}/${topic}`);
        const { label = null, stance = null, claims: codes = [], silent } = found ?? {};
        return [
          `${source}/${topic}`,
          { state: silent ? 'silent' : found ? 'speaks' : 'uncompared', label, stance, codes },
        ];
      }),
    );
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(written));
    expect(told).toHaveLength(written.length);
  });
});

/** The lists of records below a value, by their path; names of people and CSL are of others’ making. */
function recordListsIn(value: unknown, path: string): [string, readonly object[]][] {
  if (typeof value !== 'object' || value === null || /\.(?:authors|csl)$/u.test(path)) return [];
  if (!Array.isArray(value))
    return Object.entries(value).flatMap(([name, inner]) => recordListsIn(inner, `${path}.${name}`));
  const records = (value as unknown[]).filter((it): it is object => typeof it === 'object' && it !== null);
  const inner = records.flatMap((it, index) =>
    Object.entries(it).flatMap(([name, more]) => recordListsIn(more, `${path}.${index}.${name}`)),
  );
  return records.length > 0 ? [[path, records], ...inner] : inner;
}

/** A claim as the page on data says that a row tells it. */
function cellsOf(claim: object): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [name, value] of Object.entries(claim) as [string, unknown][]) {
    const list = (Array.isArray(value) ? (value as unknown[]) : [value]).filter((item) => item !== null);
    const parts = list.every((item) => typeof item === 'object')
      ? [...new Set(list.flatMap((item) => Object.keys(item)))]
      : [undefined];
    for (const part of parts) {
      const texts = list
        .map((item) => (part ? (item as Record<string, string | null>)[part] : (item as string)) ?? '')
        .map(String);
      if (texts.some(Boolean)) cells[part ? `${name}.${part}` : name] = texts.join('|');
    }
  }
  return cells;
}

test('every page of a thing has a twin that names the page', () => {
  const ofThings = pages.filter(
    ({ kind, path }) =>
      /^(?:sources|claims|forecasts|topics|citations|terms)\/\*$/u.test(kind) && path !== 'forecasts/all/',
  );
  const wrong = ofThings.filter(({ file }) => {
    const twin = file.replace(/html$/u, 'json');
    return !files.includes(twin) || placeOf((json(twin) as { url: string }).url)?.file !== file;
  });
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

describe('the graph', () => {
  const graph = json('graph.json') as {
    readonly nodes: readonly Item[];
    readonly edges: readonly { readonly source: string; readonly target: string; readonly type: string }[];
  };

  test('joins what it holds', () => {
    const ids = new Set(graph.nodes.map(({ id }) => id));
    expect(ids.size).toBe(graph.nodes.length);
    expect(graph.edges.filter(({ source, target }) => !ids.has(source) || !ids.has(target))).toEqual([]);
  });

  test('holds every claim', () => {
    const ids = new Set(graph.nodes.map(({ id }) => id));
    expect(claims.filter(({ code }) => !ids.has(`claim:${String(code)}`))).toEqual([]);
  });

  test('can be colored by source, kind, verdict and date without another file', () => {
    const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
    const verdictOf = new Map(assessments.flatMap((it) => it.claims.map((code) => [code, it.verdict ?? null])));
    for (const { code, source, kind } of entries)
      expect(nodes.get(`claim:${code}`)).toMatchObject({ code, source, kind, verdict: verdictOf.get(code) ?? null });
    for (const { id, date } of facts) expect(nodes.get(`fact:${id}`)).toMatchObject({ date });
    for (const { id, source, verdict = null } of assessments)
      expect(nodes.get(`assessment:${id}`)).toMatchObject({ source, verdict });
  });

  test('binds assessments to what they weigh, and facts to their evidence', () => {
    const edges = (type: string, from: string) =>
      graph.edges
        .filter((edge) => edge.type === type && edge.source.startsWith(`${from}:`))
        .map(({ source, target }) => `${source} ${target}`)
        .sort();
    expect(edges('weighs', 'assessment')).toEqual(
      assessments
        .flatMap(({ id, facts: weighed = [] }) => weighed.map(({ fact }) => `assessment:${id} fact:${fact}`))
        .sort(),
    );
    expect(edges('restsOn', 'fact')).toEqual(
      facts.flatMap(({ id, evidence }) => evidence.map((work) => `fact:${id} citation:${work}`)).sort(),
    );
  });
});

// Beside an old address lies what lay beside the page that it leads to.
const old = pagesOf(SITE.folder).filter(({ redirect }) => redirect);
const lists = files
  .filter((file) => /^(?:citations|(?:sources|topics)\/.*\/works)\.json$/u.test(file))
  .filter((file) => !old.some(({ path }) => file === `${path}works.json`))
  .map((file) => file.replace(/\.json$/u, ''));

describe('the works', () => {
  const year = ({ issued }: Work) => issued?.['date-parts']?.[0]?.[0]?.toString();
  // RIS knows no names of bodies: what reads it takes some apart. So names are compared as they are written.
  const inRis = ({ given, family, literal }: { given?: string; family?: string; literal?: string }) =>
    literal ?? [family, given].filter(Boolean).join(', ');
  const lastName = ({ author = [] }: Work) => author.map((name) => name.family ?? name.literal);

  test('have a list for the site, and each source and topic for which any is cited, in three formats', () => {
    const citedFrom = new Set(
      citations.flatMap(({ id, title, citedBy = [] }) =>
        citedBy.filter((use) => title && isCited(use)).map(({ source }) => `${source} ${id}`),
      ),
    );
    const kinds = [
      ...[...citedFrom].map((use) => `sources/${use.split(' ')[0]}/works`),
      ...entries.flatMap(({ source, cites = [], topics }) =>
        cites.some((key) => citedFrom.has(`${source} ${key}`)) ? topics.map((topic) => `topics/${topic}/works`) : [],
      ),
    ];
    expect(lists).toEqual(expect.arrayContaining(['citations', ...kinds]));
    expect(
      lists
        .flatMap((list) => ['bib', 'bibtex.bib', 'ris'].map((format) => `${list}.${format}`))
        .filter((file) => !files.includes(file)),
    ).toEqual([]);
  });

  test('of a source and a topic are led to from its page', () => {
    const beside = pages.filter(({ kind }) => /^(?:sources|topics)\/\*$/u.test(kind));
    const without = beside.filter(({ path, html }) => {
      if (!files.includes(`${path}works.json`)) return false;
      const links = new Set(elementsOf(parseHtml(html), 'a').map((it) => attribute(it, 'href')));
      return ['bib', 'bibtex.bib', 'ris', 'json'].some((format) => !links.has(`${SITE.base}${path}works.${format}`));
    });
    expect(without.map(({ file }) => file)).toEqual([]);
  });

  test('of a claim, a pair and a work are on its page, to make files of them', () => {
    const keysOn = (path: string) =>
      madeFilesOf(parseHtml(text(`${path}index.html`)))
        .flatMap(({ items }) => items.map(({ id }) => id))
        // The page itself is cited there too.
        .filter((id) => !id.startsWith(`${SITE_KEY}-`))
        .sort();
    const cites = new Map(
      entries.map((claim) => [
        claim.code,
        (claim.cites ?? []).filter((key) => {
          const { citedBy = [], title } = citations.find((work) => work.id === key) ?? {};
          const uses = citedBy.filter(({ source }) => source === claim.source);
          const use = uses.find(({ paragraphs }) => paragraphs?.some((it) => claim.paragraphs.includes(it))) ?? uses[0];
          return title && use && isCited(use);
        }),
      ]),
    );
    for (const { id, code } of entries) expect(keysOn(`claims/${id}/`)).toEqual([...(cites.get(code) ?? [])].sort());
    for (const { path } of pages.filter(({ kind }) => kind === 'compare/*')) {
      const codes = path.split('/')[1]?.split('-') ?? [];
      const keys = new Set(codes.flatMap((code) => cites.get(code) ?? []));
      expect(keysOn(path)).toEqual([...keys].sort());
    }
    for (const { id, title } of citations) expect(keysOn(`citations/${id}/`)).toEqual(title ? [id] : []);
  });

  test('say the same in BibLaTeX', () => {
    const types: Record<string, string> = {
      bill: 'legislation',
      'entry-encyclopedia': 'inreference',
      legislation: 'legislation',
      regulation: 'legislation',
      report: 'report',
      speech: 'unpublished',
    };
    const languages: Record<string, string> = {
      en: 'english',
      pl: 'polish',
      ru: 'russian',
      it: 'italian',
      de: 'german',
      ka: 'georgian',
    };
    for (const list of lists) {
      const works = json(`${list}.json`) as Work[];
      const entries = readBibtex(text(`${list}.bib`));
      expect(
        entries.map(({ type, key, fields }) => ({
          type,
          key,
          title: fields['title'],
          year: fields['year'],
          url: fields['url'],
          language: fields['langid'],
          genre: fields['type'],
          names: (fields.author ?? []).map((name) => name.lastName ?? name.name),
          given: (fields.author ?? []).map((name) => name.firstName),
        })),
      ).toEqual(
        works.map((work) => ({
          type: types[work.type] ?? (work.type.startsWith('article') && work['container-title'] ? 'article' : 'online'),
          key: work.id,
          title: work.title,
          year: year(work),
          url: work.URL,
          language: work.language && languages[work.language],
          genre: work.genre,
          names: lastName(work),
          given: (work.author ?? []).map(({ given }) => given),
        })),
      );
    }
  });

  test('say the same in RIS', () => {
    const types: Record<string, string> = {
      'article-newspaper': 'NEWS',
      webpage: 'ELEC',
      report: 'RPRT',
      'article-magazine': 'MGZN',
      legislation: 'STAT',
      regulation: 'STAT',
      bill: 'STAT',
      speech: 'GEN',
    };
    for (const list of lists) {
      const works = json(`${list}.json`) as Work[];
      const raw = text(`${list}.ris`);
      const names = raw
        .split(/^ER {2}- /mu)
        .map((record) => [...record.matchAll(/^AU {2}- (.*)\r$/gmu)].map(([, name]) => name));
      const records = readRis(raw);
      expect(
        records.map((record, index) => ({
          id: record.id,
          title: record.title,
          URL: record.URL,
          language: record.language,
          year: record.issued?.['date-parts']?.[0]?.[0],
          names: names[index],
        })),
      ).toEqual(
        works.map((work) => ({
          id: work.id,
          title: work.title,
          URL: work.URL,
          language: work.language,
          year: year(work),
          names: (work.author ?? []).map(inRis),
        })),
      );
      expect([...raw.matchAll(/^M3 {2}- (.*)\r$/gmu)].map(([, genre]) => genre)).toEqual(
        works.flatMap(({ genre }) => genre ?? []),
      );
      const tags = [...raw.matchAll(/^TY {2}- (\w+)\r$/gmu)].map(([, tag]) => tag);
      expect(tags).toEqual(works.map(({ type }, index) => types[type] ?? tags[index]));
    }
  });

  test('of a source are those that it cites, and none that only we found', () => {
    for (const { id: source } of sources) {
      const cited = citations.filter(({ citedBy = [] }) =>
        citedBy.some((use) => use.source === source && isCited(use)),
      );
      const file = `sources/${source}/works.json`;
      // A source that cites nothing has no such file.
      const works = cited.length > 0 || files.includes(file) ? (json(file) as Work[]) : [];
      expect(works.map(({ id }) => id).sort()).toEqual(cited.map(({ id }) => id).sort());
      const named = (json('citations.json') as Work[]).filter(({ custom }) => custom.citedBy?.includes(source));
      expect(named.map(({ id }) => id).sort()).toEqual(cited.map(({ id }) => id).sort());
    }
  });

  test('of the site hold all the evidence', () => {
    const evidence = [...facts.flatMap((fact) => fact.evidence), ...events.flatMap(({ citations: keys = [] }) => keys)];
    const listed = new Set((json('citations.json') as Work[]).map(({ id }) => id));
    expect(evidence.filter((key) => !listed.has(key))).toEqual([]);
  });
});

describe('the page on data', () => {
  const page = pages.find(({ kind }) => kind === 'data');
  const tree = parseHtml(page?.html ?? '');
  const codes = (name: string) =>
    elementsOf(tree, 'code')
      .filter((it) => attribute(it, 'className') === name)
      .map((it) => textOf(it));
  let served: ServedSite | undefined;
  beforeAll(async () => {
    served = await serveSite();
  });
  afterAll(() => served?.stop());

  test('is one step from anywhere: every footer leads to it', () => {
    const href = `${SITE.base}data/`;
    const without = pages.filter(
      // What another site shows in a frame has a foot of its own.
      ({ kind, html }) =>
        kind !== 'embed/*' && !elementsOf(parseHtml(html), 'a').some((it) => attribute(it, 'href') === href),
    );
    expect(without.map(({ file }) => file)).toEqual([]);
  });

  test('leads to every file that lies beside no page and is not empty, and tells the license', () => {
    const linked = new Set(
      elementsOf(tree, 'a').flatMap(
        (it) =>
          placeOf(new URL(attribute(it, 'href') ?? '', SITE.origin ?? 'http://x').href.replace(/^http:\/\/x/u, ''))
            ?.file ?? [],
      ),
    );
    const wanted = files.filter(
      (file) =>
        !HOW_TO_CITE.test(file) &&
        !['', '[]'].includes(text(file).trim()) &&
        !/^(?:claims|compare|citations)\/.*\/works\.\w+$/u.test(file) &&
        (/\.(?:csv|bib|ris)$/u.test(file) ||
          /^(?:schema\/)?[^/]+\.json$/u.test(file) ||
          /(?:^(?:forecasts|timeline)\/index|\/works)\.json$/u.test(file)),
    );
    expect(wanted.filter((file) => !linked.has(file))).toEqual([]);
    expect(page?.html).toContain('CC BY 4.0');
  });

  /** What examples import, how pip is asked for it, and how to see whether Python has it and it fits. */
  const PACKAGES = {
    pandas: { pip: 'pandas', fits: 'import pandas' },
    networkx: {
      pip: 'networkx>=3.4',
      fits: 'import inspect, networkx as nx; inspect.signature(nx.node_link_graph).parameters["edges"]',
    },
  };
  const needed = (code: string) =>
    (Object.keys(PACKAGES) as (keyof typeof PACKAGES)[]).filter((name) =>
      new RegExp(`import .*\\b${name}\\b`, 'u').test(code),
    );

  // In a small archive an example may have nothing to print.
  const isFull = claims.length > 100;

  /** What an example prints, and the files that it leaves. */
  const run = async (command: string, example: string) => {
    const home = /\bhttps?:\/\/[^"\s]*\//u.exec(example)?.[0] ?? '';
    const cwd = mkdtempSync(join(tmpdir(), 'example-'));
    try {
      // Not spawned in step with the test: the site is served by this very process.
      const done = await promisify(execFile)(command, ['-c', example.replaceAll(home, served?.url ?? '')], {
        cwd,
        timeout: 30_000,
        maxBuffer: 2 ** 26,
      });
      return { ...done, left: readdirSync(cwd).map((name) => readFileSync(join(cwd, name), 'utf8')) };
    } finally {
      rmSync(cwd, { recursive: true });
    }
  };

  test('has examples of at most three lines each', () => {
    expect(codes('shell').length).toBeGreaterThan(0);
    expect([...codes('shell'), ...codes('python')].filter((code) => code.split('\n').length > 3)).toEqual([]);
  });

  test('has examples that run in the shell', async () => {
    for (const code of codes('shell')) {
      const { stdout, stderr } = await run('sh', code);
      expect(stderr).toBe('');
      if (isFull) expect(stdout).toMatch(/^[^\t,\n]+[\t,][^\t,\n]+/u);
    }
  });

  test('has examples that run in Python alone', async () => {
    const plain = codes('python').filter((code) => needed(code).length === 0);
    expect(plain.length).toBeGreaterThan(0);
    for (const code of plain) {
      const { stdout, stderr } = await run('python3', code);
      expect(stderr).toBe('');
      if (isFull) expect(stdout).toMatch(/\w{2,}/u);
    }
  });

  test('names each package that an example needs, the functions that load the files, and the list of edges', () => {
    const all = codes('python').join('\n');
    expect(new Set(codes('python').flatMap(needed))).toEqual(new Set(Object.keys(PACKAGES)));
    expect(all).toContain('pd.json_normalize(');
    for (const [call] of all.matchAll(/node_link_graph\(.*/gu)) expect(call).toContain('edges="edges"');
    for (const name of Object.keys(PACKAGES)) expect(page?.html).toContain(`In Python, with ${name}`);
  });

  for (const [name, { pip, fits }] of Object.entries(PACKAGES)) {
    const missing = spawnSync('python3', ['-c', fits]).status !== 0;
    const notTried = `NOT TRIED: the examples with ${name}; python3 -m pip install '${pip}'`;
    if (missing) console.warn(notTried);
    // Without the package no example can run; that each is Python can still be seen.
    test(missing ? notTried : `has examples that run in Python with ${name}`, async () => {
      const examples = codes('python').filter((code) => needed(code).some((it) => it === name));
      expect(examples.length).toBeGreaterThan(0);
      for (const code of examples) {
        if (missing) {
          const { status, stderr } = spawnSync('python3', [
            '-c',
            'import sys; compile(sys.argv[1], "example", "exec")',
            code,
          ]);
          expect(status, String(stderr)).toBe(0);
          continue;
        }
        const { stdout, left } = await run('python3', code);
        expect([stdout, ...left].join('')).toMatch(/\w{2,}/u);
      }
    });
  }
});
