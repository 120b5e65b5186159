import type { CheckContext, CodeUse, ValidEntry } from '../check-context.ts';
import { claimsByCode, stancesByTopic, topicOf, uncompared } from '../look-ups.ts';
import { group } from '../../model/group.ts';
import { onceFor } from '../../model/once-for.ts';
import { sourceOf } from '../../model/ids.ts';
import { lacksItsFolders } from '../renamed.ts';
import { findingAt } from '../report.ts';
import type { Finding } from '../report.ts';
import type { Rule } from '../rule.ts';

export const stanceIsComplete: Rule = {
  id: 'stance-is-complete',
  description: 'Every source is compared on every topic, and its stance says what its claims say.',
  *find(context) {
    for (const stance of context.valid.stances) yield* judgeStance(context, stance);
    for (const topic of context.valid.topics) yield* judgeTopic(context, topic);
  },
};

function* judgeStance(context: CheckContext, { file, id, data }: ValidEntry<'stances'>): Generator<Finding> {
  const [source, topic] = [sourceOf(file), topicOf({ id })];
  if ('silent' in data) {
    const codes = claimsOn(context, source, topic);
    if (codes.length > 0)
      yield findingAt(file, ['silent'], {
        reason: `${source} is not silent on "${topic}": ${codes.join(', ')} speak${codes.length === 1 ? 's' : ''} to it.`,
        advice: 'Say what it says, or take the topic out of the claims.',
      });
    return;
  }
  for (const [index, code] of data.claims.entries()) {
    const claim = claimsByCode(context).get(code);
    if (claim && sourceOf(claim) === source && !claim.data.topics.some((name) => name === topic))
      yield findingAt(file, ['claims', index], {
        reason: `${code} is not on the topic "${topic}".`,
        advice: `Add the topic in ${claim.file.path}, or leave the claim out here.`,
      });
  }
}

function* judgeTopic(context: CheckContext, { file, id }: ValidEntry<'topics'>): Generator<Finding> {
  const { ids, invalid } = context;
  const on = (entry: { readonly id: string }) => topicOf(entry) === id;
  const stances = stancesByTopic(context).get(id) ?? [];
  const { sources: open, toWrite } = uncompared(context, id);
  if (stances.length > 0 && open.length === 0 && !invalid.some((entry) => entry.collection === 'stances' && on(entry)))
    if (stances.every(({ data }) => 'silent' in data))
      yield findingAt(file, ['question'], {
        severity: 'warning',
        reason: 'Every source is silent on this topic.',
        advice: 'Keep it where a source to come will speak on it, or delete it.',
      });
  if (open.length === ids.sources.size)
    yield findingAt(file, ['question'], {
      severity: 'warning',
      reason: 'No source is compared on this topic yet.',
      advice: `Write a stance of each: ${toWrite}.`,
    });
  else if (open.length > 0 && !open.every((source) => lacksItsFolders(context, source)))
    yield findingAt(file, ['question'], {
      severity: 'warning',
      reason: `${named(open)} ${open.length === 1 ? 'is' : 'are'} not compared on this topic yet.`,
      advice: `Write ${toWrite}, with \`silent: true\` where nothing answers the question.`,
    });
}

/** With more names than that a line of the report cannot be read any more. */
const MOST_NAMED = 4;

function named(sources: readonly string[]): string {
  const [last = ''] = sources.slice(-1);
  if (sources.length === 1) return last;
  return sources.length <= MOST_NAMED
    ? `${sources.slice(0, -1).join(', ')} and ${last}`
    : `${sources.slice(0, MOST_NAMED - 1).join(', ')} and ${sources.length - MOST_NAMED + 1} more sources`;
}

/** The codes of a source’s claims on a topic, valid or not. */
function claimsOn(context: CheckContext, source: string, topic: string): readonly string[] {
  return (codesByStance(context).get(`${source}/${topic}`) ?? []).map(({ code }) => code);
}

const codesByStance = onceFor(({ references, codes }: CheckContext) => {
  const topics = Map.groupBy(
    references.filter(({ collection }) => collection === 'topics'),
    ({ file }) => file.path,
  );
  const stancesOf = ({ file, source }: CodeUse) =>
    [...new Set(topics.get(file.path)?.map(({ id }) => id))].map((topic) => `${source}/${topic}`);
  return group(codes, stancesOf);
});
