import type { Score } from '../graph/ledger.ts';
import { countOf } from './phrases.ts';

/** How some forecasts fared: “12 forecasts were said flatly, and 5 can be scored: 3 borne out, 1 partly, 1 not.” */
export function scoreSentence({ judged, scored, borneOut, partly }: Score, how: string): string {
  const result = scored > 0 ? `: ${borneOut} borne out, ${partly} partly, ${scored - borneOut - partly} not` : '';
  return `${countOf(judged, 'forecast')} ${judged === 1 ? 'was' : 'were'} ${how}, and ${scored || 'none'} can be scored${result}.`;
}

/** How many of so many: “all 43”, “42 of 43”. */
export function shareOf(part: number, all: number): string {
  return part === all ? `all ${part}` : `${part} of ${all}`;
}

/** @param shared the claims of each verdict that stands for several */
export function sharingPhrase(shared: readonly (readonly string[])[]): string {
  const groups = shared.map((codes) => codes.join(' and '));
  return groups.length > 0
    ? `one verdict stands for ${groups.join(', and one for ')}`
    : 'each has a verdict of its own';
}

/** A score in words, and of how many forecasts it is the score. */
export function scorePhrase({ borneOut, partly, scored, judged }: Score): string {
  if (judged === 0) return 'no forecast';
  if (scored === 0) return `none of ${judged} scored`;
  return `${scored} of ${judged} scored: ${borneOut} borne out${partly > 0 ? `, ${partly} partly` : ''}`;
}
