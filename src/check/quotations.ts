import type { Place } from '../corpus/frontmatter.ts';
import type { ContentFile } from '../corpus/read.ts';
import type { QuotationPlace } from '../model/attestation.ts';
import type { CheckContext } from './check-context.ts';
import { onceForEach } from '../model/once-for.ts';
import { claimsBySource, sourcesById, usesBySource } from './look-ups.ts';
import type { Finding } from './report.ts';

/** Words that an entry takes from a source, and where they must stand in it. */
export interface Quotation {
  readonly text: string;
  readonly paragraphs: readonly number[];
  readonly file: string;
  readonly place: Place;
}

/**
 * Every quotation from a source: the words by which its claims are found, their quotes and modal words, the linked
 * words of the works it cites, and the first words of its paragraphs. Entries that do not follow their schema are left out.
 */
export const quotationsOf = onceForEach((context: CheckContext, source: string): readonly Quotation[] => {
  const at = (file: ContentFile, path: PropertyKey[], text: string, paragraphs: readonly number[]): Quotation => ({
    text,
    paragraphs,
    file: file.path,
    place: file.placeOf(path),
  });
  const itself = sourcesById(context).get(source);
  const begins = itself?.data.paragraphs ?? [];
  return [
    ...begins.flatMap(({ incipit }, index) =>
      itself ? [at(itself.file, ['paragraphs', index, 'incipit'], incipit, [index + 1])] : [],
    ),
    ...(claimsBySource(context).get(source) ?? []).flatMap(
      ({ file, data: { at: words, quotes = [], modal, paragraphs } }) => [
        at(file, ['at'], words, paragraphs.slice(0, 1)),
        ...quotes.map((quote, index) => at(file, ['quotes', index], quote, paragraphs)),
        ...(modal === undefined ? [] : [at(file, ['modal'], modal, paragraphs)]),
      ],
    ),
    ...(usesBySource(context).get(source) ?? []).flatMap(({ file, use, index }) =>
      // A promotional link stands beside the text, in none of its paragraphs.
      use.anchor !== undefined && use.paragraphs
        ? [at(file, ['citedBy', index, 'anchor'], use.anchor, use.paragraphs)]
        : [],
    ),
  ];
});

/**
 * The findings that quotations do not stand where their entries say.
 *
 * @param placesOf where a quotation stands
 * @param advice what to do where one stands nowhere
 */
export function misquotations(
  quotations: readonly Quotation[],
  placesOf: (quotation: string) => readonly QuotationPlace[],
  advice: (quotation: Quotation) => string,
): Finding[] {
  return quotations.flatMap((quotation) => {
    const { text, paragraphs, file, place } = quotation;
    const found = new Set(placesOf(text).map(({ paragraph }) => paragraph));
    if (paragraphs.some((paragraph) => found.has(paragraph))) return [];
    return [
      {
        file,
        place,
        reason: `“${text}” is not attested in paragraph ${paragraphs.join(', ')}.`,
        advice: found.size === 0 ? advice(quotation) : `It stands in paragraph ${[...found].join(', ')}.`,
      },
    ];
  });
}
