import { readType } from '../../model/relations.ts';
import type { RelationType } from '../../model/relations.ts';
import { DISTANCES } from '../../model/vocabulary.ts';
import type { Distance } from '../../model/vocabulary.ts';
import { sourceOf } from '../../model/ids.ts';
import type { CheckContext } from '../check-context.ts';
import { claimsByTopic, newTo } from '../look-ups.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';

/** How many relations there are of each type between claims of two sources on a topic. */
type Ties = Readonly<Record<RelationType, number>>;

/** Why a judgment of a distance cannot stand beside the relations, and the relation that is wanting for it, where one is. */
interface Contradiction {
  readonly against: string;
  readonly wanting?: string;
}

const CONTRADICTED: Readonly<Record<Distance, (ties: Ties) => Contradiction | undefined>> = {
  contradict: ({ disputes }) =>
    disputes === 0 ? { against: 'no relation between them disputes', wanting: '`disputes`' } : undefined,
  part: ({ agreesWith, disputes, updates, qualifies }) =>
    agreesWith > 0 && disputes + updates + qualifies === 0
      ? { against: 'every relation between them agrees', wanting: '`disputes`, `updates` or `qualifies`' }
      : undefined,
  condition: ({ qualifies }) =>
    qualifies === 0 ? { against: 'no relation between them qualifies', wanting: '`qualifies`' } : undefined,
  agree: ({ disputes, agreesWith }) =>
    disputes > 0
      ? { against: 'a relation between them disputes' }
      : agreesWith === 0
        ? { against: 'no relation between them agrees', wanting: '`agreesWith`' }
        : undefined,
  separate: ({ disputes, updates }) =>
    disputes + updates > 0 ? { against: 'a relation between them disputes or updates' } : undefined,
};

export const distanceAgreesWithRelations: Rule = {
  id: 'distance-agrees-with-relations',
  description:
    'What is judged of how sources stand on a topic is there to see in the relations between their claims on it: `contradict` has one that `disputes`, `condition` one that `qualifies`, `agree` one that `agreesWith` and none that `disputes`; `part` has not only such as agree, `separate` none that `disputes` or `updates`. Where a source is newer than the judgment, that is a warning.',
  *find(context) {
    // A claim that cannot be read may hold the relation that seems to be missing.
    if (context.invalid.some(({ collection }) => collection === 'claims')) return;
    for (const topic of context.valid.topics) {
      const { file, id, data } = topic;
      const found = data.distance && CONTRADICTED[data.distance](tiesOn(context, id));
      if (!data.distance || !found) continue;
      yield findingAt(file, ['distance'], {
        severity: newTo(context, topic).length > 0 ? 'warning' : 'error',
        reason: `The topic says “${DISTANCES[data.distance].label}”, and ${found.against} on it.`,
        advice:
          found.wanting === undefined
            ? 'Choose another `distance`, or take out the relation where it does not hold.'
            : `Write the relation, ${found.wanting}, into a claim on this topic, to another source’s claim on it; or choose another \`distance\`.`,
      });
    }
  },
};

function tiesOn(context: CheckContext, topic: string): Ties {
  const ties = { supports: 0, qualifies: 0, updates: 0, agreesWith: 0, disputes: 0 };
  const on = new Map((claimsByTopic(context).get(topic) ?? []).map((claim) => [claim.data.code, claim] as const));
  for (const claim of on.values())
    for (const { type, target } of claim.data.relations ?? []) {
      const other = on.get(target);
      if (other && sourceOf(other) !== sourceOf(claim)) ties[readType(type).type] += 1;
    }
  return ties;
}
