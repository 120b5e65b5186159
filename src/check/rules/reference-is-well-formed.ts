import type { Rule } from '../rule.ts';

export const referenceIsWellFormed: Rule = {
  id: 'reference-is-well-formed',
  description: 'Every `[[…]]` and `[@…]` is a reference that a page turns into a link.',
  *find({ malformed }) {
    for (const { file, place, marker, problem } of malformed)
      yield { file: file.path, place, reason: `"${shorten(marker)}" is no reference.`, advice: `${problem}.` };
  },
};

function shorten(marker: string): string {
  const [line = ''] = marker.split('\n');
  return line.length > 40 ? `${line.slice(0, 37)}…` : line;
}
