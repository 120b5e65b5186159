import { readFileSync } from 'node:fs';
import CSL from 'citeproc';
import { beforeAll, describe, expect, test } from 'vitest';
import { citeArticle } from '../../../../src/publish/bibliography/cite.ts';
import { STYLE_NAMES, formatHtml, formatInText, styleOf } from '../../../../src/publish/bibliography/styles.ts';
import type { CslItem } from '../../../../src/publish/bibliography/csl-item.ts';
import { sourceId } from '../../../../src/model/ids.ts';
import { sourceBy } from '../../../../src/graph/lookups.ts';
import { CSL_TYPES } from '../../../../src/model/csl-types.ts';
import { fc } from '../../../support/properties.ts';
import { graph, pagesAt } from './cited.ts';

const pages = pagesAt('https://example.org/brief/');
const page = (label: string) => pages.get(label)?.item as CslItem;
const article = (id: string) => citeArticle(sourceBy(graph, sourceId.parse(id)));

// The first line compiles the styles.
beforeAll(() => {
  for (const style of STYLE_NAMES) formatHtml(page('T10b'), style);
}, 60_000);

const link = (address: string) => `<a href="${address}">${address}</a>`;
const CLAIM = link('https://example.org/brief/claims/tram-note-2019/last/');
const PAIR = link('https://example.org/brief/compare/T1a-L1a/');
const BY_TWO = link('https://example.org/a_b/?c=d&#x26;e=%20');

describe('a claim', () => {
  test.for([
    ['apa', `<i>T10b: About T10b</i>. (2024, January 1). The Tram Brief. ${CLAIM}`],
    ['chicago', `The Tram Brief. “T10b: About T10b.” Version 1.2.3. January 1, 2024. ${CLAIM}.`],
    ['mla', `“T10b: About T10b.” <i>The Tram Brief</i>, Version 1.2.3, 1 Jan. 2024, ${CLAIM}.`],
  ] as const)('%s', ([style, entry]) => {
    expect(formatHtml(page('T10b'), style)).toBe(entry);
  });
});

describe('a speech', () => {
  const day = { 'date-parts': [[1799, 12, 3]] };
  const speech: CslItem = {
    id: 'speech',
    type: 'speech',
    title: 'Third message',
    author: [{ family: 'Marsh', given: 'Ada' }],
    publisher: 'Quay Council',
    issued: day,
  };
  test.for([
    ['apa', { 'event-date': day }, 'Marsh, A. (1799, December 3). <i>Third message</i>. Quay Council.'],
    ['chicago', { 'event-date': day }, 'Marsh, Ada. “Third Message.” Quay Council, December 3, 1799.'],
    ['mla', { 'event-date': day }, 'Marsh, Ada. “Third Message.” Quay Council, 3 Dec. 1799.'],
    [
      'chicago',
      { 'event-date': { 'date-parts': [[1799, 12, 2]] } },
      'Marsh, Ada. “Third Message.” December 2, 1799. Quay Council, December 3, 1799.',
    ],
  ] as const)('%s', ([style, given, entry]) => {
    expect(formatHtml({ ...speech, ...given }, style)).toBe(entry);
  });
});

describe('a pair', () => {
  test.for([
    [
      'apa',
      `<i>T1a–L1a: “About L1a” says otherwise, later, than “About T1a.”</i> (2024, January 1). The Tram Brief. ${PAIR}`,
    ],
    [
      'chicago',
      `The Tram Brief. “T1a–L1a: ‘About L1a’ Says Otherwise, Later, than ‘About T1a.’” Version 1.2.3. January 1, 2024. ${PAIR}.`,
    ],
    [
      'mla',
      `“T1a–L1a: ‘About L1a’ Says Otherwise, Later, than ‘About T1a.’” <i>The Tram Brief</i>, Version 1.2.3, 1 Jan. 2024, ${PAIR}.`,
    ],
  ] as const)('%s', ([style, entry]) => {
    expect(formatHtml(page('T1a-L1a'), style)).toBe(entry);
  });
});

