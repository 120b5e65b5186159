import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { claimBy } from '../../../src/graph/lookups.ts';
import { TOLD_IN, claimLine, lineText, shortTexts } from '../../../src/wording/claim-line.ts';
import { confidenceOf } from '../../../src/model/confidence.ts';
import { citationKey, claimCode } from '../../../src/model/ids.ts';
import type { Claim, Graph } from '../../../src/graph/graph.ts';
import { createRoutes } from '../../../src/model/routes.ts';
import { entry, tram } from '../graph/fixture-corpus.ts';

const ROUTES = createRoutes('/');

/** The graph with one claim told otherwise. */
function withT1a(more: object) {
  const corpus = tram();
  const claims = corpus.claims.map((it) => (it.data.code === 'T1a' ? { ...it, data: { ...it.data, ...more } } : it));
  const uses = ['linked', 'link-lost', 'named', 'subject-only', 'unidentified', 'not-evidence'].map((state) =>
    entry('citations', state, {
      type: 'report',
      title: `A ${state} work`,
      checked: 'not-found',
      citedBy: [{ source: 'tram-note-2019', paragraphs: [1], anchor: 'a work', state }],
    }),
  );
  const graph = buildGraph({ ...corpus, claims, citations: [...corpus.citations, ...uses] });
  return { graph, claim: claimBy(graph, claimCode.parse('T1a')) };
}

describe('how sure the source is', () => {
  const confidence = (more: object) => confidenceOf(withT1a(more).claim);

  test('is told by its strength and its own words', () => {
    expect(confidence({})).toEqual({ level: 'asserted', label: 'asserted' });
    expect(confidence({ strength: 'possible', modal: 'may' })).toEqual({
      level: 'possible',
      label: 'possible',
      modal: 'may',
    });
  });

  test('stands in the line where the source hedges, and where it uses words of its own', () => {
    const told = (more: object) => {
      const { graph, claim } = withT1a(more);
      return claimLine(graph, ROUTES, claim).flatMap((item) => (item.type === 'confidence' ? [lineText(item)] : []));
    };
    expect(told({})).toEqual([]);
    expect(told({ modal: 'will' })).toEqual(['“will”']);
    expect(told({ strength: 'possible', modal: 'may' })).toEqual(['possible, “may”']);
    expect(told({ voice: 'reported', speaker: 'the-mayor', endorsed: 'no' })).toEqual(['reported']);
  });

  test('is not told of hearsay, but of what the author agrees with', () => {
    const reported = { voice: 'reported', speaker: 'the-mayor', strength: 'likely', modal: 'will probably' };
    for (const endorsed of ['no', 'open'])
      expect(confidence({ ...reported, endorsed })).toEqual({ level: 'reported', label: 'reported' });
    expect(confidence({ ...reported, endorsed: 'yes' })).toMatchObject({ level: 'likely', modal: 'will probably' });
  });
});

describe('who says it', () => {
  const telling = (more: object) => {
    const { graph, claim } = withT1a(more);
    return claimLine(graph, ROUTES, claim)
      .flatMap((item) => (item.type === 'condition' || item.type === 'attribution' ? [item.parts] : []))
      .map((parts) => parts.map(({ text, href }) => (href ? `[${text}]` : text)).join(''));
  };
  const reported = { voice: 'reported', speaker: 'the-mayor' };

  test('is not told where the author does', () => {
    expect(telling({})).toEqual([]);
  });

  test('that it denies something is left to its words', () => {
    expect(telling({ negative: true, condition: 'unless it rains' })).toEqual(['unless it rains']);
  });

  test('is told with whether the author adopts it', () => {
    expect(telling({ ...reported, endorsed: 'no' })).toEqual(['[The Mayor] said so', 'the author argues against it']);
    expect(telling({ ...reported, endorsed: 'open' })).toEqual(['[The Mayor] said so', 'the author leaves it open']);
    expect(telling({ ...reported, endorsed: 'yes' })).toEqual(['[The Mayor] said so', 'the author agrees']);
  });

  test('is told with the way that it came, from whoever said it to the source, nobody by name among them', () => {
    expect(telling({ ...reported, endorsed: 'open', via: ['gazette', 'unnamed'] })[0]).toBe(
      'third-hand: [The Mayor] → somebody unnamed → [Gazette]',
    );
    expect(telling({ ...reported, endorsed: 'open', via: ['gazette', 'the-mayor'] })[0]).toBe(
      'second-hand: [The Mayor] → [Gazette]',
    );
  });

  const fear = { holder: 'the-council', attitude: 'fear' };

  test('is told from whose aim, fear or view it is, unless they are one', () => {
    expect(telling(fear)).toEqual(['the [Council]’s fear, as the author describes it']);
    expect(telling({ ...reported, endorsed: 'open', holder: 'the-mayor', attitude: 'view' })).toHaveLength(2);
    expect(telling({ ...reported, endorsed: 'open', ...fear }).at(-1)).toBe(
      'the [Council]’s fear, as the author describes it',
    );
  });

  test('comes after the condition', () => {
    expect(telling({ condition: 'as long as it rains', ...fear })).toEqual([
      'as long as it rains',
      'the [Council]’s fear, as the author describes it',
    ]);
  });

  test('speaks of several authors as of several', () => {
    const authors = [{ family: 'Marsh' }, { family: 'Reed' }];
    const { graph, claim } = withT1a({ ...fear, kind: 'position' });
    const note = graph.sources.get(claim.source);
    const sources = new Map([...graph.sources, ...(note ? [[note.id, { ...note, authors }] as const] : [])]);
    const told = shortTexts({ ...graph, sources }, claim, 'details');
    expect(told).toEqual(['the Council’s fear, as the authors describe it']);
  });
});

