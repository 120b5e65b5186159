import { describe, expect, test } from 'vitest';
import { excerpt, markLike } from '../../../../src/search/browser/excerpt.ts';
import type { Excerpt, Run } from '../../../../src/search/browser/excerpt.ts';

const shown = (runs: readonly Run[]) => runs.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const told = ({ runs, cutBefore, cutAfter }: Excerpt) => `${cutBefore ? '…' : ''}${shown(runs)}${cutAfter ? '…' : ''}`;

describe('a short text is shown whole', () => {
  test.for([
    ['no match', [], 'no match'],
    ['one word here', [1], 'one [word] here'],
    ['words that neighbour share a mark', [0, 2, 3], '[words] that [neighbour share] a mark'],
    ['signs, (outside) the mark.', [0, 1, 3], '[signs], ([outside]) the [mark].'],
    ['in the U.S., as a rule', [2], 'in the [U.S.], as a rule'],
    ['“quoted words” here', [0, 1], '“[quoted words]” here'],
    ['an end? A start', [1, 2], 'an [end]? [A] start'],
    ['a – dash', [1], 'a – dash'],
    ['<b>markup</b> stays text', [0], '<[b>markup</b]> stays text'],
    ['', [0], ''],
  ] as const)('%s', ([text, places, expected]) => {
    expect(told(excerpt(text, places))).toBe(expected);
  });
});

describe('of a long text the part with most matches is shown', () => {
  const text = 'a b c d e f g h i j';
  test.for([
    [[], 'a b c d…'],
    [[0], '[a] b c d…'],
    [[9], '…g h i [j]'],
    [[5, 6], '…e [f g] h…'],
    [[0, 4, 6, 7], '…[e] f [g h]…'],
  ] as const)('%j', ([places, expected]) => {
    expect(told(excerpt(text, places, 4))).toBe(expected);
  });

  test('a text of just as many words is not cut', () => {
    expect(told(excerpt('a b c', [2], 3))).toBe('a b [c]');
  });
});

describe('a title is marked where it spells the query or another form of it', () => {
  test.for([
    ['Fares and trams', 'fare tram', '[Fares] and [trams]'],
    ['The U.S. tram', 'us', 'The [U.S.] tram'],
    ['Détente', 'detente', '[Détente]'],
    ['A tramway', 'tram', 'A [tramway]'],
    ['A tramline museum', 'tram', 'A tramline museum'],
    ['New START', 'start.', 'New [START]'],
    ['In a car', 'ca', 'In a car'],
    ['Nothing', '', 'Nothing'],
    ['Nothing', '“”', 'Nothing'],
  ] as const)('%s for %s', ([title, query, expected]) => {
    expect(shown(markLike(title, query))).toBe(expected);
  });
});
