import { foldTypography } from '../model/fold.ts';
import type { Place } from '../corpus/frontmatter.ts';
import type { ContentFile } from '../corpus/read.ts';
import type { Attestation, QuotationPlace } from '../model/attestation.ts';
import { sourceOf } from './check-context.ts';
import type { CheckContext } from './check-context.ts';

/** Words that an entry takes from a source, and where they must stand in it. */
export interface Quotation {
  readonly text: string;
  readonly paragraphs: readonly number[];
  readonly file: string;
  readonly place: Place;
}

/**
 * Every quotation from a source: the words by which its claims are found, their quotes and modal words, the linked
 * words of the works it cites, and the first words of its paragraphs.
 *
 * @param content the content; entries that do not follow their schema are left out
 * @param source the source’s id
 */
export function quotationsOf({ valid }: CheckContext, source: string): Quotation[] {
  const at = (file: ContentFile, path: PropertyKey[], text: string, paragraphs: readonly number[]): Quotation => ({
    text,
    paragraphs,
    file: file.path,
    place: file.placeOf(path),
  });
  return [
    ...valid.sources
      .filter(({ id }) => id === source)
      .flatMap(({ file, data }) =>
        data.paragraphs.map(({ incipit }, index) => at(file, ['paragraphs', index, 'incipit'], incipit, [index + 1])),
      ),
    ...valid.claims
      .filter((claim) => sourceOf(claim) === source)
      .flatMap(({ file, data: { at: words, quotes = [], modal, paragraphs } }) => [
        at(file, ['at'], words, paragraphs.slice(0, 1)),
        ...quotes.map((quote, index) => at(file, ['quotes', index], quote, paragraphs)),
        ...(modal === undefined ? [] : [at(file, ['modal'], modal, paragraphs)]),
      ]),
    ...valid.citations.flatMap(({ file, data }) =>
      (data.citedBy ?? []).flatMap((entry, index) =>
        // A promotional link stands beside the text, in none of its paragraphs.
        entry.source === source && entry.anchor !== undefined && entry.paragraphs
          ? [at(file, ['citedBy', index, 'anchor'], entry.anchor, entry.paragraphs)]
          : [],
      ),
    ),
  ];
}

/**
 * Where each attested quotation stands.
 *
 * @returns the places, by the normalised words
 */
export function attestedPlaces({ quotations }: Attestation): ReadonlyMap<string, readonly QuotationPlace[]> {
  return new Map(quotations.map(({ text, places }) => [foldTypography(text), places]));
}

/**
 * The finding that a quotation does not stand where its entry says.
 *
 * @param quotation the quotation
 * @param found the places where it stands
 * @param advice what to do where it stands nowhere
 * @returns a finding, or `undefined` where all is well
 */
export function misquotation(
  { text, paragraphs, file, place }: Quotation,
  found: readonly QuotationPlace[],
  advice: string,
) {
  if (found.some(({ paragraph }) => paragraphs.includes(paragraph))) return undefined;
  const wanted = `paragraph ${paragraphs.join(', ')}`;
  return found.length === 0
    ? { file, place, reason: `“${text}” is not attested in ${wanted}.`, advice }
    : {
        file,
        place,
        reason: `“${text}” is not attested in ${wanted}.`,
        advice: `It stands in paragraph ${[...new Set(found.map(({ paragraph }) => paragraph))].join(', ')}.`,
      };
}
