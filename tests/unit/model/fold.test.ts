import { expect, test } from 'vitest';
import { fold, foldName, foldTitle, foldTypography, foldWords } from '../../../src/model/fold.ts';

test.for([
  ['Détente', 'detente'],
  ['U.S.', 'us'],
  ['Russia’s', 'russia'],
  ["Russia's", 'russia'],
  ['Nord Stream 2', 'nordstream2'],
  ['non-proliferation', 'nonproliferation'],
  ['“”', ''],
  ['’s', ''],
  ['روسيا', 'روسيا'],
] as const)('%s is compared as %j', ([word, folded]) => {
  expect(fold(word)).toBe(folded);
});

test('words are parted at blanks, slashes and long dashes, and only there', () => {
  expect(foldWords('The U.S.–Russia “reset” / arms-control — talks')).toEqual([
    'the',
    'us',
    'russia',
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
  const titles = ['Russian talks', 'Russia’s arms', 'Russia, “again”', 'Élan', 'elbow'];
  expect(titles.toSorted((a, b) => (foldTitle(a) < foldTitle(b) ? -1 : 1))).toEqual([
    'Élan',
    'elbow',
    'Russia, “again”',
    'Russian talks',
    'Russia’s arms',
  ]);
});

test('of a quotation only typography is passed over', () => {
  expect(foldTypography(' “Putin’s” \n de\u0301tente ')).toBe('"Putin\'s" détente');
  expect(foldTypography('Détente')).not.toBe(foldTypography('detente'));
});
