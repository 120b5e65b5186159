import { expect, test } from 'vitest';
import { fold, foldName, foldTitle, foldTypography, foldWords } from '../../../src/model/fold.ts';

test.for([
  ['Détente', 'detente'],
  ['U.S.', 'us'],
  ['Latvia’s', 'latvia'],
  ["Latvia's", 'latvia'],
  ['Nord Stream 2', 'nordstream2'],
  ['non-proliferation', 'nonproliferation'],
  ['“”', ''],
  ['’s', ''],
  ['روسيا', 'روسيا'],
] as const)('%s is compared as %j', ([word, folded]) => {
  expect(fold(word)).toBe(folded);
});

test('words are parted at blanks, slashes and long dashes, and only there', () => {
  expect(foldWords('The U.S.–Latvia “reset” / arms-control — talks')).toEqual([
    'the',
    'us',
    'latvia',
    'reset',
    'armscontrol',
    'talks',
  ]);
});

test('a name is compared without its article', () => {
  expect(['The United States', 'united  states', 'the', 'NS2'].map(foldName)).toEqual([
    'united states',
    'united states',
    'the',
    'ns2',
  ]);
});

test('a title is sorted word by word, as it is written', () => {
  const titles = ['Latvian talks', 'Latvia’s arms', 'Latvia, “again”', 'Élan', 'elbow'];
  expect(titles.toSorted((a, b) => (foldTitle(a) < foldTitle(b) ? -1 : 1))).toEqual([
    'Élan',
    'elbow',
    'Latvia, “again”',
    'Latvian talks',
    'Latvia’s arms',
  ]);
});

test('of a quotation only typography is passed over', () => {
  expect(foldTypography(' “Marsh’s” \n de\u0301tente ')).toBe('"Marsh\'s" détente');
  expect(foldTypography('Détente')).not.toBe(foldTypography('detente'));
});