describe('a report of two', () => {
  test.for([
    [
      'apa',
      `Dąbrowski, Ł., &#x26; Peña, A. M. (2023). <i>The Łódź line &#x26; “after”</i> (Quay Notes). Société. ${BY_TWO}`,
    ],
    [
      'chicago',
      `Dąbrowski, Łukasz, and Ana María Peña. <i>The Łódź Line &#x26; “After.”</i> Quay Notes. Société, 2023. ${BY_TWO}.`,
    ],
    [
      'mla',
      `Dąbrowski, Łukasz, and Ana María Peña. <i>The Łódź Line &#x26; “After.”</i> Société, 4 May 2023, ${BY_TWO}. Quay Notes.`,
    ],
  ] as const)('%s', ([style, entry]) => {
    expect(formatHtml(article('by-two'), style)).toBe(entry);
  });

  test('in the text', () => {
    expect(formatInText(article('by-two'), [3])).toBe('(Dąbrowski &#x26; Peña, 2023, para. 3)');
    expect(formatInText(article('by-two'), [3, 5])).toBe('(Dąbrowski &#x26; Peña, 2023, paras. 3, 5)');
  });
});

describe('an article by nobody known', () => {
  test.for([
    ['apa', 'The line must go. (2024, September 2). <i>Quay Gazette</i>.'],
    ['chicago', '<i>Quay Gazette</i>. “The Line Must Go.” September 2, 2024.'],
    ['mla', '“The Line Must Go.” <i>Quay Gazette</i>, 2 Sept. 2024.'],
  ] as const)('%s', ([style, entry]) => {
    expect(formatHtml(article('unsigned'), style)).toBe(entry);
  });

  test('in the text', () => {
    expect(formatInText(article('unsigned'), [12])).toBe('(“The Line Must Go,” 2024, para. 12)');
  });
});

test.for(STYLE_NAMES)('a title that ends with a stop gets no second one in %s', (style) => {
  const entry = formatHtml({ ...page('T10b'), title: 'Nobody competes with the U.S.' }, style);
  expect(entry).toMatch(/U\.S\.(?!\.)/u);
});

test.for(STYLE_NAMES)('an entry in %s is text, italics and links, whatever stands in a title', (style) => {
  const entry = formatHtml({ ...article('by-two'), title: 'On <i>Quay</i> < 3 & <script>b</script>' }, style);
  expect(new Set(entry.match(/<\/?[a-z]+/giu))).toEqual(new Set(['<i', '</i', '<a', '</a']));
  expect(entry).not.toContain('style=');
});

test.for(STYLE_NAMES)(
  '%s tells the code and the date of every claim and pair, and the version where it has a place',
  (style) => {
    const coded = [...pages].filter(([label]) => graph.claims.has(label as never) || /^\w+-\w+\d+\w$/u.test(label));
    expect(coded).toHaveLength(11);
    for (const [label, { item }] of coded) {
      const entry = formatHtml(item, style);
      for (const part of [label.replace('-', '–'), '2024', /Jan(?:uary|\.)/u]) expect(entry).toMatch(part);
      // APA tells the version of no page.
      expect(entry.includes('1.2.3')).toBe(style !== 'apa');
    }
  },
);

describe('the whole site is a work of its own, not a page', () => {
  test.for([
    ['apa', '<i>The Tram Brief</i>. (2024, January 1).'],
    ['chicago', '“The Tram Brief.” Version 1.2.3. January 1, 2024.'],
    ['mla', '<i>The Tram Brief</i>. Version 1.2.3, 1 Jan. 2024.'],
  ] as const)('%s', ([style, entry]) => {
    const { URL: _address, ...unhosted } = page('site');
    expect(formatHtml(unhosted, style)).toBe(entry);
    expect(formatHtml(page('site'), style)).toContain('https://');
  });
});

