import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import type { ScoredAssessment } from '../../../src/graph/graph.ts';
import { factBy, forecastsOf, sourceRecords } from '../../../src/graph/ledger.ts';
import { factId } from '../../../src/model/ids.ts';
import { createRoutes } from '../../../src/model/routes.ts';
import { VERDICTS, valuesOf } from '../../../src/model/vocabulary.ts';
import {
  agreementSentence,
  modalWords,
  pictureCaption,
  recordParagraph,
  recordsSummary,
  seenPhrase,
  settlementName,
  verdictSentence,
} from '../../../src/wording/ledger.ts';
import { SIGNS } from '../../../src/wording/verdict-signs.ts';
import { tram, tramWith, verdict } from '../graph/fixture-corpus.ts';

const ROUTES = createRoutes('/');
const NOTE = 'tram-note-2019';
const LETTER = 'tram-letter-2022';
const CODES = ['T1a', 'T1b', 'T2a', 'T10a', 'T10b'];

type Told = readonly [told: string, more?: object];

/** The note’s verdicts, as `verdict difficulty`, on claims in their order, and more of each. */
function graphOf(...reached: Told[]) {
  return buildGraph(
    tramWith('assessments', () =>
      reached.map(([told, more], index) => {
        const [which = '', level = 'open'] = told.split(' ');
        return verdict(`${NOTE}/forecast-${index}`, [CODES[index] ?? ''], which, {
          title: `Forecast ${index}`,
          difficulty: { level, because: 'It was.' },
          ...(which === 'no-record' ? { facts: undefined, lookedFor: 'A record was not found.' } : {}),
          ...more,
        });
      }),
    ),
  );
}

/** The paragraph on the note, what leads to a verdict between brackets. */
function tell(...reached: Told[]): string {
  const [record] = sourceRecords(graphOf(...reached));
  if (!record) throw new Error('There is no record');
  return recordParagraph(record, ROUTES)
    .map(({ text, href }) => (href ? `[${text}]` : text))
    .join('')
    .trim();
}

test('a verdict is told in a sentence, of which none is another’s', () => {
  expect(verdictSentence('borne-out')).toBe('It came true.');
  expect(verdictSentence('not-borne-out')).toBe('It did not come true.');
  expect(verdictSentence('no-record')).toBe('It left no evidence that we found.');
  const all = valuesOf(VERDICTS).map(verdictSentence);
  expect(new Set(all).size).toBe(all.length);
});

describe('the record of a source', () => {
  test('says how many are settled and how, how hard the hits were, and names the clearest miss and the best call', () => {
    expect(
      tell(['borne-out safe'], ['borne-out bold'], ['not-borne-out open'], ['partly safe'], ['contested open']),
    ).toBe(
      'It made 5 forecasts. 4 are settled: 2 came true, 1 in part, and 1 did not. ' +
        'Of the 2 hits, 1 was safe to foresee; of the 2 harder ones, 1 came true and 1 did not. ' +
        'One more is contested. The clearest miss: [Forecast 2]. The best call: [Forecast 1].',
    );
  });

  test('leads to the page of the verdict that it names', () => {
    const [record] = sourceRecords(graphOf(['borne-out bold'], ['not-borne-out safe']));
    const links = record && recordParagraph(record, ROUTES).flatMap(({ text, href }) => (href ? [[text, href]] : []));
    expect(links).toEqual([
      ['Forecast 1', '/forecasts/tram-note-2019/forecast-1/'],
      ['Forecast 0', '/forecasts/tram-note-2019/forecast-0/'],
    ]);
  });

  test('names nothing where there is no miss, or no hit that was hard', () => {
    const told = tell(['borne-out safe'], ['borne-out safe']);
    expect(told).toBe('It made 2 forecasts. 2 are settled: 2 came true. All 2 hits were safe to foresee.');
  });

  test('counts one as one, and none as none', () => {
    expect(tell(['borne-out safe'], ['not-borne-out open'])).toContain(
      'The hit was safe to foresee; the harder one did not come true.',
    );
    expect(tell(['borne-out open'], ['not-borne-out open'])).toContain('The hit was not safe to foresee.');
    expect(tell(['not-borne-out open'], ['partly open'])).toContain(
      '2 are settled: none came true, 1 in part, and 1 did not.',
    );
  });

  test('takes the bolder call and the surer miss', () => {
    const told = tell(
      ['borne-out open', { confidence: 'high' }],
      ['borne-out bold', { confidence: 'low' }],
      ['not-borne-out open', { confidence: 'moderate' }],
      ['not-borne-out open', { confidence: 'high', horizon: '2020', decidedBy: 'horizon' }],
    );
    expect(told).toContain('The clearest miss: [Forecast 3].');
    expect(told).toContain('The best call: [Forecast 1].');
  });

  test('says so where one event made several miss, and an end of time is no event', () => {
    const ended = { horizon: '2020', decidedBy: 'horizon' };
    const other = { facts: [{ fact: 'empty-cars', weighs: 'against', because: 'so' }], decidedBy: 'empty-cars' };
    const misses = (...more: object[]) => tell(...more.map((it) => ['not-borne-out open', it] as const));
    expect(misses({}, {}, {}, other)).toContain('The clearest miss: [Forecast 0] (3 forecasts, one event).');
    expect(misses({}, other)).not.toContain('one event');
    expect(misses(ended, ended)).not.toContain('one event');
  });

  test('counts what nothing settled by what it is', () => {
    expect(tell(['contested'], ['not-checkable'], ['no-record'])).toBe(
      'It made 3 forecasts. None can be settled yet: 1 is contested, 1 cannot be checked, and on 1 we found no evidence.',
    );
    expect(tell(['open'], ['open'])).toBe('It made 2 forecasts. None can be settled yet: 2 are open.');
  });

  test('counts what holds so far, which is no outcome', () => {
    expect(tell(['holds-so-far'], ['open'])).toBe(
      'It made 2 forecasts. None can be settled yet: 1 holds so far and 1 is open.',
    );
    expect(tell(['holds-so-far'], ['holds-so-far'])).toContain('2 hold so far.');
  });

  test('of one forecast is what became of it', () => {
    expect(tell(['holds-so-far'])).toBe('Its one forecast [holds so far].');
    expect(tell(['not-borne-out open'])).toBe('Its one forecast [did not come true].');
  });

  test('stands in a description in a sentence each', () => {
    const graph = buildGraph(
      tramWith('assessments', () => [
        verdict(`${NOTE}/a`, ['T1a'], 'borne-out'),
        verdict(`${NOTE}/b`, ['T1b'], 'not-borne-out'),
        verdict(`${LETTER}/a`, ['L1a'], 'open'),
      ]),
    );
    expect(recordsSummary(graph)).toBe(
      'Text T: 2 forecasts, 2 settled, 1 came true and 1 did not. Text L: 1 forecast, none settled yet.',
    );
  });
});