describe('of a work at its place', () => {
  const works = (graph: Graph, claim: Claim) =>
    claimLine(graph, ROUTES, claim)
      .filter(({ type }) => type === 'work')
      .map(lineText);
  const says = (...cites: string[]) => {
    const { graph, claim } = withT1a({ cites });
    return works(graph, claim);
  };

  test('no more is said than is known', () => {
    expect(says('linked', 'link-lost', 'named', 'subject-only', 'unidentified')).toEqual([
      'cites A linked work',
      'cites A link-lost work',
      'cites A named work',
      'our nearest document: A subject-only work',
      'has a link to a page that could not be identified',
    ]);
  });

  test('is told by the use that stands at the claim’s paragraph, where the source refers to it twice', () => {
    const corpus = tram();
    const twice = entry('citations', 'twice', {
      type: 'report',
      title: 'A work',
      checked: 'not-found',
      citedBy: [
        { source: 'tram-note-2019', paragraphs: [2], anchor: 'a work', state: 'subject-only' },
        { source: 'tram-note-2019', paragraphs: [1], anchor: 'a work', state: 'linked' },
      ],
    });
    const claims = corpus.claims.map((it) =>
      it.data.code === 'T1a' ? { ...it, data: { ...it.data, cites: [citationKey.parse('twice')] } } : it,
    );
    const graph = buildGraph({ ...corpus, claims, citations: [...corpus.citations, twice] });
    expect(works(graph, claimBy(graph, claimCode.parse('T1a')))).toEqual(['cites A work']);
  });

  test('nothing is said where another source refers to it', () => {
    const { graph } = withT1a({});
    const letter = claimBy(graph, claimCode.parse('L1a'));
    expect(works(graph, { ...letter, cites: withT1a({ cites: ['linked'] }).claim.cites })).toEqual([]);
    expect(works(graph, letter)).toHaveLength(1);
  });
});

describe('every field that is told in the line changes it:', () => {
  const reported = { voice: 'reported', speaker: 'the-mayor', endorsed: 'open' };
  const others: Readonly<Record<string, readonly [before: object, after: object]>> = {
    paragraphs: [{}, { paragraphs: [1, 2] }],
    kind: [{}, { kind: 'cause' }],
    strength: [{ modal: 'may' }, { modal: 'may', strength: 'possible' }],
    condition: [{}, { condition: 'as long as it rains' }],
    modal: [{}, { modal: 'surely' }],
    voice: [{}, reported],
    speaker: [reported, { ...reported, speaker: 'gazette' }],
    via: [reported, { ...reported, via: ['gazette'] }],
    endorsed: [reported, { ...reported, endorsed: 'no' }],
    holder: [
      { holder: 'the-council', attitude: 'fear' },
      { holder: 'the-mayor', attitude: 'fear' },
    ],
    attitude: [
      { holder: 'the-council', attitude: 'fear' },
      { holder: 'the-council', attitude: 'aim' },
    ],
    cites: [{}, { cites: ['linked'] }],
  };
  const lineOf = (more: object) => {
    const { graph, claim } = withT1a(more);
    return claimLine(graph, ROUTES, claim).map(lineText);
  };
  const shortOf = (form: 'summary' | 'details') => (more: object) => {
    const { graph, claim } = withT1a(more);
    return shortTexts(graph, claim, form);
  };
  // Paragraphs and works have parts of their own there; so have, where titles stand, kind and sureness.
  const apart = ['paragraphs', 'cites'];
  const apartFromTitles = [...apart, 'kind', 'strength', 'modal'];
  const inLine = Object.entries(TOLD_IN).flatMap(([field, where]) => (where === 'line' ? [field] : []));

  test.each(inLine)('%s', (field) => {
    const [before, after] = others[field] ?? [{}, {}];
    expect(lineOf(after)).not.toEqual(lineOf(before));
  });

  test.each(inLine.filter((field) => !apart.includes(field)))('%s, where the line is a summary', (field) => {
    const [before, after] = others[field] ?? [{}, {}];
    expect(shortOf('summary')(after)).not.toEqual(shortOf('summary')(before));
  });

  test.each(inLine.filter((field) => !apartFromTitles.includes(field)))('%s, beside a title', (field) => {
    const [before, after] = others[field] ?? [{}, {}];
    expect(shortOf('details')(after)).not.toEqual(shortOf('details')(before));
  });
});

describe('what became of it', () => {
  const graph = buildGraph(tram());
  const verdictIn = (code: string) =>
    claimLine(graph, ROUTES, claimBy(graph, claimCode.parse(code))).filter(({ type }) => type === 'verdict');

  test('ends the line of a forecast, and leads to why', () => {
    expect(verdictIn('L1a')).toEqual([
      { type: 'verdict', parts: [{ text: 'is contested', href: '/forecasts/tram-letter-2022/full/' }] },
    ]);
    expect(claimLine(graph, ROUTES, claimBy(graph, claimCode.parse('L1a'))).at(-1)?.type).toBe('verdict');
    expect(verdictIn('T10b').map(lineText)).toEqual(['left no evidence that we found']);
  });

  test('is told of nothing that is followed, nor of what nobody judged', () => {
    expect(verdictIn('L2a')).toEqual([]);
    expect(verdictIn('T1a')).toEqual([]);
  });

  test('is kept beside a title alone: elsewhere it has a place of its own', () => {
    const shortOf = (form: 'summary' | 'details' | 'attribution') =>
      shortTexts(graph, claimBy(graph, claimCode.parse('L1a')), form);
    expect(shortOf('details')).toEqual(['is contested']);
    expect(shortOf('summary')).toEqual(['fact']);
    expect(shortOf('attribution')).toEqual([]);
  });
});
