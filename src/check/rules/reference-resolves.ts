import { NOUNS } from '../../model/collections.ts';
import type { ReferenceTarget } from '../../model/ids.ts';
import { parseCode, termId } from '../../model/ids.ts';
import { didYouMean, nearCodes } from '../near-miss.ts';
import type { Finding } from '../report.ts';
import type { Rule } from '../rule.ts';

export const referenceResolves: Rule = {
  id: 'reference-resolves',
  description: 'Whatever an entry or its Markdown refers to exists.',
  *find(context) {
    const codes = new Set(context.codes.map(({ code }) => code));
    const named = [
      ...context.references.map((reference) => ({ ...reference, place: reference.file.placeOf(reference.path) })),
      ...context.mentions,
    ];
    for (const { file, place, id, ...target } of named) {
      const known = target.collection === 'claims' ? codes : context.ids[target.collection];
      // A malformed id is the schema’s to report.
      if (!known.has(id) && isWellFormed(target, id))
        yield {
          file: file.path,
          place,
          reason: `There is no ${NOUNS[target.collection]} "${id}".`,
          advice: advice(target, id, known),
        };
    }
  },
};

function isWellFormed({ collection }: ReferenceTarget, id: string): boolean {
  return collection === 'claims' ? parseCode(id) !== undefined : termId.safeParse(id).success;
}

function advice({ collection }: ReferenceTarget, id: string, known: ReadonlySet<string>): Finding['advice'] {
  if (collection === 'claims') return nearCodes(id, known);
  return didYouMean(id, known, `Correct it, or write content/${collection}/${id}.md.`);
}
