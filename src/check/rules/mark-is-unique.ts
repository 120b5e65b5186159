import { MARKS } from '../../model/vocabulary.ts';
import { repeats } from '../look-ups.ts';
import type { Rule } from '../rule.ts';

export const markIsUnique: Rule = {
  id: 'mark-is-unique',
  description: 'No two sources bear one mark.',
  find({ valid: { sources } }) {
    const marks = sources.map(({ file, data: { mark } }) => ({ key: mark, file, place: file.placeOf(['mark']) }));
    const free = Object.keys(MARKS).filter((name) => !marks.some(({ key }) => key === name));
    return repeats(marks, 'first taken at', ({ key }) => ({
      reason: `The mark "${key}" is taken.`,
      advice: `Free marks are ${free.join(', ')}.`,
    }));
  },
};
