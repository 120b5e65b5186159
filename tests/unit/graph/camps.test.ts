import { expect, test } from 'vitest';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { campsOn } from '../../../src/graph/camps.ts';
import { topicId } from '../../../src/model/ids.ts';
import { campLine } from '../../../src/wording/stances.ts';
import { claim, entry, relation, source, tram } from './fixture-corpus.ts';

const CODES = ['A', 'B', 'C', 'D', 'E', 'F'];

/** Texts that all speak on riders, a claim each; which bears on which, by their letters. */
function texts(ties: Readonly<Record<string, readonly (readonly ['agreesWith' | 'disputes', string])[]>>): Corpus {
  const id = (code: string) => `text-${code.toLowerCase()}`;
  return {
    ...tram(),
    sources: CODES.map((code, at) =>
      source(id(code), code, { issued: `${2001 + at}`, sections: [['All', 1, 1]] }, `So. [[${code}1a]]`),
    ),
    claims: CODES.map((code) => {
      const relations = (ties[code] ?? []).map(([type, other]) => relation(type, `${other}1a`));
      return claim(`${id(code)}/riders`, `${code}1a`, relations.length > 0 ? { relations } : {});
    }),
    stances: CODES.map((code) =>
      entry('stances', `${id(code)}/riders`, {
        title: `On riders, ${code}`,
        label: 'So it is',
        lead: `${code}1a`,
        stance: 'So it is.',
        claims: [`${code}1a`],
      }),
    ),
    citations: [],
    events: [],
    facts: [],
    assessments: [],
  };
}

const told = (corpus: Corpus) =>
  campsOn(buildGraph(corpus), topicId.parse('riders')).map((camp) => [
    camp.sources.map(({ code }) => code).join(''),
    campLine(camp),
  ]);

test('those that point the same way stand together, and those at odds with them last', () => {
  expect(
    told(
      texts({ C: [['agreesWith', 'A']], E: [['agreesWith', 'C']], D: [['disputes', 'A']], F: [['agreesWith', 'D']] }),
    ),
  ).toEqual([
    ['ACE', '3 point the same way, one to another'],
    ['B', 'No dispute with the first is noted'],
    ['DF', '2 point the same way, one to another, at odds with some of the first'],
  ]);
});

test('where no two point the same way there is no camp', () => {
  expect(told(texts({ B: [['disputes', 'A']] }))).toEqual([]);
});
