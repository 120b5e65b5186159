import type { Attestation } from '../model/attestation.ts';
import { compareCodes, sourceOf } from '../model/ids.ts';
import { listed } from '../wording/phrases.ts';
import type { CheckContext } from './check-context.ts';
import { fingerprint } from './article.ts';

/**
 * What became of an article’s paragraphs since they were attested, for an author who has to look at the claims again.
 *
 * @param before the attestation as it was
 * @param paragraphs those of the text now, normalised
 * @returns sentences, a line each
 */
export function textChanges(context: CheckContext, before: Attestation, paragraphs: readonly string[]): string[] {
  const old = before.paragraphs.map(({ sha256 }) => sha256);
  const now = paragraphs.map(fingerprint);
  const moved: { from: number; to: number; length: number }[] = [];
  for (const [index, hash] of now.entries()) {
    const from = old.indexOf(hash);
    if (from === -1 || from === index || old[index] === hash) continue;
    const last = moved.at(-1);
    if (last && last.from + last.length === from && last.to + last.length === index) last.length += 1;
    else moved.push({ from, to: index, length: 1 });
  }
  const fresh = now.flatMap((hash, index) => (old.includes(hash) ? [] : [index + 1]));
  // Until they are renumbered, claims name paragraphs as they were: one that only moved is no reason to read them again.
  const claims = context.valid.claims.filter(
    (claim) =>
      sourceOf(claim) === before.source && claim.data.paragraphs.some((number) => !now.includes(old[number - 1] ?? '')),
  );
  const codes = claims.map(({ data }) => data.code).sort(compareCodes);
  const again =
    codes.length > 0 ? ` Read again what was drawn from ${fresh.length === 1 ? 'it' : 'them'}: ${listed(codes)}.` : '';
  return [
    ...moved.map(({ from, to, length }) =>
      length === 1
        ? `What was paragraph ${from + 1} is paragraph ${to + 1} now.`
        : `What were paragraphs ${from + 1} to ${from + length} are ${to + 1} to ${to + length} now.`,
    ),
    ...(fresh.length > 0
      ? [
          `Since it was last attested, paragraph${fresh.length === 1 ? '' : 's'} ${listed(fresh)} read${fresh.length === 1 ? 's' : ''} otherwise.${again}`,
        ]
      : []),
  ];
}
