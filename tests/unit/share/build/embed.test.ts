import { expect, test } from 'vitest';
import { embedHeight, embedLines, embedSnippet } from '../../../../src/share/build/embed.ts';
import { buildGraph } from '../../../../src/graph/build.ts';
import { claimBy } from '../../../../src/graph/lookups.ts';
import { createRoutes } from '../../../../src/model/routes.ts';
import { lineText } from '../../../../src/wording/claim-line.ts';
import { claimCode } from '../../../../src/model/ids.ts';
import { attribute, elementsOf, parseHtml } from '../../../support/html.ts';
import { claim, tram, tramWith } from '../../graph/fixture-corpus.ts';

const of = (code: string, more?: object) => {
  const graph = buildGraph(
    more ? tramWith('claims', (all) => [...all, claim('tram-note-2019/new', code, more)]) : tram(),
  );
  return [graph, createRoutes('/'), claimBy(graph, claimCode.parse(code))] as const;
};

test('the small page says where the claim is from, who speaks, and what disputes it', () => {
  const { place, line, disputes } = embedLines(...of('T2a'));
  expect(place).toBe('Quay Notes, 2019, paragraph 2');
  expect(line.map(lineText)).toEqual(['fact']);
  expect(disputes.map(({ code }) => code)).toEqual(['L1a']);
  expect(embedLines(...of('T1b')).line.map(lineText)).toContain('the author leaves it open');
});

test('a frame grows with what it must hold', () => {
  const plain = embedHeight(...of('T3a', {}));
  expect(embedHeight(...of('T3a', { statement: 'A long statement goes on. '.repeat(9).trim() }))).toBeGreaterThan(
    plain + 150,
  );
  expect(embedHeight(...of('T3a', { condition: 'as long as it rains and the wind is from the west' }))).toBeGreaterThan(
    plain,
  );
  expect(embedHeight(...of('T2a'))).toBeGreaterThan(plain);
});

test('the snippet is one frame, whatever signs the title has', () => {
  const title = 'Claim T1a: “Full” & <b>"loud"</b>';
  const html = embedSnippet('https://brief.example/embed/T1a/', title, 240);
  const [frame, ...others] = elementsOf(parseHtml(html), 'iframe', 'b');
  expect(others).toEqual([]);
  expect(frame && ['src', 'title', 'width', 'height', 'loading'].map((name) => attribute(frame, name))).toEqual([
    'https://brief.example/embed/T1a/',
    title,
    '100%',
    '240',
    'lazy',
  ]);
});
