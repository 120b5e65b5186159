import { expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { claimBy } from '../../../src/graph/lookups.ts';
import { claimCode } from '../../../src/model/ids.ts';
import { KINDS, VERDICTS, valuesOf } from '../../../src/model/vocabulary.ts';
import type { Kind, Verdict } from '../../../src/model/vocabulary.ts';
import { claimStatus } from '../../../src/wording/claim-status.ts';
import { tram, verdict } from '../graph/fixture-corpus.ts';

/** The status of the note’s first claim, told otherwise, in one line. */
function status(more: object, judged?: Verdict): string {
  const claims = tram().claims.map((it) => (it.data.code === 'T1a' ? { ...it, data: { ...it.data, ...more } } : it));
  const assessments = judged ? [...tram().assessments, verdict('tram-note-2019/riders', ['T1a'], judged)] : [];
  const graph = buildGraph({ ...tram(), claims, assessments });
  const { given, became } = claimStatus(graph, claimBy(graph, claimCode.parse('T1a')));
  return [given, became].filter(Boolean).join(' ');
}

test('a forecast is told with its year and what became of it', () => {
  expect(status({ kind: 'forecast' }, 'borne-out')).toBe('Forecast of 2019. Came true.');
  expect(status({ kind: 'forecast' }, 'not-borne-out')).toBe('Forecast of 2019. Did not come true.');
  expect(status({ kind: 'forecast' })).toBe('Forecast of 2019.');
});

test('every verdict is told by a sentence of its own', () => {
  // Where no record was found, what was looked for must be told and no fact.
  const told = valuesOf(VERDICTS)
    .filter((judged) => judged !== 'no-record')
    .map((judged) => status({ kind: 'forecast' }, judged));
  expect(new Set(told).size).toBe(told.length);
});

test('each kind is told as the article’s, and what it only reports as reported', () => {
  expect(valuesOf(KINDS).map((kind: Kind) => status({ kind }))).toEqual([
    'Stated as fact in 2019.',
    'Given as a cause in 2019.',
    'Forecast of 2019.',
    'Judgment of 2019.',
    'Position, as described in 2019.',
    'Recommendation of 2019.',
  ]);
  expect(status({ kind: 'cause', voice: 'reported', speaker: 'the-mayor', endorsed: 'open' })).toBe(
    'Reported in 2019, as a cause.',
  );
});
