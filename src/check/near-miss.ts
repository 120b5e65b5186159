import { closest, distance } from 'fastest-levenshtein';
import { compareCodes, parseCode } from '../model/ids.ts';

/**
 * Advice for a name that does not exist: the known name that was meant where one is near, at most two letters or a
 * third of its length away, else what can be done instead.
 *
 * @param otherwise the advice where nothing is near
 */
export function didYouMean(name: string, known: Iterable<string>, otherwise: string): string {
  const best = nearest(name, known);
  return best === undefined ? otherwise : `Did you mean "${best}"?`;
}

/** The known name that is near to another, as {@link didYouMean} counts. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  const best = names.length > 0 ? closest(name, names) : undefined;
  return best !== undefined && distance(name, best) <= Math.max(2, Math.floor(name.length / 3)) ? best : undefined;
}

/** What a command says that was given a name which no source has. */
export function noSuchSource(name: string, sources: Iterable<string>): string {
  const known = [...sources];
  const otherwise = known.length > 0 ? `The sources are ${known.join(', ')}.` : 'There is none yet.';
  return `There is no source "${name}". ${didYouMean(name, known, otherwise)}`;
}

/** Advice for a claim code that no claim bears: the codes of its paragraph, else the nearest. */
export function nearCodes(code: string, known: Iterable<string>): string {
  const codes = [...known];
  const parts = parseCode(code);
  const siblings = codes.filter((other) => {
    const found = parseCode(other);
    return found?.letters === parts?.letters && found?.paragraph === parts?.paragraph;
  });
  if (siblings.length > 0) return `The claims of that paragraph are ${siblings.sort(compareCodes).join(', ')}.`;
  return didYouMean(code, codes, 'Give the code that stands in the claim’s file.');
}
