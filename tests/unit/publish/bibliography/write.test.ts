import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toCsl } from '../../../../src/publish/bibliography/csl.ts';
import type { CslItem } from '../../../../src/publish/bibliography/csl-item.ts';
import { toBiblatex, toBibtex } from '../../../../src/publish/bibliography/bibtex.ts';
import { formatHtml } from '../../../../src/publish/bibliography/styles.ts';
import { toRis } from '../../../../src/publish/bibliography/ris.ts';
import { toCslList } from '../../../../src/publish/bibliography/works-file.ts';
import { writeItems } from '../../../../src/publish/bibliography/write.ts';
import { buildGraph } from '../../../../src/graph/build.ts';
import { CSL_TYPES } from '../../../../src/model/csl-types.ts';
import { citationKey } from '../../../../src/model/ids.ts';
import { WORKS_FORMATS, createRoutes } from '../../../../src/model/routes.ts';
import { readBibtex, readRis } from '../../../support/bibliography.ts';
import { entry, tram } from '../../graph/fixture-corpus.ts';

function citation(fields: object, key = 'some-work'): CslItem {
  const { id, data, body } = entry('citations', key, { type: 'report', title: 'A', checked: 'page-read', ...fields });
  return toCsl({ ...data, id: citationKey.parse(id), body });
}

/** The only entry of a BibLaTeX file, in the eyes of another library. */
function biblatex(fields: object, write = toBiblatex) {
  const entries = readBibtex(write([citation(fields)]));
  expect(entries).toHaveLength(1);
  const [only] = entries;
  if (!only) throw new Error('There is no entry');
  return only;
}

/** The only record of a RIS file, in the eyes of another library. */
function ris(fields: object) {
  const records = readRis(toRis([citation(fields)]));
  expect(records).toHaveLength(1);
  return records[0];
}

const TITLES = [
  '$2.8 Billion & 50% of it: #1_in {all} ~ ^ \\ plain',
  'Перезагрузка отношений “после” 2009 года',
  'Über die Linie – Łódź, Dąbrowski’s count …',
  'A title of many words that is longer than seventy characters, so that a line of RIS would have been broken in it',
  'What if? 10 < 20 > 5 | “x = y” - z',
] as const;
/** What has ended an entry or a record, or begun another. */
const HOSTILE = [
  '} @misc{evil, title={x}',
  'One { brace',
  'One } brace',
  '\\input{/etc/passwd} \\write18{id} %',
  'The line\nER  - \n\nTY  - BOOK\nTI  - Injected',
] as const;
const URL = 'https://example.org/a_very/long~address/%20of/more_than/seventy/characters?with=a&query=and_more#part';

describe('a title comes back', () => {
  test.for(TITLES)('from BibLaTeX: %s', (title) => {
    expect(biblatex({ title }).fields['title']).toBe(title);
  });

  test.for(TITLES)('from RIS: %s', (title) => {
    expect(ris({ title })).toMatchObject({ title });
  });
});

describe('no value ends its entry', () => {
  const FIELDS = [
    ...[
      'title',
      'container-title',
      'publisher',
      'genre',
      'number',
      'volume',
      'issue',
      'page',
      'section',
      'language',
      'URL',
    ],
    ...['event-title', 'event-place', 'note'],
  ];
  const written = (field: string, value: string) => ({ ...citation({ language: 'en' }), [field]: value });

  test.for(FIELDS.flatMap((field) => HOSTILE.map((value) => [field, value] as const)))('%s: %s', ([field, value]) => {
    const items = [written(field, value), citation({ title: 'Next' }, 'next')];
    const texts = [toBiblatex(items), toBibtex(items)];
    for (const text of texts) {
      expect(readBibtex(text).map(({ key }) => key)).toEqual(['some-work', 'next']);
      // BibTeX counts braces, escaped or not, and LaTeX runs what begins with a backslash.
      for (const entry of text.split('\n\n')) expect(entry.split('{')).toHaveLength(entry.split('}').length);
      expect(text).not.toMatch(/\\(?:input|write)/u);
    }
    const records = toRis(items);
    expect(records.match(/^(?:TY|ER)/gmu)).toEqual(['TY', 'ER', 'TY', 'ER']);
    expect(readRis(records).map(({ id }) => id)).toEqual(['some-work', 'next']);
  });

  test('an author neither', () => {
    const author = HOSTILE.map((literal) => ({ literal }));
    const item = { ...citation({}), author };
    expect(readBibtex(toBiblatex([item]))).toHaveLength(1);
    expect(readBibtex(toBibtex([item]))).toHaveLength(1);
    expect(readRis(toRis([item]))).toHaveLength(1);
  });
});

