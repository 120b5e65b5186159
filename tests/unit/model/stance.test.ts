import { expect, test } from 'vitest';
import { stanceSchema } from '../../../src/model/stance.ts';
import { problemsOf, without } from './problems.ts';

const ENTRY = { title: 'The note on riders', added: '2024-01-01', changed: '2024-01-01' };
const SPEAKING = { ...ENTRY, label: 'Fewer each year', lead: 'T1a', stance: 'Riders are fewer.', claims: ['T1a'] };

test('a source speaks on a topic, or is silent', () => {
  expect(problemsOf(stanceSchema, SPEAKING)).toEqual([]);
  expect(problemsOf(stanceSchema, { ...ENTRY, silent: true })).toEqual([]);
});

test.for([
  ['both', { ...SPEAKING, silent: true }],
  ['neither', ENTRY],
  ['not silent and without a stance', { ...ENTRY, silent: false }],
  ['silent by a word', { ...ENTRY, silent: 'yes' }],
  ['silent with a label', { ...ENTRY, silent: true, label: 'Nothing' }],
  ['a stance without a lead', without(SPEAKING, 'lead')],
  ['a stance without claims', { ...SPEAKING, claims: [] }],
  ['a label too long for its cell', { ...SPEAKING, label: 'One two three four five six seven' }],
  ['a lead that is no code', { ...SPEAKING, lead: 'riders-fewer' }],
] as const)('%s is refused', ([, stance]) => {
  expect(problemsOf(stanceSchema, stance)).not.toEqual([]);
});
