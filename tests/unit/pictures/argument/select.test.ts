import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildGraph } from '../../../../src/graph/build.ts';
import { loadCorpus } from '../../../../src/corpus/load.ts';
import { sourceId } from '../../../../src/model/ids.ts';
import { nameOfStep, selectArgument } from '../../../../src/pictures/argument/select.ts';
import { tram } from '../../graph/fixture-corpus.ts';
import { ARGUED, allSteps, argued, outline } from './map.ts';
import type { Sketch } from './map.ts';

const select = (sketch: Sketch) => selectArgument(argued(sketch), ARGUED);
const elsewhere = (sketch: Sketch) => {
  const { theses, points, apart } = select(sketch);
  return allSteps([...theses, ...points, ...apart]).flatMap((step) =>
    step.elsewhere.map(({ words, claims }) => `${step.claim.code} ${words} ${claims.map(({ code }) => code).join()}`),
  );
};

test('what supports a claim stands under it, what qualifies it comes after', () => {
  const { theses } = select({
    ties: ['Q2a supports Q1a', 'Q1b qualifies Q1a', 'Q3a supports Q1b', 'Q1c supports Q1a'],
    theses: ['Q1a'],
  });
  expect(outline(theses)).toBe('Q1a(Q1c Q2a but Q1b(Q3a))');
});

test('a claim stands under the first that it supports, and both ends tell of the others', () => {
  const sketch = { ties: ['Q3a supports Q2a', 'Q3a supports Q1a', 'Q2a supports Q1a'], theses: ['Q1a'] };
  expect(outline(select(sketch).theses)).toBe('Q1a(Q2a(Q3a))');
  expect(elsewhere(sketch)).toEqual(['Q1a also reasons given Q3a', 'Q3a also a reason given for Q1a']);
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
  expect(elsewhere(sketch)).toEqual(['Q2a also supports, as we read it, Q1a', 'Q1a supported, as we read it, by Q2a']);
});

test('support gives a place before a qualification does', () => {
  const sketch = { ties: ['Q2a qualifies Q1a', 'Q2a supports Q1b'], theses: ['Q1a', 'Q1b'] };
  expect(outline(select(sketch).theses)).toBe('Q1b(Q2a) Q1a');
  expect(elsewhere(sketch)).toEqual(['Q2a also sets a limit to Q1a', 'Q1a limited by Q2a']);
});

test('a thesis is under nothing that it only qualifies; the one on which most rests is first', () => {
  const sketch = { ties: ['Q1b qualifies Q1a', 'Q2a supports Q1b'], theses: ['Q1a', 'Q1b'] };
  expect(outline(select(sketch).theses)).toBe('Q1b(Q2a) Q1a');
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

test('ties between sources are no part of it, but who disputes a claim is', () => {
  const graph = buildGraph(tram());
  const { theses, points, apart } = selectArgument(graph, sourceId.parse('tram-note-2019'));
  expect([outline(theses), outline(points), outline(apart)]).toEqual(['', 'T1b(T1a but T2a)', 'T10a T10b']);
  const names = allSteps(points).map(nameOfStep);
  expect(names).toEqual([
    'T1b: About T1b; reported',
    'T1a: About T1a; asserted',
    'T2a: About T2a; asserted; at odds with L1a',
  ]);
});

// Read outside the test, whose time limit reading the content may exceed on a busy machine.
const content = buildGraph(loadCorpus(join(import.meta.dirname, '../../../..')));

test('every claim of every source stands in its argument once, and no tie is left out', () => {
  for (const [source, claims] of content.claimsOf) {
    const { theses, points, apart } = selectArgument(content, source);
    const steps = allSteps([...theses, ...points, ...apart]);
    expect(steps.map(({ claim }) => claim.code).sort()).toEqual(claims.map(({ code }) => code).sort());
    const told = steps.flatMap((step) => [
      ...step.steps.map((next) => `${next.claim.code} ${next.tie ?? ''} ${step.claim.code}`),
      ...step.elsewhere.flatMap(({ type, words, claims: others }) =>
        /by$|given$/u.test(words) ? [] : others.map((other) => `${step.claim.code} ${type} ${other.code}`),
      ),
    ]);
    const edges = content.edges.filter((edge) => !edge.across && content.claims.get(edge.from)?.source === source);
    const ties = edges.filter(({ type }) => type === 'supports' || type === 'qualifies');
    expect(told.sort()).toEqual(ties.map(({ from, type, basis, to }) => `${from} ${basis ?? type} ${to}`).sort());
  }
});
