import { compareEdtf } from '../../model/edtf.ts';
import { RELATIONS } from '../../model/relations.ts';
import type { RelationType } from '../../model/relations.ts';
import { sourceOf } from '../check-context.ts';
import { byId } from '../look-ups.ts';
import type { CheckContext } from '../check-context.ts';
import type { Finding } from '../report.ts';
import type { Rule } from '../rule.ts';

interface Ends {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly here: string;
  readonly there: string;
  /** Negative where the source of this claim is the earlier one; absent where that cannot be told. */
  readonly order?: number;
}

export const relationIsAllowed: Rule = {
  id: 'relation-is-allowed',
  description: 'A relation binds claims as its type allows, and stands in the later source’s claim.',
  *find(context) {
    const order = orderOf(context);
    for (const { file, data } of context.valid.claims)
      for (const [index, { type, target }] of (data.relations ?? []).entries()) {
        const [here, there] = [sourceOf(file), context.sourceOfCode.get(target)];
        if (there === undefined) continue;
        const when = order(here, there);
        const ends = { type, from: data.code, to: target, here, there, ...(when === undefined ? {} : { order: when }) };
        const problem = judge(ends);
        if (problem)
          yield { file: file.path, place: file.placeOf(['relations', index, problem.field]), ...problem.says };
      }
  },
};

function orderOf({ valid }: CheckContext): (here: string, there: string) => number | undefined {
  const sources = byId(valid.sources);
  return (here, there) => {
    const [mine, theirs] = [sources.get(here)?.data.issued, sources.get(there)?.data.issued];
    return mine && theirs ? compareEdtf(mine, theirs) : undefined;
  };
}

function judge({
  type,
  from,
  to,
  here,
  there,
  order,
}: Ends): { field: 'type' | 'target'; says: Pick<Finding, 'reason' | 'advice'> } | undefined {
  const { scope } = RELATIONS[type];
  const across = here !== there;
  if (from === to)
    return {
      field: 'target',
      says: { reason: `${from} relates to itself.`, advice: 'Name another claim, or take the relation out.' },
    };
  if (scope !== 'any' && (scope === 'across') !== across) {
    const others = Object.entries(RELATIONS).filter(
      ([, other]) => other.scope === 'any' || (other.scope === 'across') === across,
    );
    return {
      field: 'type',
      says: {
        reason: `\`${type}\` binds claims of ${scope === 'across' ? 'two sources' : 'one source'}, and ${to} is of ${across ? 'another' : 'the same'} one.`,
        advice: `Between these two, a relation is ${others.map(([name]) => name).join(' or ')}.`,
      },
    };
  }
  if (!across || order === undefined) return undefined;
  if (order < 0)
    return {
      field: 'target',
      says: {
        reason: `A relation between sources stands in the later one’s claim, and ${here} is earlier than ${there}.`,
        advice: `Move it to the file of ${to}.`,
      },
    };
  if (order === 0 && type === 'updates')
    return {
      field: 'type',
      says: {
        reason: `\`updates\` leads from a later source to an earlier one, and ${here} is no later than ${there}.`,
        advice: 'Choose another relation, or date the sources more exactly.',
      },
    };
  return undefined;
}
