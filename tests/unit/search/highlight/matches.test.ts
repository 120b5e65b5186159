import { describe, expect, test } from 'vitest';
import { fc } from '../../../support/properties.ts';
import { findMatches } from '../../../../src/search/highlight/matches.ts';
import { BREAK } from '../../../../src/search/highlight/tokenize.ts';

/** The text with brackets around what is found. */
function marked(text: string, query: string, names: string[][] = []): string {
  const ranges = findMatches(text, query, names);
  return ranges.reduceRight(
    (told, { start, end }) => `${told.slice(0, start)}[${told.slice(start, end)}]${told.slice(end)}`,
    text,
  );
}

describe('whole words', () => {
  test.each([
    [
      'U.S.',
      'Latvia trusts the U.S. because the US–Latvia and U.S.-led talks',
      'Latvia trusts the [U.S.] because the [US]–Latvia and [U.S.]-led talks',
    ],
    ['us', 'The U.S. told us', 'The [U.S.] told [us]'],
    ['US', 'The U.S. told us', 'The [U.S.] told us'],
    [
      'non-proliferation',
      'Nonproliferation, non-proliferation and proliferation',
      '[Nonproliferation], [non-proliferation] and proliferation',
    ],
    ['nonproliferation', 'a non‑proliferation treaty', 'a [non‑proliferation] treaty'],
    ['proliferation', 'non-proliferation', 'non-[proliferation]'],
    ['arms-control', 'Arms control', '[Arms control]'],
    ['detente', 'a détente', 'a [détente]'],
    ['Dąbrowski', 'Dabrowski wrote', '[Dabrowski] wrote'],
    ['s', 'The U.S. and Marsh’s', 'The U.S. and Marsh’s'],
    ['2', 'Nord Stream 2 in 2021', 'Nord Stream [2] in 2021'],
  ])('%s in “%s”', (query, text, expected) => {
    expect(marked(text, query)).toBe(expected);
  });
});

describe('inflections, as the index has them', () => {
  test.each([
    ['resetting', 'The reset; resets, presets', 'The [reset]; [resets], presets'],
    ['reset', 'Resetting relations', '[Resetting] relations'],
    ['marsh', "Marsh’s and Marsh's presidency", "[Marsh’s] and [Marsh's] presidency"],
    ['sanctions', 'sanction, sanctioned, sanctioning', '[sanction], [sanctioned], [sanctioning]'],
    ['interference', 'It interfered', 'It [interfered]'],
    ['international', 'internal, internationally', 'internal, [internationally]'],
    ['policies', 'policy; police', '[policy]; police'],
  ])('%s in “%s”', (query, text, expected) => {
    expect(marked(text, query)).toBe(expected);
  });
});

describe('several words', () => {
  test.each([
    ['arms control', 'arms control, control of arms', '[arms control], [control] of [arms]'],
    [
      'was Marsh against the reset?',
      'The reset was what Marsh was against',
      'The [reset] was what [Marsh] was against',
    ],
    ['to be', 'It is to be seen', 'It is [to be] seen'],
    ['"arms control"', 'Arms control; control of arms', '[Arms control]; control of arms'],
    ['“the reset”', 'the reset, a reset', '[the reset], a reset'],
    [
      '"U.S.-Latvia relations"',
      'U.S.-Latvia relations and U.S. relations',
      '[U.S.-Latvia relations] and U.S. relations',
    ],
    ['"arms control"', `arms${BREAK}control`, `arms${BREAK}control`],
    ['arms control', `arms${BREAK}control`, `[arms]${BREAK}[control]`],
  ])('%s in “%s”', (query, text, expected) => {
    expect(marked(text, query)).toBe(expected);
  });
});

test('a word that a text has nowhere is taken as the beginning of one', () => {
  expect(marked('Multilateral and bilateral', 'multilat')).toBe('[Multilateral] and bilateral');
  expect(marked('Used usually', 'us')).toBe('Used usually');
  expect(marked('reset, resettled', 'reset')).toBe('[reset], resettled');
  expect(marked('Multilateral', '"multilat"')).toBe('Multilateral');
});

test('each name of a thing finds the others', () => {
  const names: string[][] = [
    ['United States', 'U.S.', 'US', 'Washington'],
    ['Nord Stream 2', 'NS2'],
  ];
  expect(marked('The U.S. and us', 'united states', names)).toBe('The [U.S.] and us');
  expect(marked('The United States', 'US policy', names)).toBe('The [United States]');
  expect(marked('The United States', 'policy', names)).toBe('The United States');
  expect(marked('Nord Stream 2, Nord Stream 1', 'NS2 pipeline', names)).toBe('[Nord Stream 2], Nord Stream 1');
  expect(marked('The U.S. in Washington', 'U.S.', names)).toBe('The [U.S.] in Washington');
  expect(marked('Nord Stream 2 (NS2)', 'NS2', names)).toBe('[Nord Stream 2] ([NS2])');
  expect(marked('In Washington', 'U.S.', names)).toBe('In [Washington]');
  expect(marked('United States in Washington', 'U.S.', names)).toBe('[United States] in Washington');
  expect(marked('NS2', 'nord stream', names)).toBe('NS2');
  expect(marked('Nord Stream 2', 'nordstream2', names)).toBe('[Nord Stream 2]');
  expect(marked('The U.S.', '"united states"', names)).toBe('The U.S.');
});

describe('strange queries', () => {
  test.each(['', '   ', '""', '“”', '"’s"', '!!!', '–', '\u0301', '"', '\ud83d', '🛰️', '.*', '[', '<b>'])(
    '%j marks nothing',
    (query) => {
      expect(findMatches('A text, with U.S. (and more) 🛰️ in it.', query)).toEqual([]);
    },
  );

  test('words from right to left are words', () => {
    expect(marked('عن روسيا والعقوبات', 'روسيا')).toBe('عن [روسيا] والعقوبات');
  });

  test('a very long one is cut', () => {
    const text = 'Latvia and sanctions. '.repeat(5000);
    expect(findMatches(text, 'latvia '.repeat(1500))).toHaveLength(5000);
    expect(findMatches(text, 'a'.repeat(10_000))).toEqual([]);
    expect(findMatches(text, `${'x '.repeat(600)} latvia`)).toEqual([]);
    expect(findMatches(text, `"${'latvia '.repeat(1500)}"`)).toEqual([]);
  });
});

test('ranges lie in the text, in order, apart', { timeout: 30_000 }, () => {
  const word = fc.constantFrom(
    'U.S.',
    'us',
    'reset',
    'resetting',
    '-',
    '–',
    ' ',
    '"',
    'é',
    BREAK,
    '’s',
    '🛰️',
    'nord stream 2',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.array(word).map((words) => words.join('')),
  );
  fc.assert(
    fc.property(texts, texts, (text, query) => {
      let last = -1;
      const isSound = ({ start, end }: { start: number; end: number }) => {
        const sound = start > last && end > start && !text.slice(start, end).includes(BREAK);
        last = end;
        return sound;
      };
      return findMatches(text, query, [['US', 'nord stream 2']]).every(isSound) && last <= text.length;
    }),
  );
});

test('what is left out and what operators are is not marked', () => {
  expect(marked('Marsh or Reeve', 'marsh OR reeve')).toBe('[Marsh] or [Reeve]');
  expect(marked('The reset that Quill began', 'reset -quill')).toBe('The [reset] that Quill began');
  expect(marked('A hard line, a line', 'talks "hard line"')).toBe('A [hard line], a line');
});
