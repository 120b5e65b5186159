import { MARKS } from '../../model/vocabulary.ts';
import { repeats } from '../look-ups.ts';
import type { Rule } from '../rule.ts';

export const markIsUnique: Rule = {
  id: 'mark-is-unique',
  description: 'No two sources bear one written mark while another is free.',
  find({ valid: { sources } }) {
    const marks = sources.flatMap(({ file, data: { mark } }) =>
      mark ? [{ key: mark, file, place: file.placeOf(['mark']) }] : [],
    );
    const free = Object.keys(MARKS).filter((name) => !marks.some(({ key }) => key === name));
    if (free.length === 0) return [];
    return repeats(marks, 'first taken at', ({ key }) => ({
      reason: `The mark "${key}" is taken.`,
      advice: `Free marks are ${free.join(', ')}; a source without \`mark\` is given one.`,
    }));
  },
};
