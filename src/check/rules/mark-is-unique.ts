import { MARKS } from '../../model/vocabulary.ts';
import type { Rule } from '../rule.ts';

export const markIsUnique: Rule = {
  id: 'mark-is-unique',
  description: 'No two sources bear one mark.',
  *find({ valid }) {
    const first = new Map<string, (typeof valid.sources)[number]>();
    for (const source of valid.sources) {
      const { mark } = source.data;
      const other = first.get(mark);
      if (!other) {
        first.set(mark, source);
        continue;
      }
      const taken = new Set(valid.sources.map(({ data }) => data.mark));
      const free = Object.keys(MARKS).filter((name) => ![...taken].some((used) => used === name));
      yield {
        file: source.file.path,
        place: source.file.placeOf(['mark']),
        reason: `The mark "${mark}" is taken.`,
        advice: `Free marks are ${free.join(', ')}.`,
        related: { label: 'first taken at', file: other.file.path, place: other.file.placeOf(['mark']) },
      };
    }
  },
};