test('an address comes back whole, and stands once', () => {
  expect(biblatex({ URL }).fields['url']).toBe(URL);
  expect(toBiblatex([citation({ URL })]).split(URL)).toHaveLength(2);
  expect(ris({ URL })).toMatchObject({ URL });
});

test('persons and institutions come back', () => {
  const author = [
    { family: 'Marsh', given: 'Ada' },
    { literal: 'Dorsey & Whitney' },
    { literal: 'Department of Roads and Rails' },
  ];
  expect(biblatex({ author }).fields.author).toEqual([
    { lastName: 'Marsh', firstName: 'Ada' },
    { name: 'Dorsey & Whitney' },
    { name: 'Department of Roads and Rails' },
  ]);
  expect(toRis([citation({ author })])).toContain(
    'AU  - Marsh, Ada\r\nAU  - Dorsey & Whitney\r\nAU  - Department of Roads and Rails\r\n',
  );
});

test('the day of a newspaper’s article, the newspaper and the pages are kept', () => {
  const fields = { type: 'article-newspaper', 'container-title': 'Quay Gazette', issued: '2021-03-02', page: '3–14' };
  expect(biblatex(fields)).toMatchObject({
    type: 'article',
    fields: { journal: 'Quay Gazette', entrysubtype: 'newspaper', date: '2021-03-02', pages: '3–14' },
  });
  const text = toRis([citation(fields)]);
  for (const line of ['TY  - NEWS', 'T2  - Quay Gazette', 'PY  - 2021', 'DA  - 2021/03/02/', 'SP  - 3', 'EP  - 14'])
    expect(text).toContain(`${line}\r\n`);
});

test.for([
  ['2021', '2021'],
  ['2021-03', '2021-03'],
  ['2021-03-02~', '2021-03-02~'],
  // The note tells that it is not certain; a “circa” would say something else.
  ['2021-03-02?', '2021-03-02'],
  ['2017-11-13/2017-11-15', '2017-11-13/2017-11-15'],
] as const)('a date is told in the form that biblatex takes: %s', ([issued, date]) => {
  expect(toBiblatex([citation({ issued })])).toContain(`\tdate = {${date}},\n`);
});

test('the day that a work was looked up is told', () => {
  expect(biblatex({ accessed: '2024-01-02' }).fields).toMatchObject({ urldate: '2024-01-02' });
  expect(toRis([citation({ accessed: '2024-01-02' })])).toContain('Y2  - 2024/01/02/\r\n');
});

test('the site of a page is kept, beside its publisher', () => {
  const fields = { type: 'webpage', 'container-title': 'Quay', publisher: 'Quay & Sons' };
  expect(biblatex(fields).fields).toMatchObject({ journal: 'Quay', organization: ['Quay & Sons'], note: 'Quay' });
  expect(biblatex(fields, toBibtex).fields).toMatchObject({ howpublished: 'Quay, Quay & Sons' });
  expect(ris(fields)).toMatchObject({ publisher: 'Quay & Sons' });
  expect(toRis([citation(fields)])).toContain('T2  - Quay\r\n');
});

test('what a work calls itself, its language and its caveats are kept', () => {
  const fields = { type: 'webpage', title: '[A]', genre: 'Transcript', language: 'pl', issued: '2024-08-23~' };
  const caveats = 'Title supplied; date approximate';
  expect(biblatex(fields).fields).toMatchObject({
    type: 'Transcript',
    langid: 'polish',
    note: `Transcript. ${caveats}`,
  });
  expect(toBiblatex([citation(fields)])).not.toContain('\tlanguage');
  expect(biblatex(fields, toBibtex).fields).toMatchObject({ howpublished: 'Transcript', note: caveats });
  const lines = toRis([citation(fields)]).split('\r\n');
  expect(lines).toEqual(expect.arrayContaining(['M3  - Transcript', 'LA  - pl', `N1  - ${caveats}`]));
});

test('a law is told by number, volume and page or section', () => {
  const law = { type: 'legislation', genre: 'Pub. L.', number: '1‑23', volume: '4', 'container-title': 'Stat.' };
  expect(biblatex({ ...law, page: '5' })).toMatchObject({
    type: 'legislation',
    fields: { type: 'Pub. L.', number: '1-23', journal: 'Stat.', pages: '5', note: '1-23, 4 Stat. 5' },
  });
  expect(biblatex({ ...law, section: '6' }).fields).toMatchObject({ pages: '§ 6', note: '1-23, 4 Stat. § 6' });
  expect(biblatex({ ...law, page: '5' }, toBibtex).fields).toMatchObject({ howpublished: 'Pub. L. 1-23, 4 Stat. 5' });
  const lines = toRis([citation({ ...law, section: '6' })]).split('\r\n');
  expect(lines).toEqual(expect.arrayContaining(['TY  - STAT', 'M1  - 1‑23', 'VL  - 4', 'SE  - 6']));
});

