import type { ContentFile } from '../../corpus/read.ts';
import { COLLECTIONS, NOUNS } from '../../model/collections.ts';
import type { CollectionName } from '../../model/collections.ts';
import type { ReferenceTarget } from '../../model/ids.ts';
import { parseCode, sourceOf, termId } from '../../model/ids.ts';
import type { CheckContext } from '../check-context.ts';
import { removableAt } from '../fields.ts';
import { nearCodes } from '../near-miss.ts';
import { newNameOf } from '../renamed.ts';
import type { Rule } from '../rule.ts';

export const referenceResolves: Rule = {
  id: 'reference-resolves',
  description: 'Whatever an entry or its Markdown refers to exists.',
  *find(context) {
    const codes = new Set(context.codes.map(({ code }) => code));
    for (const named of [...context.references, ...context.mentions]) {
      const { file, collection, id } = named;
      const known = collection === 'claims' ? codes : context.ids[collection];
      // A malformed id is the schema’s to report.
      if (known.has(id) || !isWellFormed(collection, id)) continue;
      const removable =
        'path' in named ? removableAt(COLLECTIONS[file.collection], file.frontmatter, named.path) : 'it';
      yield {
        file: file.path,
        place: 'path' in named ? file.placeOf(named.path) : named.place,
        reason: `There is no ${NOUNS[collection]} "${id}".`,
        advice: `${advice(context, file, collection, id)}${removable === undefined ? '' : ` Else take ${removable} out.`}`,
      };
    }
  },
};

function isWellFormed(collection: ReferenceTarget['collection'], id: string): boolean {
  return collection === 'claims' ? parseCode(id) !== undefined : termId.safeParse(id).success;
}

/** Entries that lie in a source’s folder, or are its digest, name claims of that source alone. */
const OWN_CLAIMS: readonly CollectionName[] = ['sources', 'stances', 'assessments'];

function advice(
  context: CheckContext,
  file: ContentFile,
  collection: ReferenceTarget['collection'],
  id: string,
): string {
  if (collection === 'claims') {
    const own = OWN_CLAIMS.includes(file.collection);
    const codes = context.codes.filter(({ source }) => !own || source === sourceOf(file));
    return nearCodes(
      id,
      codes.map(({ code }) => code),
    );
  }
  const now = newNameOf(context, collection, id);
  if (now?.by === 'formerly') return `It is "${now.id}" now.`;
  if (now?.by === 'likeness') return `Did you mean "${now.id}"?`;
  const write = `write content/${collection}/${id}.md.`;
  return now ? `If it is "${now.id}" now, write that; else ${write}` : `Correct it, or ${write}`;
}
