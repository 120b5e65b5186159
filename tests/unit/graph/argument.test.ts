import { expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { sourceId } from '../../../src/model/ids.ts';
import { argumentOf } from '../../../src/graph/argument.ts';
import { tram } from './fixture-corpus.ts';
import { ARGUED, allSteps, argued, outline } from './argued.ts';
import type { Sketch } from './argued.ts';

const select = (sketch: Sketch) => argumentOf(argued(sketch), ARGUED);
const elsewhere = (sketch: Sketch) => {
  const { theses, points, apart } = select(sketch);
  return allSteps([...theses, ...points, ...apart]).flatMap(({ also }) =>
    also.map(({ from, type, basis, to }) => `${from} ${basis ?? type} ${to}`),
  );
};

test('what supports a claim stands under it, what qualifies it comes after', () => {
  const { theses } = select({
    ties: ['Q2a supports Q1a', 'Q1b qualifies Q1a', 'Q3a supports Q1b', 'Q1c supports Q1a'],
    theses: ['Q1a'],
  });
  expect(outline(theses)).toBe('Q1a(Q1c Q2a but Q1b(Q3a))');
});

test('a claim stands under the first that it supports, and tells of the others', () => {
  const sketch = { ties: ['Q3a supports Q2a', 'Q3a supports Q1a', 'Q2a supports Q1a'], theses: ['Q1a'] };
  expect(outline(select(sketch).theses)).toBe('Q1a(Q2a(Q3a))');
  expect(elsewhere(sketch)).toEqual(['Q3a stated Q1a']);
});

test('a reason that the source gives counts before one that we draw, and is told apart from it', () => {
  const sketch = { ties: ['Q2a inferred Q1a', 'Q2a supports Q1b', 'Q2b inferred Q1b'], theses: ['Q1a', 'Q1b'] };
  const { theses } = select(sketch);
  expect(outline(theses)).toBe('Q1b(Q2a Q2b) Q1a');
  expect(allSteps(theses).map(({ claim, tie }) => `${claim.code} ${tie ?? ''}`)).toEqual([
    'Q1b ',
    'Q2a stated',
    'Q2b inferred',
    'Q1a ',
  ]);
  expect(elsewhere(sketch)).toEqual(['Q2a inferred Q1a']);
});

test('support gives a place before a qualification does', () => {
  const sketch = { ties: ['Q2a qualifies Q1a', 'Q2a supports Q1b'], theses: ['Q1a', 'Q1b'] };
  expect(outline(select(sketch).theses)).toBe('Q1b(Q2a) Q1a');
  expect(elsewhere(sketch)).toEqual(['Q2a qualifies Q1a']);
});

test('a thesis is under nothing, whatever it supports or qualifies; the one on which most rests is first', () => {
  const sketch = { ties: ['Q1b qualifies Q1a', 'Q2a supports Q1b'], theses: ['Q1a', 'Q1b'] };
  expect(outline(select(sketch).theses)).toBe('Q1b(Q2a) Q1a');
  const supporting = { ties: ['Q1b supports Q1a', 'Q2a supports Q1b'], theses: ['Q1a', 'Q1b'] };
  expect(outline(select(supporting).theses)).toBe('Q1b(Q2a) Q1a');
  expect(elsewhere(supporting)).toEqual(['Q1b stated Q1a']);
});

test('before it stands the thesis that the article in brief tells first', () => {
  const sketch = { ties: ['Q2a supports Q1a'], theses: ['Q1a', 'Q1b', 'Q1c'], brief: ['Q2a', 'Q1c', 'Q1b'] };
  expect(outline(select(sketch).theses)).toBe('Q1c Q1b Q1a(Q2a)');
});

test('qualifications in a circle still give each claim one place', () => {
  const { theses, points, apart } = select({ ties: ['Q1a qualifies Q1b', 'Q1b qualifies Q1a'] });
  expect([outline(theses), outline(points), outline(apart)]).toEqual(['', 'Q1b(but Q1a)', '']);
});

test('points have reasons, here or elsewhere; apart stands what has none and is none', () => {
  const { points, apart } = select({
    ties: ['Q2a supports Q1a', 'Q2a supports Q1b', 'Q2a qualifies Q1c'],
    lone: ['Q1d'],
  });
  expect([outline(points), outline(apart)]).toEqual(['Q1a(Q2a) Q1b', 'Q1c Q1d']);
});

test('ties between sources are no part of it', () => {
  const graph = buildGraph(tram());
  const { theses, points, apart } = argumentOf(graph, sourceId.parse('tram-note-2019'));
  expect([outline(theses), outline(points), outline(apart)]).toEqual(['', 'T1b(T1a but T2a)', 'T10a T10b']);
});
