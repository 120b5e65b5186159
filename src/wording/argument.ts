import type { Graph } from '../graph/graph.ts';
import type { Argument, TieType } from '../graph/argument.ts';
import { stepsUnder } from '../graph/argument.ts';
import { countOf, listed, quoted } from './phrases.ts';

/** What so many claims do to those that they stand under, and on which line. */
const DO: Readonly<Record<TieType, (count: number, source: string) => string>> = {
  stated: (count, source) =>
    `${count} ${count === 1 ? 'is a reason' : 'are reasons'} that the ${source} itself gives (full line)`,
  inferred: (count) => `${count} ${count === 1 ? 'bears' : 'bear'} another out as we read it (dashed line)`,
  qualifies: (count) => `${count} ${count === 1 ? 'sets' : 'set'} a limit (after “but”)`,
};

/**
 * What the argument of a source comes to: “4 theses carry the article. Under the first, “…”, stand 43 claims, under the
 * others 10, 2 and 1. …”. A thesis stands under none, whatever it bears on.
 *
 * @returns sentences; none where nothing bears on anything
 */
export function argumentSentence({ site }: Graph, { theses, points }: Argument): string {
  const { one } = site.sourceNoun;
  const [first, ...others] = theses;
  const counted = listed(others.map((step) => stepsUnder(step).length || 'none'));
  const placed = [...theses, ...points].flatMap(stepsUnder);
  const ties = Object.entries(DO).flatMap(([type, say]) => {
    const count = placed.filter(({ tie }) => tie === type).length;
    return count > 0 ? [say(count, one)] : [];
  });
  return [
    ...(first
      ? [
          `${countOf(theses.length, 'thesis carries', 'theses carry')} the ${one}. Under ${others.length > 0 ? 'the first' : 'it'}, ${quoted(first.claim.title).replace(/”$/u, ',”')} ${standing(stepsUnder(first).length)}${others.length > 0 ? `, under the other${others.length > 1 ? 's' : ''} ${counted}` : ''}.`,
        ]
      : []),
    ...(ties.length > 0
      ? [
          placed.length === 1
            ? `The one claim that stands under another ${listed(ties).replace(/^1 /u, '')}.`
            : `Of the ${placed.length} claims that stand under another, ${listed(ties)}.`,
        ]
      : []),
  ].join(' ');
}

const standing = (count: number) => (count > 0 ? countOf(count, 'claim stands', 'claims stand') : 'no claim stands');
