import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import {
  aroundClaim,
  groupBySource,
  claimBy,
  claimsAt,
  claimsCiting,
  disputesOf,
  rowRelations,
  sourceBy,
  speakingOn,
  stanceOf,
  worksCitedBy,
} from '../../../src/graph/lookups.ts';
import { termTitle, workShortName, workTitle } from '../../../src/wording/names.ts';
import { relationGroups } from '../../../src/wording/relations.ts';
import { worksByReferral } from '../../../src/wording/referrals.ts';
import type { Citation } from '../../../src/graph/graph.ts';
import { citationKey, claimCode, sourceId, termId, topicId } from '../../../src/model/ids.ts';
import type { CitationState } from '../../../src/model/vocabulary.ts';
import { entry, tram } from './fixture-corpus.ts';

const graph = buildGraph(tram());
const code = (text: string) => claimCode.parse(text);
const NOTE = sourceId.parse('tram-note-2019');
const LETTER = sourceId.parse('tram-letter-2022');
const codes = (claims: readonly { readonly code: string }[]) => claims.map((claim) => claim.code);

test('a claim and a source are found, and missed aloud', () => {
  expect(claimBy(graph, code('T1a')).id).toBe('tram-note-2019/fewer');
  expect(sourceBy(graph, NOTE).title).toBe('Text T');
  expect(() => claimBy(graph, code('T7a'))).toThrow('No claim bears the code T7a');
  expect(() => sourceBy(graph, sourceId.parse('bus-note'))).toThrow('There is no source bus-note');
});

test('who disputes a claim is told at both ends, and nobody else is', () => {
  expect(codes(disputesOf(graph, code('L1a')))).toEqual(['T2a']);
  expect(codes(disputesOf(graph, code('T2a')))).toEqual(['L1a']);
  expect(codes(disputesOf(graph, code('T10a')))).toEqual(['T10b']);
  expect(disputesOf(graph, code('T1a'))).toEqual([]);
});

test('a claim is found at every paragraph that it is drawn from', () => {
  expect(codes(claimsAt(graph, NOTE, 1))).toEqual(['T1a', 'T1b']);
  expect(codes(claimsAt(graph, NOTE, 2))).toEqual(['T2a', 'T10a']);
  expect(codes(claimsAt(graph, NOTE, 10))).toEqual(['T10a', 'T10b']);
  expect(codes(claimsAt(graph, LETTER, 1))).toEqual(['L1a']);
  expect(claimsAt(graph, NOTE, 5)).toEqual([]);
});

describe('the relations of a claim', () => {
  const groups = (of: string) =>
    relationGroups(graph, code(of)).map(({ label, across, neighbours }) => [
      label,
      across,
      neighbours.map(({ claim }) => claim.code),
    ]);

  test('are grouped by sort and direction, those to other sources first', () => {
    expect(groups('L1a')).toEqual([
      ['is at odds with', true, ['T2a']],
      ['points the same way as', true, ['T10a']],
      ['says otherwise, later, than', true, ['T1a']],
      ['limited by', false, ['L2a']],
    ]);
    expect(groups('T1b')).toEqual([
      ['limited by', true, ['L2a']],
      ['limited by', false, ['T2a']],
      ['reasons given', false, ['T1a']],
    ]);
  });

  test('read the other way at the other end', () => {
    expect(groups('T1a')).toEqual([
      ['told otherwise, later, by', true, ['L1a']],
      ['sets a limit to', false, ['T2a']],
      ['a reason given for', false, ['T1b']],
    ]);
    expect(groups('T2a')).toEqual([
      ['is at odds with', true, ['L1a']],
      ['sets a limit to', false, ['T1b']],
      ['limited by', false, ['T1a']],
    ]);
    expect(groups('L2a')).toEqual([
      ['sets a limit to', true, ['T1b']],
      ['sets a limit to', false, ['L1a']],
    ]);
  });
});

describe('how the cells of a topic relate', () => {
  const relations = (topic: string) =>
    rowRelations(graph, topicId.parse(topic)).map(({ type, edges }) => [
      type,
      edges.map(({ from, to }) => `${from}–${to}`),
    ]);

  test('is told by the edges between sources whose claims both stand on it, the gravest first', () => {
    expect(relations('riders')).toEqual([
      ['disputes', ['L1a–T2a']],
      ['updates', ['L1a–T1a']],
      ['qualifies', ['L2a–T1b']],
    ]);
    expect(relations('fares')).toEqual([['agreesWith', ['L1a–T10a']]]);
  });

  test('is nothing where none touch', () => {
    expect(relations('noise')).toEqual([]);
  });
});

