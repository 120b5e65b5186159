import type { Graph } from '../graph/graph.ts';
import { areFew } from '../graph/few.ts';
import { sourcesOf, yearOf } from '../graph/timeline.ts';
import type { FactDay, Half, TimelineYear } from '../graph/timeline.ts';
import { formatEdtf } from '../model/edtf.ts';
import type { Edtf } from '../model/edtf.ts';
import { countOf } from './phrases.ts';

/** What a year of the timeline is called. */
export function yearName({ year }: Pick<TimelineYear, 'year'>): string {
  return year === undefined ? 'No beginning' : String(year);
}

/** What a half of a year is called behind a number of things, as in “3 facts, January to June 2021”. */
export function halfName({ half }: Pick<Half, 'half'>, { year }: Pick<TimelineYear, 'year'>): string {
  return year === undefined ? 'no beginning' : `${half === 1 ? 'January to June' : 'July to December'} ${year}`;
}

/** A date beside its year: without the year, months by their first three letters. Nothing where it is the year alone. */
export function dateInYear(date: Edtf, { year }: Pick<TimelineYear, 'year'>): string {
  const short = formatEdtf(date).replaceAll(
    new RegExp(`\\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*( \\d+)?`, 'gu'),
    (_, month: string, of = '') => `${month}${of === ` ${year}` ? '' : of}`,
  );
  return short === String(year) ? '' : short;
}

/** How many facts some days hold. */
export function factsCounted(days: readonly FactDay[]): string {
  return countOf(days.flatMap(({ facts }) => facts).length, 'fact');
}

/**
 * What the timeline comes to: of how many events each source speaks, and of which time; of which time the facts are by
 * which forecasts were judged.
 *
 * @returns an empty text where there is neither an event nor a fact
 */
export function timelineSentence(graph: Graph): string {
  const events = [...graph.events.values()];
  const sources = [...graph.sources.values()];
  const common = events.filter((event) => sourcesOf(graph, event).length > 1).length;
  const spoken = sources.map(({ id, short }, index) => {
    const own = events.filter((event) => sourcesOf(graph, event).some((source) => source.id === id));
    const none = index === 0 ? 'speaks of no dated event' : 'of none';
    const many = index === 0 ? countOf(own.length, 'dated event') : own.length;
    const one = index === 0 ? 'one dated event,' : 'one,';
    const count = `${index === 0 ? 'speaks ' : ''}of ${own.length === 1 ? one : many}`;
    return { own, told: `${short} ${own.length === 0 ? none : count}${timeOf(own)}` };
  });
  const both = sources.length === 2 && common > 0 ? [`both of ${common}`] : [];
  // Of a single event the sum says it.
  const several =
    sources.length > 2 && common > 0 && (areFew(graph) || events.length > 1)
      ? [`More than one speaks of ${common} of them.`]
      : [];
  const speaking = spoken.filter(({ own }) => own.length > 0).length;
  const summed = areFew(graph)
    ? spoken.map(({ told }) => told).join('; ')
    : `${speaking} of the ${sources.length} ${graph.site.sourceNoun.many} ${speaking === 1 ? 'speaks' : 'speak'} of ${events.length === 1 ? 'the one dated event,' : countOf(events.length, 'dated event')}${timeOf(events)}`;
  const facts = [...graph.facts.values()];
  return [
    ...(events.length > 0 ? [`${[summed, ...both].join('; ')}.`, ...several] : []),
    ...(facts.length > 0
      ? [
          `The ${facts.length === 1 ? 'one fact' : countOf(facts.length, 'fact')} by which forecasts were judged ${facts.length === 1 ? 'is' : 'are'}${timeOf(facts)}.`,
        ]
      : []),
  ].join(' ');
}

/** From which to which year some things are: “ from 2009 to 2021”; nothing where none has a date with a beginning. */
function timeOf(dated: readonly { readonly date: Edtf }[]): string {
  const years = dated.flatMap(({ date }) => yearOf(date) ?? []).sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined) return '';
  return first === last ? ` of ${first}` : ` from ${first} to ${last}`;
}
