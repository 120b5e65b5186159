import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../../../src/corpus/markdown/parse.ts';
import { referencesTransform } from '../../../../src/corpus/markdown/remark-references.ts';
import { hasUnits, splitUnits, unitsTransform } from '../../../../src/corpus/markdown/remark-units.ts';
import { render } from './render.ts';

function unitsOf(markdown: string) {
  const tree = parseMarkdown(markdown);
  referencesTransform(tree);
  return unitsTransform(tree);
}

/** What stands behind the last group of references. */
function restOf(markdown: string): number {
  const tree = parseMarkdown(markdown);
  referencesTransform(tree);
  const [paragraph] = tree.children;
  if (paragraph?.type !== 'paragraph') throw new Error('Expected a paragraph');
  return splitUnits(paragraph).rest.length;
}

describe('a unit', () => {
  test('is the text up to and with its references', () => {
    expect(unitsOf('One is *so*. [[T1a]] [[T1b]] Two; [[T2a]] three. [@count]')).toEqual([
      { anchor: 'd-T1a', text: 'One is so.', codes: ['T1a', 'T1b'] },
      { anchor: 'd-T2a', text: 'Two;', codes: ['T2a'] },
      { anchor: 'd', text: 'three.', codes: [] },
    ]);
  });

  test('ends at a reference by code, not at one by words', () => {
    expect(unitsOf('The [[term:tram|tram]] that [[T2a|he praised]] is late. [[T1a]]')).toEqual([
      { anchor: 'd-T1a', text: 'The tram that he praised is late.', codes: ['T1a'] },
    ]);
  });

  test('keeps the place that a citation names with its reference', () => {
    expect(
      unitsOf('One. [[T1a]] [@count, p. 3] [@other] Two. [[T1b]]').map(({ text, codes }) => [text, codes]),
    ).toEqual([
      ['One.', ['T1a']],
      ['Two.', ['T1b']],
    ]);
  });

  test('has a fragment of its own, whatever it shares with others', () => {
    const markdown = 'A. [[T1a]] B. [[T1a]] C. [[T1a]] [[T1b]] D. [[T1b]]\n\n- E. [[T1a]]\n\n> F. [@count] G. [@count]';
    expect(unitsOf(markdown).map(({ anchor }) => anchor)).toEqual([
      'd-T1a',
      'd-T1a-2',
      'd-T1b',
      'd-T1b-2',
      'd-T1a-3',
      'd',
      'd-2',
    ]);
  });

  test('is in no text without references', () => {
    expect(unitsOf('One. Two.\n\n## Three')).toEqual([]);
  });
});

test('text behind the last group is left over', () => {
  expect(restOf('One. [[T1a]]')).toBe(0);
  expect(restOf('One. [[T1a]]  ')).toBe(0);
  expect(restOf('One. [[T1a]] Two.')).toBe(1);
  expect(restOf('One.')).toBe(1);
});

describe('units are made', () => {
  test.for(['sources/tram-note-2019.md', 'pages/home.md'])('in %s', async (path) => {
    expect(await render('One. [[T1a]]', path)).toContain('id="d-T1a"');
  });

  test.for([
    'claims/tram-note-2019/one.md',
    'claims/sources/one.md',
    'pages/about.md',
    'topics/home.md',
    'terms/home.md',
  ])('not in %s', async (path) => {
    expect(await render('One. [[T1a]]', path)).not.toContain('d-T1a');
  });

  test('on every system', () => {
    expect(hasUnits('C:\\project\\content\\sources\\tram-note-2019.md')).toBe(true);
    expect(hasUnits('C:\\project\\content\\pages\\about.md')).toBe(false);
  });
});