describe('an entry is what citeproc makes of the whole style, though each shape of item has an engine of its own:', () => {
  const read = (file: string) =>
    CSL.parseXml(readFileSync(new URL(`../../../../src/publish/bibliography/styles/${file}`, import.meta.url), 'utf8'));
  const locale = read('locales-en-US.xml');
  const name = { family: 'Marsh', given: 'Ada' };
  const date = fc.oneof(
    fc.constantFrom({ 'date-parts': [[2021, 5, 4]] }, { 'date-parts': [[2021]] }, { literal: 'spring of 2021' }),
    fc.constant({ 'date-parts': [[1990, 3]], circa: true }),
  );
  const text = fc.constantFrom('The line', 'A count, “again”: what is it?', '12', 'No. 7', 'Łódź & after', 'pp. 3–9');
  const anyItem = fc.record(
    {
      type: fc.constantFrom(...CSL_TYPES),
      title: text,
      author: fc.constantFrom([name], [name, { literal: 'Quay Council' }], [name, name, { family: 'Peña' }]),
      'container-title': text,
      'collection-title': text,
      publisher: text,
      page: fc.constantFrom('3', '3–9', '3, 7'),
      section: text,
      version: fc.constant('1.2.3'),
      number: text,
      volume: fc.constantFrom('7', 'III'),
      issue: fc.constantFrom('2', '2–3'),
      issued: date,
      accessed: date,
      'event-date': date,
      'event-title': text,
      'event-place': text,
      URL: fc.constantFrom('https://example.org/a_b/?c=d', 'https://doi.org/10.1000/182'),
      genre: text,
      language: fc.constantFrom('en-US', 'pl', 'de'),
      note: text,
    },
    { requiredKeys: ['type'] },
  );
  // Two of them of one author and year, which a list of both would tell apart by letters.
  const items = [article('by-two'), { ...article('by-two'), id: 'again', title: 'A count, “again”' }, page('T1a-L1a')];

  test.for([
    ['apa', 'apa.csl'],
    ['chicago', 'chicago-notes-bibliography.csl'],
    ['mla', 'modern-language-association.csl'],
  ] as const)('%s', { timeout: 120_000 }, ([style, file]) => {
    let item: CslItem = article('by-two');
    const whole = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: () => item }, read(file), 'en-US', true);
    whole.opt.development_extensions.wrap_url_and_doi = true;
    whole.setOutputFormat('text');
    const isSame = (given: CslItem) => {
      item = given;
      whole.updateItems([]);
      whole.updateItems([item.id]);
      const [, [entry = '']] = whole.makeBibliography();
      const made = styleOf(style, 'bibliography').entry(given, 'text');
      expect(made).toBe(entry.trim());
    };
    for (const given of items) isSame(given);
    fc.assert(
      fc.property(anyItem, (fields) => isSame({ ...fields, id: 'any' })),
      { numRuns: 200 },
    );
  });
});

test(
  'an entry whose words are put into a form that it shares with others is what it is by itself',
  { timeout: 60_000 },
  () => {
    const parts = [
      'a line',
      'The',
      ' of ',
      ' and it’s ',
      'U.S.',
      '–',
      ': ',
      ', ',
      '; ',
      '? ',
      '! ',
      ' (P5d)',
      ' “',
      '” ',
      '“',
    ];
    const more = ['”', '…', '[', ']', ' ', "'", '"', '‘', '’', 'é', 'McKay', '12', '-', '<i>', '&'];
    const title = fc.array(fc.constantFrom(...parts, ...parts, ...more), { minLength: 1, maxLength: 8 });
    const { id, type } = page('T1a-L1a');
    const item = fc.record(
      {
        id: fc.constant(id),
        type: fc.constant(type),
        title: title.map((all) => all.join('')),
        'container-title': fc.constant('The Tram Brief'),
        issued: fc.constantFrom({ 'date-parts': [[2021, 5, 4]] }, { 'date-parts': [[2021]] }),
        URL: fc.constantFrom('https://example.org/a/b/', 'https://example.org/?a=b&c'),
        language: fc.constantFrom('en-US', 'tr', 'de'),
      },
      { requiredKeys: ['id', 'type', 'title'] },
    );
    fc.assert(
      fc.property(item, fc.constantFrom(...STYLE_NAMES), (given, name) => {
        const style = styleOf(name, 'bibliography');
        expect(style.entryByForm(given, 'html')).toBe(style.entry(given, 'html'));
      }),
      { numRuns: 1500 },
    );
  },
);
