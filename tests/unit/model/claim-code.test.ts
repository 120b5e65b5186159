import { expect, test } from 'vitest';
import { fc } from '../../support/properties.ts';
import { compareCodes, parseCode } from '../../../src/model/ids.ts';
import { paragraphCode, typedCode, typedParagraph } from '../../../src/model/claim-code.ts';

test.for([
  ['P12a', 'P12a'],
  ['p12A', 'P12a'],
  [' m3AB ', 'M3ab'],
  ['nss5D', 'NSS5d'],
  ['ns5a', 'NS5a'],
  ['nato5a', undefined],
  ['P12', undefined],
  ['P012a', undefined],
  ['P12abc', undefined],
  ['P12a and more', undefined],
  ['', undefined],
] as const)('the code in %j is %j', ([typed, code]) => {
  expect(typedCode(typed)).toBe(code);
});

test.for([
  ['P12', 'P12'],
  [' p12 ', 'P12'],
  ['nss12', 'NSS12'],
  ['P12a', undefined],
  ['12', undefined],
  ['P0', undefined],
] as const)('the paragraph in %j is %j', ([typed, paragraph]) => {
  expect(typedParagraph(typed)).toBe(paragraph);
});

test('a paragraph is named by the letters of its source, whatever paragraph the claim’s code names', () => {
  expect(paragraphCode('P12a', 12)).toBe('P12');
  expect(paragraphCode('NSS1aa', 3)).toBe('NSS3');
});

const parts = fc.record({
  letters: fc.stringMatching(/^[A-Z]{1,3}$/u),
  paragraph: fc.integer({ min: 1, max: 999 }),
  suffix: fc.stringMatching(/^[a-z]{1,2}$/u),
});
const code = parts.map(({ letters, paragraph, suffix }) => `${letters}${paragraph}${suffix}`);

test('every code comes apart as it was put together, and is found however it is typed', () => {
  fc.assert(
    fc.property(parts, fc.constantFrom('', ' ', '\t'), (it, blank) => {
      const written = `${it.letters}${it.paragraph}${it.suffix}`;
      expect(parseCode(written)).toEqual(it);
      expect(typedCode(blank + written.toLowerCase() + blank)).toBe(written);
      expect(typedCode(written.toUpperCase())).toBe(written);
      expect(typedParagraph(paragraphCode(written, it.paragraph))).toBe(`${it.letters}${it.paragraph}`);
    }),
  );
});

test('codes have one order, and none is of a rank with another', () => {
  fc.assert(
    fc.property(code, code, code, (a, b, c) => {
      expect(Math.sign(compareCodes(a, b)) + Math.sign(compareCodes(b, a))).toBe(0);
      expect(compareCodes(a, b) === 0).toBe(a === b);
      const [first = '', middle = '', last = ''] = [a, b, c].sort(compareCodes);
      expect(
        [compareCodes(first, middle), compareCodes(middle, last), compareCodes(first, last)].every((it) => it <= 0),
      ).toBe(true);
    }),
  );
});

test('no other text is a code', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('Pp1 a0é|\u200B-\n')) }), (text) => {
      expect(parseCode(text) !== undefined).toBe(/^[A-Z]{1,3}[1-9][0-9]{0,2}[a-z]{1,2}$/u.test(text));
    }),
  );
});
