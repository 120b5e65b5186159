import { describe, expect, test } from 'vitest';
import { fc } from '../../../support/properties.ts';
import { SCHEMES, findReferences, parsePlaceholder, placeholder } from '../../../../src/corpus/markdown/references.ts';

test.for([
  ['[[P12a]]', { type: 'claim', code: 'P12a' }],
  ['[[P12a|that line]]', { type: 'claim', code: 'P12a', label: 'that line' }],
  ['[[P12a| a | b ]]', { type: 'claim', code: 'P12a', label: 'a | b' }],
  ['[[term:nord-stream-2|NS2]]', { type: 'term', id: 'nord-stream-2', label: 'NS2' }],
  ['[@caatsa-law]', { type: 'cite', cites: [{ key: 'caatsa-law' }] }],
  ['[@caatsa-law, s. 216]', { type: 'cite', cites: [{ key: 'caatsa-law', locator: 's. 216' }] }],
  ['[@a, pp. 3, 4]', { type: 'cite', cites: [{ key: 'a', locator: 'pp. 3, 4' }] }],
  ['[@a; @b, p. 3]', { type: 'cite', cites: [{ key: 'a' }, { key: 'b', locator: 'p. 3' }] }],
  ['[@a;@b]', { type: 'cite', cites: [{ key: 'a' }, { key: 'b' }] }],
] as const)('%s is a reference', ([text, reference]) => {
  expect(findReferences(text)).toEqual([{ start: 0, end: text.length, reference }]);
});

test.for([
  ['[[P12a', 'Expected “]]” before the end of the line'],
  ['[[P12a]', 'Expected “]]” before the end of the line'],
  ['[[P12a\n]]', 'Expected “]]” before the end of the line'],
  ['[[P12]]', 'Expected a claim code such as P12a, or term:id, found “P12”'],
  ['[[p12a]]', 'Expected a claim code such as P12a, or term:id, found “p12a”'],
  ['[[ P12a ]]', 'Expected a claim code such as P12a, or term:id, found “ P12a ”'],
  ['[[P12a, P12b]]', 'Expected a claim code such as P12a, or term:id, found “P12a, P12b”'],
  ['[[]]', 'Expected a claim code such as P12a, or term:id, found “”'],
  ['[[P12a|]]', 'Expected words after “|”'],
  ['[[P12a|  ]]', 'Expected words after “|”'],
  ['[[term:nord-stream-2]]', 'Expected words for the term: [[term:id|words]]'],
  ['[[term:NS2|NS2]]', 'Expected a term id after “term:”, found “NS2”'],
  ['[[term:|NS2]]', 'Expected a term id after “term:”, found “”'],
  ['[@caatsa-law', 'Expected “]” before the end of the line'],
  ['[@]', 'Expected a citation key after “@”, found “”'],
  ['[@Caatsa]', 'Expected a citation key after “@”, found “Caatsa”'],
  ['[@a--b]', 'Expected a citation key after “@”, found “a--b”'],
  ['[@a; b]', 'Expected “@” before each key, found “b”'],
  ['[@a; ]', 'Expected “@” before each key, found “”'],
  ['[@a,]', 'Expected a place after the comma, such as “p. 3”'],
  ['[@a, @b]', 'Expected “;” between works, found “, @b”'],
  ['[@a, p. 3, @b]', 'Expected “;” between works, found “, p. 3, @b”'],
] as const)('%j is broken, and says why', ([text, problem]) => {
  const references = findReferences(text).map(({ reference }) => reference);
  expect(references).toEqual([{ type: 'broken', problem }]);
});

test.for(['no reference', 'an e-mail@example.org', '[a link](https://example.org)', '[a]', '[ [P1a] ]', '@key', ''])(
  '%j holds none',
  (text) => {
    expect(findReferences(text)).toEqual([]);
  },
);

