import { MANUAL } from '../../corpus/read.ts';
import { listed } from '../../wording/phrases.ts';
import { howToAttest } from '../attestations.ts';
import type { CheckContext } from '../check-context.ts';
import { lacksItsFolders, lostNames, newNameOf } from '../renamed.ts';
import { findingOn } from '../report.ts';
import type { Rule } from '../rule.ts';

export const folderIsASource: Rule = {
  id: 'folder-is-a-source',
  description: 'Claims, stances and assessments lie in a folder of their source’s name, and attestations bear it.',
  *find(context) {
    for (const [source, places] of lostNames(context)) {
      const [first] = places;
      if (first)
        yield findingOn(first.file, {
          reason: `${listed(places.map(({ place }) => place))} ${places.length === 1 ? 'bears' : 'bear'} the name of no source.`,
          advice: adviceOn(context, source),
        });
    }
  },
};

function adviceOn(context: CheckContext, source: string): string {
  const now = newNameOf(context, 'sources', source);
  if (now && lacksItsFolders(context, now.id))
    return `If the source is "${now.id}" now, rename its folders as well, delete its attestation, and run ${howToAttest(now.id)}: ${MANUAL}#renaming-deleting-merging-splitting.`;
  if (now) return `Did you mean "${now.id}"?`;
  return `Write content/sources/${source}.md first; where the source was renamed or deleted, rename or delete its folders and its attestation, too.`;
}