test('an article is told by its issue, and by a number only where it has one in place of pages', () => {
  const article = { type: 'article-magazine', 'container-title': 'Quay Monthly', issue: '113' };
  expect(formatHtml(citation(article), 'apa')).toContain('<i>Quay Monthly</i>, (113).');
  expect(biblatex(article)).toMatchObject({ type: 'article', fields: { number: '113', journal: 'Quay Monthly' } });
  expect(biblatex({ ...article, number: '7' }).fields).toMatchObject({ number: '113', eid: '7' });
  expect(toRis([citation(article)]).split('\r\n')).toEqual(expect.arrayContaining(['TY  - MGZN', 'IS  - 113']));
});

test('a speech is told by what it was given at, and when', () => {
  const fields = { type: 'speech', 'event-title': 'Yearly Meeting', 'event-date': '2021-03-02', 'event-place': 'Quay' };
  expect(biblatex(fields)).toMatchObject({
    type: 'unpublished',
    fields: { eventtitle: 'Yearly Meeting', eventdate: '2021-03-02', venue: 'Quay' },
  });
});

test('a word with a capital keeps it in every style, and no other word is kept from one', () => {
  expect(toBiblatex([citation({ title: 'On U.S.-led talks: the new START of Łódź' })])).toContain(
    '\ttitle = {{On} {U.S}.-led talks: the new {START} of {Łódź}},\n',
  );
});

test('BibTeX’s own types have all that they require, so that R takes each entry', () => {
  const named = { author: [{ family: 'Marsh', given: 'Ada' }], issued: '2021' };
  const article = { type: 'article-newspaper', 'container-title': 'Quay Gazette' };
  const typeOf = (fields: object) => biblatex(fields, toBibtex).type;
  expect(typeOf({ ...article, ...named })).toBe('article');
  expect(typeOf({ type: 'report', publisher: 'Quay', ...named })).toBe('techreport');
  expect(typeOf({ ...article, issued: '2021' })).toBe('misc');
  expect(typeOf({ type: 'article-newspaper', ...named })).toBe('misc');
  expect(typeOf({ type: 'report', ...named })).toBe('misc');
  expect(typeOf({ type: 'report', publisher: 'Quay', author: named.author })).toBe('misc');
});

test('a month is told by its macro, which every style knows', () => {
  expect(toBiblatex([citation({ issued: '2021-09-02' })])).toContain('\tmonth = sep,\n');
});

/** What biblatex’s manual names, the types that its styles treat as `@misc` among them. */
const BIBLATEX_TYPES =
  /^(?:article|book|booklet|collection|incollection|inproceedings|inreference|jurisdiction|legislation|letter|movie|music|online|patent|report|software|standard|thesis|unpublished)$/u;

/** What both Zotero’s RIS translator and bibutils know. */
const RIS_TYPES = [
  ...['ART', 'BOOK', 'CASE', 'CHAP', 'COMP', 'CONF', 'ELEC', 'GEN', 'HEAR', 'JOUR', 'MAP', 'MGZN', 'MUSIC', 'NEWS'],
  ...['PAMP', 'PAT', 'PCOMM', 'RPRT', 'SOUND', 'STAT', 'THES', 'UNPB', 'VIDEO'],
];

test.for(CSL_TYPES)('%s is something that managers know, in RIS', (type) => {
  expect(RIS_TYPES).toContain(/^TY {2}- (\w+)\r\n/u.exec(toRis([citation({ type })]))?.[1]);
});

test('a work is named by its whole key', () => {
  const key = 'a-key-of-more-than-twenty-letters';
  expect(toBiblatex([citation({}, key)])).toMatch(`@report{${key},`);
  expect(toRis([citation({}, key)])).toContain(`ID  - ${key}\r\n`);
});

test('a date that has no year makes no year', () => {
  expect(biblatex({ issued: '201X' }).fields['year']).toBeUndefined();
  expect(toRis([citation({ issued: '201X' })])).not.toMatch(/^(?:PY|DA)/mu);
});