test('references stand where they are found, broken ones among them', () => {
  const text = 'One. [[P1a]] [@a; @b, p. 3] Two, [[term:x|the x]], [[oops]] and [[P2b|more]].';
  expect(findReferences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '[[P1a]]',
    '[@a; @b, p. 3]',
    '[[term:x|the x]]',
    '[[oops]]',
    '[[P2b|more]]',
  ]);
});

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    '[[',
    ']]',
    '[',
    ']',
    '[@',
    '@',
    '|',
    ';',
    ',',
    ' ',
    '\n',
    'term:',
    'P1a',
    'a-b',
    'x',
    '—',
    '😀',
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  test('what is found lies in it, in order, and never overlaps', () => {
    fc.assert(
      fc.property(text, (it) => {
        let last = 0;
        for (const { start, end } of findReferences(it)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(it.length);
          expect(it.slice(start, end)).toMatch(/^\[[[@]/u);
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('every opening mark is found, whole or broken', () => {
    fc.assert(
      fc.property(text, (it) => {
        const inside = (at: number) => findReferences(it).some(({ start, end }) => start <= at && at < end);
        for (const { index } of it.matchAll(/\[\[|\[@/gu)) expect(inside(index), it).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('a whole reference is found between words', () => {
    const code = fc.stringMatching(/^[A-Z][1-9]\d{0,2}[a-z]{1,2}$/u);
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z .,;]*$/u), code, fc.stringMatching(/^[a-z .,;]*$/u), (before, it, after) => {
        expect(findReferences(`${before}[[${it}]]${after}`)).toEqual([
          { start: before.length, end: before.length + it.length + 4, reference: { type: 'claim', code: it } },
        ]);
      }),
    );
  });
});

describe('whatever an author may write as a reference', () => {
  // The pages of a list are named by numbers.
  const id = fc.stringMatching(/^[a-z0-9]{1,5}(?:-[a-z0-9]{1,5}){0,2}$/u).filter((it) => !/^\d{1,3}$/u.test(it));
  const words = fc.stringMatching(/^[^\s[\]|@;,](?:[^[\]\n@;,]{0,10}[^\s[\]@;,|])?$/u);
  const claim = fc
    .tuple(fc.stringMatching(/^[A-Z]{1,3}[1-9]\d{0,2}[a-z]{1,2}$/u), fc.option(words))
    .map(([code, label]) => ({
      written: `[[${code}${label === null ? '' : `|${label}`}]]`,
      read: { type: 'claim', code, ...(label !== null && { label }) },
    }));
  const term = fc.tuple(id, words).map(([it, label]) => ({
    written: `[[term:${it}|${label}]]`,
    read: { type: 'term', id: it, label },
  }));
  const cites = fc.array(fc.tuple(id, fc.option(words)), { minLength: 1, maxLength: 3 }).map((works) => ({
    written: `[${works.map(([key, locator]) => `@${key}${locator === null ? '' : `, ${locator}`}`).join('; ')}]`,
    read: { type: 'cite', cites: works.map(([key, locator]) => ({ key, ...(locator !== null && { locator }) })) },
  }));

  test('is read as it was meant, one after the other', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(claim, term, cites), { maxLength: 5 }), (references) => {
        const text = references.map(({ written }) => written).join(' ');
        expect(findReferences(text).map(({ reference }) => reference)).toEqual(references.map(({ read }) => read));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a placeholder address', () => {
  test.for(SCHEMES)('%s: comes apart as it was put together', (scheme) => {
    expect(parsePlaceholder(placeholder(scheme, 'P12a'))).toEqual({ scheme, id: 'P12a' });
  });

  test.for([
    'https://example.org/',
    'claim:',
    'claims:P1a',
    '/claim:P1a',
    '#claim:P1a',
    'CLAIM:P1a',
    'javascript:claim:x',
    '',
  ])('%j is none', (url) => {
    expect(parsePlaceholder(url)).toBeUndefined();
  });
});
