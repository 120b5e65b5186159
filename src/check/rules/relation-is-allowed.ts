import { compareEdtf } from '../../model/edtf.ts';
import { INVERSES, RELATIONS, RELATION_TYPES, readType } from '../../model/relations.ts';
import type { RelationType } from '../../model/relations.ts';
import { sourceOf } from '../../model/ids.ts';
import { byId } from '../look-ups.ts';
import { findingAt } from '../report.ts';
import type { Finding } from '../report.ts';
import type { Rule } from '../rule.ts';

export const relationIsAllowed: Rule = {
  id: 'relation-is-allowed',
  description:
    'A relation binds claims as its type allows. Between sources, `updates` and `qualifies` stand in the claim of the later one, `updatedBy` and `qualifiedBy` in that of the earlier one.',
  *find(context) {
    const sources = byId(context.valid.sources);
    for (const { file, data } of context.valid.claims)
      for (const [index, { type: written, target }] of (data.relations ?? []).entries()) {
        const { type, turned } = readType(written);
        const [here, there] = [sourceOf(file), context.sourceOfCode.get(target)];
        if (there === undefined) continue;
        const across = here !== there;
        const [mine, theirs] = [sources.get(here)?.data.issued, sources.get(there)?.data.issued];
        /** Negative where this source is the earlier one; absent within a source, and where it cannot be told. */
        const order = across && mine && theirs ? compareEdtf(mine, theirs) : undefined;
        const at = (field: 'type' | 'target', reason: string, advice: string): Finding =>
          findingAt(file, ['relations', index, field], { reason, advice });
        if (target === data.code)
          yield at('target', `${target} relates to itself.`, 'Name another claim, or take the relation out.');
        else if (!binds(type, across))
          yield at(
            'type',
            `\`${type}\` binds claims of ${across ? 'one source' : 'two sources'}, and ${target} is of ${across ? 'another' : 'the same'} one.`,
            `Between these two, a relation is ${RELATION_TYPES.filter((other) => binds(other, across)).join(' or ')}.`,
          );
        else if (!RELATIONS[type].symmetric && order && turned !== order < 0)
          yield at(
            'type',
            `Between sources, \`${written}\` stands in the claim of the ${turned ? 'earlier' : 'later'} one, and ${here} is the ${order < 0 ? 'earlier' : 'later'}.`,
            `Write \`${turned ? type : inverseOf(type)}\`, or choose another relation.`,
          );
        else if (order === 0 && type === 'updates')
          yield at(
            'type',
            `\`updates\` leads from a later source to an earlier one, and ${here} and ${there} are of one date.`,
            'Choose another relation, or date the sources more exactly.',
          );
      }
  },
};

/** Whether a relation may bind claims of two sources, or of one. */
function binds(type: RelationType, across: boolean): boolean {
  const { scope } = RELATIONS[type];
  return scope === 'any' || (scope === 'across') === across;
}

/** What the relation is called in the file of the claim that it leads to. */
function inverseOf(type: RelationType): string {
  return Object.entries(INVERSES).find(([, base]) => base === type)?.[0] ?? type;
}
