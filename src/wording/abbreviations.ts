import type { Term } from '../graph/graph.ts';

/** A stretch of text, and what it stands for when it is an abbreviation. */
export interface Stretch {
  readonly words: string;
  readonly expansion?: string;
}

/**
 * Finds the abbreviations of the terms registry in a text, each at its first place only: whole words,
 * the longer one where two begin at the same place.
 *
 * @param text plain text
 * @param terms the registry
 * @returns the text in stretches; joined, they are the text
 */
export function markAbbreviations(text: string, terms: readonly Term[]): Stretch[] {
  const known = new Map(
    terms.flatMap(({ abbreviation, expansion }) =>
      abbreviation && expansion ? [[abbreviation, expansion] as const] : [],
    ),
  );
  if (known.size === 0) return [{ words: text }];
  const alternatives = [...known.keys()].sort((a, b) => b.length - a.length).map((word) => RegExp.escape(word));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const stretches: Stretch[] = [];
  const seen = new Set<string>();
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const [words] = match;
    const expansion = known.get(words);
    if (!expansion || seen.has(words)) continue;
    seen.add(words);
    if (match.index > from) stretches.push({ words: text.slice(from, match.index) });
    stretches.push({ words, expansion });
    from = match.index + words.length;
  }
  if (from < text.length) stretches.push({ words: text.slice(from) });
  return stretches;
}