test.for(CSL_TYPES)('%s keeps who made it, where, when and its address, in both', (type) => {
  const fields = {
    type,
    title: 'Fares',
    author: [{ family: 'Marsh', given: 'Ada' }],
    publisher: 'Quay & Sons',
    'container-title': 'Quay',
    issued: '2021-03',
    URL,
  };
  const entry = biblatex(fields).fields;
  expect(entry).toMatchObject({
    title: 'Fares',
    author: [{ lastName: 'Marsh', firstName: 'Ada' }],
    year: '2021',
    url: URL,
  });
  expect(
    JSON.stringify([
      [entry['publisher'] ?? entry['institution'] ?? entry['organization'] ?? entry['howpublished']].flat(),
      entry['journal'] ?? entry['series'] ?? entry['booktitle'],
    ]),
  ).toBe('[["Quay & Sons"],"Quay"]');
  const lines = toRis([citation(fields)]).split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'AU  - Marsh, Ada',
      'PB  - Quay & Sons',
      'T2  - Quay',
      'TI  - Fares',
      'DA  - 2021/03//',
      'PY  - 2021',
      `UR  - ${URL}`,
    ]),
  );
  expect(biblatex(fields).type).toMatch(BIBLATEX_TYPES);
});

describe('a list of works', () => {
  const graph = buildGraph(tram());
  const items = toCslList(graph, createRoutes('/brief/'), [...graph.citations.values()]);

  test('keeps its order, in every format', () => {
    const keys = [...graph.citations.keys()];
    for (const format of ['bib', 'bibtex.bib'] as const)
      expect(readBibtex(writeItems(format, items)).map(({ key }) => key)).toEqual(keys);
    expect(readRis(writeItems('ris', items)).map(({ id }) => id)).toEqual(keys);
    expect((JSON.parse(writeItems('json', items)) as { id: string }[]).map(({ id }) => id)).toEqual(keys);
  });

  test('is CSL by its own schema, and tells who cites a work and what rests on it', () => {
    const schema = JSON.parse(
      readFileSync(new globalThis.URL('../../../fixtures/schemas/csl-data.json', import.meta.url), 'utf8'),
    ) as object;
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    const list = JSON.parse(writeItems('json', items)) as unknown[];
    validate(list);
    expect(validate.errors ?? []).toEqual([]);
    expect(list).toContainEqual(
      expect.objectContaining({
        id: 'gazette',
        custom: {
          url: '/brief/citations/gazette/',
          checked: 'page-read',
          citedBy: ['tram-letter-2022'],
          evidenceFor: ['tram-letter-2022/full', 'tram-letter-2022/fourth'],
        },
      }),
    );
  });

  test.for(WORKS_FORMATS)('may be empty: %s', (format) => {
    expect(writeItems(format, []).trim()).toBe(format === 'json' ? '[]' : '');
  });
});

test('a date of two ends keeps both in BibLaTeX, and what they share where a format has no spans', () => {
  const months = [citation({ type: 'report', issued: '2022-06/2022-09' })];
  expect(toBiblatex(months)).toContain('\tdate = {2022-06/2022-09},\n');
  expect(toBibtex(months)).toContain('\tyear = {2022},\n');
  expect(toBibtex(months)).not.toContain('month =');
  expect(toRis(months)).toContain('DA  - 2022///\r\n');
  expect(toRis(months)).toContain('Dated 2022-06/2022-09');
  expect(toBibtex([citation({ issued: '2019/2022' })])).toContain('\tyear = {2019--2022},\n');
});

test('no word is split at an accent that stands apart from its letter', () => {
  expect(toBiblatex([citation({ title: 'Die Möglichkeit'.normalize('NFD') })])).toContain('{Die} {Möglichkeit}');
});

test.for([
  ['book', 'book', 'book', 'BOOK'],
  ['chapter', 'incollection', 'incollection', 'CHAP'],
  ['paper-conference', 'inproceedings', 'inproceedings', 'CONF'],
  ['thesis', 'thesis', 'phdthesis', 'THES'],
  ['speech', 'unpublished', 'misc', 'GEN'],
  ['legislation', 'legislation', 'misc', 'STAT'],
  ['interview', 'online', 'misc', 'GEN'],
] as const)('a %s is @%s in BibLaTeX, @%s in BibTeX and %s in RIS', ([type, biblatexType, bibtexType, ris]) => {
  const whole = citation({
    type,
    author: [{ family: 'Marsh', given: 'Ada' }],
    'container-title': 'Quay',
    publisher: 'Quay & Sons',
    issued: '2021',
  });
  expect(toBiblatex([whole])).toMatch(`@${biblatexType}{`);
  expect(toBibtex([whole])).toMatch(`@${bibtexType}{`);
  expect(toRis([whole])).toMatch(`TY  - ${ris}\r\n`);
});