test('what settled forecasts heads them: an event by its date, the end of their time, or nothing', () => {
  expect(settlementName(factBy(buildGraph(tram()), factId.parse('counted')))).toBe('May 2023: The riders are counted');
  expect(settlementName('horizon')).toBe('Settled when their time ran out');
  expect(settlementName('nothing')).toBe('Not settled');
});

test('agreement is told with its counts, and with κ where there is one', () => {
  const differing: readonly ScoredAssessment[] = [];
  expect(agreementSentence({ all: 46, once: 2, same: 38, kappa: 0.7149, differing })).toBe(
    'The two codings agree on 38 of 46 forecasts (Cohen’s κ 0.71). 2 were judged once.',
  );
  expect(agreementSentence({ all: 1, once: 0, same: 1, kappa: undefined, differing })).toBe(
    'The two codings agree on 1 of 1 forecast.',
  );
});

test('the author’s own words for how sure it was stand beside a forecast, of each of its claims that has some', () => {
  const corpus = tram();
  const claims = corpus.claims.map((it) =>
    it.data.code === 'T10a' ? { ...it, data: { ...it.data, strength: 'likely' as const, modal: 'will surely' } } : it,
  );
  const graph = buildGraph({ ...corpus, claims });
  expect(forecastsOf(graph).map((one) => [one.title, modalWords(graph, one)])).toEqual([
    ['Fares', ['will surely']],
    ['Full cars', []],
  ]);
});

test('how much was seen is told by counts', () => {
  expect(seenPhrase({ seen: 3, all: 4 })).toBe('3 of 4');
  expect(seenPhrase({ seen: 0, all: 2 })).toBe('0 of 2');
  expect(seenPhrase({ seen: 0, all: 0 })).toBe('none');
});

test('a picture’s caption counts what was safe of what came true, and of what did not', () => {
  const say = (...reached: Told[]) => pictureCaption(sourceRecords(graphOf(...reached)));
  expect(say(['borne-out safe'], ['borne-out safe'], ['borne-out bold'], ['not-borne-out open'])).toBe(
    'Of the 3 that came true, 2 were safe to foresee; the one that did not come true was not. Each box is a forecast.',
  );
  expect(say(['not-borne-out open'], ['not-borne-out bold'])).toBe(
    'Of the 2 that did not come true, none was safe to foresee. Each box is a forecast.',
  );
  expect(say(['contested open'])).toBe('None of the forecasts can be settled yet. Each box is a forecast.');
});

test('every verdict has a sign of its own', () => {
  expect(new Set(Object.values(SIGNS)).size).toBe(valuesOf(VERDICTS).length);
});
