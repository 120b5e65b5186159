import { expect, test } from 'vitest';
import { allTexts, numbersAt, textsAt, valueAt } from '../../../src/corpus/yaml-paths.ts';

const data = {
  title: 'A',
  topics: ['x', 3, 'y'],
  relations: [{ target: 'P1a' }, 'odd', { target: null }],
  when: new Date(0),
  nothing: null,
};

test('finds a value, or that there is none', () => {
  expect(valueAt(data, ['relations', 0, 'target'])).toBe('P1a');
  expect(valueAt(data, ['relations', 1, 'target'])).toBeUndefined();
  expect(valueAt(data, ['topics', 'title'])).toBeUndefined();
  expect(valueAt('text', ['length'])).toBeUndefined();
  expect(valueAt(data, [])).toBe(data);
});

test('finds the texts that a pattern leads to, whatever stands beside them', () => {
  expect(textsAt(data, 'topics.*')).toEqual([
    { path: ['topics', 0], value: 'x' },
    { path: ['topics', 2], value: 'y' },
  ]);
  expect(textsAt(data, 'relations.*.target')).toEqual([{ path: ['relations', 0, 'target'], value: 'P1a' }]);
  expect(textsAt(null, 'title')).toEqual([]);
});

test('finds the numbers of a list', () => {
  expect(numbersAt(data, ['topics'])).toEqual([3]);
  expect(numbersAt(data, ['title'])).toEqual([]);
});

test('finds every text at any depth', () => {
  expect(allTexts(data).map(({ path, value }) => `${path.join('.')}=${value}`)).toEqual([
    'title=A',
    'topics.0=x',
    'topics.2=y',
    'relations.0.target=P1a',
    'relations.1=odd',
  ]);
});
