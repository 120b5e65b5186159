import { readType } from '../../model/relations.ts';
import type { RelationType } from '../../model/relations.ts';
import { DISTANCES } from '../../model/vocabulary.ts';
import type { Distance } from '../../model/vocabulary.ts';
import { sourceOf } from '../check-context.ts';
import type { CheckContext } from '../check-context.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';

/** What relations between sources on a topic a judgment of their distance cannot stand beside; how many there are of each. */
type Ties = Readonly<Record<RelationType, number>>;
const CONTRADICTED: Readonly<Record<Distance, (ties: Ties) => string | undefined>> = {
  contradict: ({ disputes }) => (disputes === 0 ? 'no relation between them disputes' : undefined),
  part: ({ agreesWith, disputes, updates, qualifies }) =>
    agreesWith > 0 && disputes + updates + qualifies === 0 ? 'every relation between them agrees' : undefined,
  condition: ({ qualifies }) => (qualifies === 0 ? 'no relation between them qualifies' : undefined),
  agree: ({ disputes, agreesWith }) =>
    disputes > 0
      ? 'a relation between them disputes'
      : agreesWith === 0
        ? 'no relation between them agrees'
        : undefined,
  separate: ({ disputes, updates }) =>
    disputes + updates > 0 ? 'a relation between them disputes or updates' : undefined,
};

export const distanceAgreesWithRelations: Rule = {
  id: 'distance-agrees-with-relations',
  description:
    'How sources are judged to stand on a topic can be held beside the relations between their claims on it.',
  *find(context) {
    // A claim that cannot be read may hold the relation that seems to be missing.
    if (context.invalid.some(({ collection }) => collection === 'claims')) return;
    for (const { file, id, data } of context.valid.topics) {
      if (data.distance === undefined) continue;
      const against = CONTRADICTED[data.distance](tiesOn(context, id));
      if (against)
        yield findingAt(file, ['distance'], {
          reason: `The topic says “${DISTANCES[data.distance].label}”, and ${against} on it.`,
          advice: 'Judge the distance anew, or mend the relations.',
        });
    }
  },
};

function tiesOn({ valid }: CheckContext, topic: string): Ties {
  const ties = { supports: 0, qualifies: 0, updates: 0, agreesWith: 0, disputes: 0 };
  const on = new Map(
    valid.claims
      .filter(({ data }) => data.topics.some((name) => name === topic))
      .map((claim) => [claim.data.code, claim] as const),
  );
  for (const claim of on.values())
    for (const { type, target } of claim.data.relations ?? []) {
      const other = on.get(target);
      if (other && sourceOf(other) !== sourceOf(claim)) ties[readType(type).type] += 1;
    }
  return ties;
}
