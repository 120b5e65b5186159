import { expect, test } from 'vitest';
import { argumentPath } from '../../../src/graph/argument-path.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { claimBy } from '../../../src/graph/lookups.ts';
import { claimCode } from '../../../src/model/ids.ts';
import { claim, relation, tram } from './fixture-corpus.ts';

type Weight = 'thesis' | 'main' | 'detail';

/**
 * The way from a claim of the note, where the ties are as sketched (`T3a supports T3b`, or `inferred` where we draw it).
 *
 * @returns the codes of its steps
 */
function path(from: string, ties: readonly string[], weights: Readonly<Record<string, Weight>>): string[] {
  const edges = ties.map((tie) => tie.split(' '));
  const claims = Object.entries(weights).map(([code, weight]) => {
    const relations = edges
      .filter(([start]) => start === code)
      .map(([, basis, to = '']) => relation('supports', to, 'It does.', basis === 'inferred' ? 'inferred' : 'stated'));
    return claim(`tram-note-2019/${code.toLowerCase()}`, code, {
      weight,
      ...(relations.length > 0 ? { relations } : {}),
    });
  });
  const graph = buildGraph({ ...tram(), claims: [...tram().claims, ...claims] });
  return argumentPath(graph, claimBy(graph, claimCode.parse(from))).map(({ claim: { code } }) => code);
}

const WEIGHTS = { T3a: 'detail', T3b: 'main', T3c: 'main', T3d: 'thesis' } as const;

test('leads by the fewest steps to a thesis', () => {
  const long = ['T3a supports T3b', 'T3b supports T3c', 'T3c supports T3d'];
  expect(path('T3a', long, WEIGHTS)).toEqual(['T3b', 'T3c', 'T3d']);
  expect(path('T3a', [...long, 'T3a supports T3c'], WEIGHTS)).toEqual(['T3c', 'T3d']);
});

test('takes, of ways of one length, that whose reasons the article gives', () => {
  const ties = ['T3a inferred T3b', 'T3b supports T3d', 'T3a supports T3c', 'T3c supports T3d'];
  expect(path('T3a', ties, WEIGHTS)).toEqual(['T3c', 'T3d']);
});

test('goes to a main point where no thesis is reached, and from a main point nowhere then', () => {
  expect(path('T3a', ['T3a supports T3b', 'T3b supports T3c'], WEIGHTS)).toEqual(['T3b']);
  expect(path('T3b', ['T3b supports T3c'], WEIGHTS)).toEqual([]);
});

test('is no way for a thesis, nor against the arrows, and ends where reasons go round in a circle', () => {
  expect(path('T3d', ['T3a supports T3d', 'T3d supports T3b'], WEIGHTS)).toEqual([]);
  expect(path('T3b', ['T3a supports T3b'], WEIGHTS)).toEqual([]);
  expect(path('T3b', ['T3b supports T3c', 'T3c supports T3b'], WEIGHTS)).toEqual([]);
});
