import { describe, expect, test } from 'vitest';
import { claimPassage, paragraphPassage, passageAddress } from '../../../../src/share/build/text-fragment.ts';
import { buildGraph } from '../../../../src/graph/build.ts';
import { claimBy, sourceBy } from '../../../../src/graph/lookups.ts';
import { claimCode, sourceId } from '../../../../src/model/ids.ts';
import { claim, source, tram, tramWith } from '../../graph/fixture-corpus.ts';

const URL_OF_NOTE = 'https://quay.example/note';
const NOTE = { issued: '2019', sections: [['All', 1, 10]], url: URL_OF_NOTE } as const;

/** The passage of a claim of the note, which has an address or has none. */
function passageOf(more: object, url?: string): string | undefined {
  const corpus = {
    ...tramWith('claims', (all) => [...all, claim('tram-note-2019/new', 'T3a', more)]),
    sources: tram().sources.map((it) => (url && it.id === 'tram-note-2019' ? source(it.id, 'T', NOTE) : it)),
  };
  const graph = buildGraph(corpus);
  return claimPassage(sourceBy(graph, sourceId.parse('tram-note-2019')), claimBy(graph, claimCode.parse('T3a')));
}

describe('a passage’s address', () => {
  test.for([
    ['an enormous mistake', 'an%20enormous%20mistake'],
    ['anti-Western, paranoid & virulent', 'anti%2DWestern%2C%20paranoid%20%26%20virulent'],
    ['-, comes first', '%2D%2C%20comes%20first'],
    ['don’t “need” to', 'don%E2%80%99t%20%E2%80%9Cneed%E2%80%9D%20to'],
    ['Dąbrowski’s détente', 'D%C4%85browski%E2%80%99s%20d%C3%A9tente'],
    ['100 % #1?', '100%20%25%20%231%3F'],
  ])('encodes what means something in a directive: %s', ([words = '', encoded]) => {
    const address = passageAddress('https://quay.example/a?b=c', words);
    expect(address).toBe(`https://quay.example/a?b=c#:~:text=${encoded}`);
    const [, directive = ''] = address.split(':~:text=');
    expect(directive).not.toMatch(/[&,\s-]/u);
    expect(decodeURIComponent(directive)).toBe(words);
  });

  test('keeps a fragment that the page’s address has', () => {
    expect(passageAddress('https://quay.example/a#part', 'words')).toBe('https://quay.example/a#part:~:text=words');
  });
});

describe('a claim’s passage', () => {
  test('is the author’s words that tell its sentence', () => {
    const address = passageOf({ at: 'full cars since then', quotes: ['no more'] }, URL_OF_NOTE);
    expect(address).toBe(`${URL_OF_NOTE}#:~:text=full%20cars%20since%20then`);
  });

  test('is nowhere when the source has no address', () => {
    expect(passageOf({})).toBeUndefined();
  });
});

test('a paragraph that is not there has no passage', () => {
  const graph = buildGraph({
    ...tram(),
    sources: tram().sources.map(({ id }, at) => source(id, 'LT'[at] ?? '', NOTE)),
  });
  const note = sourceBy(graph, sourceId.parse('tram-note-2019'));
  expect(paragraphPassage(note, 2)).toMatch(/#:~:text=These/u);
  expect(paragraphPassage(note, 99)).toBeUndefined();
});
