import { sourceOf } from '../check-context.ts';
import { byId } from '../look-ups.ts';
import type { CheckContext } from '../check-context.ts';
import { findingAt } from '../report.ts';
import type { Finding } from '../report.ts';
import type { Rule } from '../rule.ts';
import { textsAt } from '../../corpus/yaml-paths.ts';

export const stanceIsComplete: Rule = {
  id: 'stance-is-complete',
  description: 'Every source is compared on every topic, and its stance says what its claims say.',
  *find(context) {
    for (const stance of context.valid.stances) yield* judgeStance(context, stance);
    for (const topic of context.valid.topics) yield* judgeTopic(context, topic);
  },
};

function* judgeStance(
  context: CheckContext,
  { file, id, data }: CheckContext['valid']['stances'][number],
): Generator<Finding> {
  const [source, topic = ''] = [sourceOf(file), id.split('/')[1]];
  if ('silent' in data) {
    const codes = claimsOn(context, source, topic);
    if (codes.length > 0)
      yield findingAt(file, ['silent'], {
        reason: `${source} is not silent on "${topic}": ${codes.join(', ')} speak${codes.length === 1 ? 's' : ''} to it.`,
        advice: 'Say what it says, or take the topic out of the claims.',
      });
    return;
  }
  const claims = new Map(context.valid.claims.map((claim) => [claim.data.code, claim]));
  for (const [index, code] of data.claims.entries()) {
    const claim = claims.get(code);
    if (claim && sourceOf(claim) === source && !claim.data.topics.some((name) => name === topic))
      yield findingAt(file, ['claims', index], {
        reason: `${code} is not on the topic "${topic}".`,
        advice: `Add the topic in ${claim.file.path}, or leave the claim out here.`,
      });
  }
}

function* judgeTopic(
  context: CheckContext,
  { file, id: topic }: CheckContext['valid']['topics'][number],
): Generator<Finding> {
  const { ids, valid, invalid } = context;
  const stances = byId(valid.stances);
  const at = { file: file.path, place: file.placeOf(['question']) };
  const open = invalid.some(({ collection, id }) => collection === 'stances' && id.endsWith(`/${topic}`));
  const spoken = [...stances.values()].some(({ id, data }) => id.endsWith(`/${topic}`) && !('silent' in data));
  if (!spoken && !open)
    yield {
      ...at,
      reason: 'No source speaks on this topic.',
      advice: 'Write a stance that does, or delete the topic.',
    };
  for (const source of ids.sources)
    if (!ids.stances.has(`${source}/${topic}`))
      yield {
        ...at,
        severity: 'warning',
        reason: `${source} is not compared on this topic yet.`,
        advice: `Write content/stances/${source}/${topic}.md.`,
      };
}

/** The codes of a source’s claims on a topic, valid or not. */
function claimsOn({ files, codes }: CheckContext, source: string, topic: string): string[] {
  const on = new Set(
    files
      .filter(({ frontmatter }) => textsAt(frontmatter, 'topics.*').some(({ value }) => value === topic))
      .map(({ path }) => path),
  );
  return codes.filter((coded) => coded.source === source && on.has(coded.file.path)).map(({ code }) => code);
}
