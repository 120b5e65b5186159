import { foldName } from '../../model/fold.ts';
import { sourceOf } from '../../model/ids.ts';
import { countOf, listed } from '../../wording/phrases.ts';
import type { CheckContext, ValidEntry } from '../check-context.ts';
import { newTo, stancesByTopic, topicOf, uncompared } from '../look-ups.ts';
import { findingAt, findingAtName } from '../report.ts';
import type { Finding } from '../report.ts';
import type { Rule } from '../rule.ts';

export const comparisonAgreesWithStances: Rule = {
  id: 'comparison-agrees-with-stances',
  description:
    'A topic’s comparison says that only one source speaks, or that both do, where the stances say so, and names no fewer than speak; `distance` stands where two speak. Where a source is newer than what is said, that is a warning.',
  *find(context) {
    for (const topic of context.valid.topics) yield* judge(context, topic);
  },
};

function* judge(context: CheckContext, topic: ValidEntry<'topics'>): Generator<Finding> {
  const { file, id, data } = topic;
  // The page says that it was written before they were there.
  const severity = newTo(context, topic).length > 0 ? 'warning' : 'error';
  const { ids, valid, invalid } = context;
  if (invalid.some((entry) => entry.collection === 'stances' && topicOf(entry) === id)) return;
  const stances = stancesByTopic(context).get(id) ?? [];
  const speaking = stances.filter((stance) => !('silent' in stance.data)).length;
  const silent = stances.length - speaking;
  const { sources: open, toWrite } = uncompared(context, id);
  const told = [
    `${speaking} of ${countOf(ids.sources.size, 'source')} ${speaking === 1 ? 'speaks' : 'speak'} on this topic`,
    `${silent} ${silent === 1 ? 'is' : 'are'} silent`,
    ...(open.length > 0 ? [`${open.length} ${open.length === 1 ? 'is' : 'are'} not compared`] : []),
  ];
  const counts = listed(told);
  // A stance that was deleted, or left behind where its topic was renamed, may be what is wrong.
  const first = open.length > 0 ? `Write or rename ${toWrite}; else ` : '';
  const advice = first === '' ? 'Write the comparison anew from the stances.' : `${first}write the comparison anew.`;
  const forgotten = leftOut(valid.sources, stances, data.comparison);
  if (/^Only the /u.test(data.comparison) && (speaking !== 1 || silent !== ids.sources.size - 1))
    yield findingAt(file, ['comparison'], {
      severity,
      reason: `The comparison says that only one source speaks: ${counts}.`,
      advice,
    });
  else if (/\b(?:both|neither)\b/iu.test(data.comparison) && speaking !== 2)
    yield findingAt(file, ['comparison'], {
      severity,
      reason: `The comparison speaks of two sources: ${counts}.`,
      advice,
    });
  else if (forgotten.length > 0)
    yield findingAt(file, ['comparison'], {
      severity: 'warning',
      reason: `The comparison names some of the sources that speak on this topic, and not ${listed(forgotten)}.`,
      advice,
    });
  if (data.distance === undefined && speaking > 1)
    yield findingAtName(file, ['comparison'], {
      severity,
      reason: `${speaking} sources speak on this topic, and how they stand to each other is not said.`,
      advice: 'Add `distance` and, in one sentence, `because`.',
    });
  if (data.distance !== undefined && speaking < 2)
    yield findingAt(file, ['distance'], {
      severity,
      reason: `\`distance\` tells how sources stand to each other: ${counts}.`,
      advice: first === '' ? 'Take `distance` and `because` out.' : `${first}take \`distance\` and \`because\` out.`,
    });
}

/** Words that take in sources without their names. */
const COLLECTIVE = /\b(?:all|both|each|every|neither|none|most|others?|rest|some)\b/iu;

/** The sources that speak and that a comparison does not name, where it names others by what they or their authors are called. */
function leftOut(
  sources: readonly ValidEntry<'sources'>[],
  stances: readonly ValidEntry<'stances'>[],
  comparison: string,
): string[] {
  if (COLLECTIVE.test(comparison)) return [];
  const speaking = new Set(stances.filter(({ data }) => !('silent' in data)).map(sourceOf));
  const [named, unnamed] = [true, false].map((is) =>
    sources.filter(({ id, data }) => speaking.has(id) && is === namesOf(data).some((name) => stands(name, comparison))),
  );
  return named?.length ? (unnamed ?? []).map(({ data }) => data.short) : [];
}

/** What a sentence may call a source: its short name without the year, its publisher, its authors. */
function namesOf({ short, publisher, authors }: ValidEntry<'sources'>['data']): string[] {
  const authorNames = authors.map((author) => ('literal' in author ? author.literal : author.family));
  return [short.replaceAll(/\(.*?\)|\d+/gu, '').trim(), publisher, ...authorNames].filter(Boolean);
}

function stands(name: string, text: string): boolean {
  const [wanted, words] = [name, text].map((it) => ` ${foldName(it)} `);
  return (words ?? '').includes(wanted ?? '');
}
