import { expect, test } from 'vitest';
import { argumentOf } from '../../../src/graph/argument.ts';
import { argumentSentence } from '../../../src/wording/argument.ts';
import { ARGUED, argued } from '../graph/argued.ts';
import type { Sketch } from '../graph/argued.ts';

const said = (sketch: Sketch) => {
  const graph = argued(sketch);
  return argumentSentence(graph, argumentOf(graph, ARGUED));
};

test('it says on which thesis how much bears, and how', () => {
  const ties = ['Q2a supports Q1a', 'Q3a inferred Q2a', 'Q3b inferred Q2a', 'Q2b qualifies Q1b'];
  expect(said({ ties, theses: ['Q1a', 'Q1b', 'Q1c'] })).toBe(
    '3 theses carry the article. Under the first, “The plea says a thing on Q1a,” 3 claims stand, under the others 1 and none. Of the 4 claims that stand under another, 1 is a reason that the article itself gives (full line), 2 bear another out as we read it (dashed line), and 1 sets a limit (after “but”).',
  );
});

test('one thesis is told alone, none not at all', () => {
  expect(said({ ties: ['Q2a supports Q1a'], theses: ['Q1a'] })).toMatch(
    /^1 thesis carries the article\. Under it, “The plea says a thing on Q1a,” 1 claim stands\. The one claim that stands under another is a reason that the article itself gives/u,
  );
  expect(said({ ties: ['Q2a supports Q1a'] })).toMatch(
    /^The one claim that stands under another is a reason that the article itself gives/u,
  );
  expect(said({ ties: [], lone: ['Q1a'] })).toBe('');
});