test('stances are told from silence', () => {
  expect(speakingOn(graph, topicId.parse('riders')).map(({ source }) => source)).toEqual([NOTE, LETTER]);
  expect(speakingOn(graph, topicId.parse('fares')).map(({ source }) => source)).toEqual([NOTE]);
  expect(stanceOf(graph, LETTER, topicId.parse('fares')).state).toBe('silent');
  expect(stanceOf(graph, LETTER, topicId.parse('noise')).state).toBe('uncompared');
  expect(stanceOf(graph, LETTER, topicId.parse('smell')).state).toBe('uncompared');
});

test('a claim has neighbours in its own source only', () => {
  const around = (of: string) => {
    const { previous, next } = aroundClaim(graph, claimBy(graph, code(of)));
    return [previous?.code, next?.code];
  };
  expect(around('T1a')).toEqual([undefined, 'T1b']);
  expect(around('T10a')).toEqual(['T2a', 'T10b']);
  expect(around('T10b')).toEqual(['T10a', undefined]);
  expect(around('L1a')).toEqual([undefined, 'L2a']);
});

test('works cited by a source come in the order of its paragraphs, links beside the text last', () => {
  expect(worksCitedBy(graph, NOTE).map(({ citation, use }) => [citation.id, use.state])).toEqual([
    ['yearly-count', 'link-lost'],
    ['gazette', 'not-evidence'],
  ]);
  expect(worksCitedBy(graph, LETTER).map(({ citation, use }) => [citation.id, use.state])).toEqual([
    ['gazette', 'linked'],
  ]);
});

test('works are grouped by what can be said of them, what the source cites first', () => {
  const used = (...states: CitationState[]) => states.map((state) => ({ use: { state } }));
  const groups = worksByReferral(
    used('not-evidence', 'unidentified', 'named', 'subject-only', 'linked', 'link-lost', 'linked'),
  );
  expect(groups.map(({ list }) => list.map(({ use }) => use.state))).toEqual([
    ['named', 'linked', 'link-lost', 'linked'],
    ['subject-only'],
    ['unidentified'],
    ['not-evidence'],
  ]);
  expect(worksByReferral(used('unidentified')).map(({ heading }) => heading)).toEqual([
    'Links that could not be identified',
  ]);
  expect(worksByReferral([])).toEqual([]);
});

test('claims that cite a work, and claims by source', () => {
  expect(codes(claimsCiting(graph, citationKey.parse('gazette')))).toEqual(['L1a']);
  expect(claimsCiting(graph, citationKey.parse('nothing'))).toEqual([]);
  const all = ['L2a', 'T1a', 'L1a'].map((it) => claimBy(graph, code(it)));
  expect(groupBySource(graph, all).map(({ source, claims }) => [source.id, codes(claims)])).toEqual([
    [NOTE, ['T1a']],
    [LETTER, ['L2a', 'L1a']],
  ]);
  expect(groupBySource(graph, []).length).toBe(0);
});

test('a term is called by its title, or by its id', () => {
  expect(termTitle(graph, termId.parse('the-council'))).toBe('Council');
  expect(termTitle(graph, termId.parse('the-bus'))).toBe('the-bus');
});

describe('a work', () => {
  const citation = (fields: object): Citation => {
    const { id, data, body } = entry('citations', 'some-count', {
      type: 'report',
      title: 'A count',
      checked: 'not-found',
      ...fields,
    });
    return { ...data, id: citationKey.parse(id), body };
  };

  test.for([
    [
      { author: [{ family: 'Marsh', given: 'Ada' }, { family: 'Hill' }], publisher: 'Quay', issued: '2018-05-03' },
      'Marsh 2018',
    ],
    [{ author: [{ literal: 'Quay Council' }], issued: '2018' }, 'Quay Council 2018'],
    [{ publisher: 'Quay Society', 'container-title': 'Notes', issued: '2018~' }, 'Quay Society 2018'],
    [{ 'container-title': 'Notes' }, 'Notes'],
    [{}, 'A count'],
  ] as const)('%j is called %s', ([fields, name]) => {
    expect(workShortName(citation(fields))).toBe(name);
  });

  test('without a title is named by the words of the link', () => {
    const unidentified = {
      title: undefined,
      citedBy: [{ source: NOTE, paragraphs: [1], anchor: 'some count', state: 'unidentified' }],
    };
    expect(workTitle(citation({}))).toBe('A count');
    expect(workTitle(citation(unidentified))).toBe('Unidentified link on “some count”');
  });
});
