import type { CheckContext, ValidEntry } from '../check-context.ts';
import { findingAt, findingAtName } from '../report.ts';
import type { Finding } from '../report.ts';
import type { Rule } from '../rule.ts';

export const comparisonAgreesWithStances: Rule = {
  id: 'comparison-agrees-with-stances',
  description:
    'A topic’s comparison says that only one source speaks, or that both do, where the stances say so; `distance` stands where two speak.',
  *find(context) {
    for (const topic of context.valid.topics) yield* judge(context, topic);
  },
};

function* judge({ ids, valid, invalid }: CheckContext, { file, id, data }: ValidEntry<'topics'>): Generator<Finding> {
  const on = (entry: { readonly id: string }) => entry.id.endsWith(`/${id}`);
  if (invalid.some((entry) => entry.collection === 'stances' && on(entry))) return;
  const stances = valid.stances.filter(on);
  const speaking = stances.filter((stance) => !('silent' in stance.data)).length;
  const silent = stances.length - speaking;
  const counts = `${speaking} of ${ids.sources.size} sources speak on this topic, and ${silent} ${silent === 1 ? 'is' : 'are'} silent`;
  const advice = 'Write the comparison anew from the stances.';
  if (/^Only the /u.test(data.comparison) && (speaking !== 1 || silent !== ids.sources.size - 1))
    yield findingAt(file, ['comparison'], {
      reason: `The comparison says that only one source speaks: ${counts}.`,
      advice,
    });
  if (/\b(?:both|neither)\b/iu.test(data.comparison) && speaking !== 2)
    yield findingAt(file, ['comparison'], { reason: `The comparison speaks of two sources: ${counts}.`, advice });
  if (data.distance === undefined && speaking > 1)
    yield findingAtName(file, ['comparison'], {
      reason: `${speaking} sources speak on this topic, and how they stand to each other is not said.`,
      advice: 'Add `distance` and, in one sentence, `because`.',
    });
  if (data.distance !== undefined && speaking < 2)
    yield findingAt(file, ['distance'], {
      reason: `\`distance\` tells how sources stand to each other: ${counts}.`,
      advice: 'Take `distance` and `because` out.',
    });
}
