import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { claimCode, sourceId } from '../../../src/model/ids.ts';
import { render } from '../corpus/markdown/render.ts';
import { NOTE_DIGEST, source, tram, tramWith } from './fixture-corpus.ts';

const graph = buildGraph(tram());
const NOTE = sourceId.parse('tram-note-2019');
const LETTER = sourceId.parse('tram-letter-2022');

describe('a digest', () => {
  const { brief = [], digest = [] } = graph.sources.get(NOTE) ?? {};

  test('may begin with the article in brief, whose fragments take no name from it', () => {
    expect(brief.map(({ anchor, codes }) => [anchor, codes])).toEqual([['b-T1a', ['T1a']]]);
  });

  test('is its units, each in its section', () => {
    expect(digest.map(({ anchor, codes, section }) => [anchor, codes, section.anchor])).toEqual([
      ['d-T1a', ['T1a'], 'the-riders'],
      ['d-T1b', ['T1b', 'T2a'], 'the-riders'],
      ['d-T1a-2', ['T1a'], 'the-riders'],
      ['d-T10a', ['T10a'], 'fares'],
      ['d-T10b', ['T10b'], 'fares-1'],
    ]);
  });

  test('tells two sections of one heading apart', () => {
    const sections = [
      ['Fares', 1, 1],
      ['Fares', 2, 2],
    ] as const;
    const body = '## Fares\n\nOne. [[T1a]]\n\n## Fares\n\nTwo. [[T2a]]';
    const twice = tramWith('sources', (all) => [
      ...all.filter(({ id }) => id === LETTER),
      source(NOTE, 'T', { issued: '2019', sections }, body),
    ]);
    const units = buildGraph(twice).sources.get(NOTE)?.digest ?? [];
    expect(units.map(({ anchor, section }) => [anchor, section.anchor])).toEqual([
      ['d-T1a', 'fares'],
      ['d-T2a', 'fares-1'],
    ]);
  });

  test('has the same fragments as its page', async () => {
    const html = await render(NOTE_DIGEST, 'sources/tram-note-2019.md');
    const ids = [...html.matchAll(/ id="(?<id>[^"]+)"/gu)].map((match) => match.groups?.['id']);
    const sections = graph.sources.get(NOTE)?.sections ?? [];
    const units = ids.filter((id) => id !== undefined && /^[bd]-/u.test(id));
    expect(units).toEqual([...brief, ...digest].map(({ anchor }) => anchor));
    expect(ids.filter((id) => !units.includes(id))).toEqual(sections.map(({ anchor }) => anchor));
  });

  test('is found from each claim that it rests on, once a unit', () => {
    const anchors = Object.fromEntries(
      [...graph.unitsOf].map(([code, units]) => [code, units.map(({ anchor }) => anchor)]),
    );
    expect(anchors).toEqual({
      T1a: ['d-T1a', 'd-T1a-2'],
      T1b: ['d-T1b'],
      T2a: ['d-T1b'],
      T10a: ['d-T10a'],
      T10b: ['d-T10b'],
      L1a: ['d-L1a'],
    });
    const twice = tramWith('sources', ([letter, note]) =>
      letter && note ? [{ ...letter, body: 'Full. [[L1a]] [[L1a]]' }, note] : [],
    );
    expect(buildGraph(twice).unitsOf.get(claimCode.parse('L1a'))).toHaveLength(1);
  });
});
