import { closest, distance } from 'fastest-levenshtein';
import { compareCodes, parseCode } from '../model/ids.ts';

/**
 * The known name that a mistyped one may have meant.
 *
 * @param name what was written
 * @param known what exists
 * @returns the nearest, or `undefined` where none is near
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  if (names.length === 0) return undefined;
  const best = closest(name, names);
  return distance(name, best) <= Math.max(2, Math.floor(name.length / 3)) ? best : undefined;
}

/**
 * Advice for a name that does not exist: the near miss, else what can be done instead.
 *
 * @param name what was written
 * @param known what exists
 * @param otherwise the advice where nothing is near
 */
export function didYouMean(name: string, known: Iterable<string>, otherwise: string): string {
  const best = nearest(name, known);
  return best === undefined ? otherwise : `Did you mean "${best}"?`;
}

/**
 * Advice for a claim code that no claim bears: the codes of its paragraph, else the nearest.
 *
 * @param code what was written
 * @param known the codes that exist
 */
export function nearCodes(code: string, known: Iterable<string>): string {
  const codes = [...known];
  const parts = parseCode(code);
  const siblings = codes.filter((other) => {
    const found = parseCode(other);
    return found?.letter === parts?.letter && found?.paragraph === parts?.paragraph;
  });
  if (siblings.length > 0) return `The claims of that paragraph are ${siblings.sort(compareCodes).join(', ')}.`;
  return didYouMean(code, codes, 'Give the code that stands in the claim’s file.');
}
