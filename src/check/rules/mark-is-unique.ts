import { MARKS } from '../../model/vocabulary.ts';
import { repeats } from '../repeats.ts';
import type { Rule } from '../rule.ts';

export const markIsUnique: Rule = {
  id: 'mark-is-unique',
  description: 'No two sources bear one mark.',
  *find({ valid: { sources } }) {
    const taken = new Set<string>(sources.map(({ data }) => data.mark));
    const free = Object.keys(MARKS).filter((name) => !taken.has(name));
    const marks = sources.map(({ file, data: { mark } }) => ({ mark, file: file.path, place: file.placeOf(['mark']) }));
    for (const [{ mark, file, place }, first] of repeats(marks, (source) => source.mark))
      yield {
        file,
        place,
        reason: `The mark "${mark}" is taken.`,
        advice: `Free marks are ${free.join(', ')}.`,
        related: { label: 'first taken at', file: first.file, place: first.place },
      };
  },
};
