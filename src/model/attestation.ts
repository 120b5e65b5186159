import { z } from 'zod';
import { text } from './fields.ts';
import { paragraphNumber } from './claim.ts';
import { sourceId } from './ids.ts';

/** Where a quotation begins: its paragraph, and the place of its first word in it, counted from 1. */
const quotationPlace = z.strictObject({ paragraph: paragraphNumber, word: z.int().min(1) });
export type QuotationPlace = z.infer<typeof quotationPlace>;

/**
 * Proof that quotations are real, without the text: `content/attestations/<source>.json`, written by
 * `npm run attest`. Whoever has the text can repeat it.
 */
export const attestationSchema = z.strictObject({
  source: sourceId,
  paragraphs: z.array(
    z.strictObject({
      words: z.int().min(1),
      /** SHA-256 of the normalised paragraph, in hexadecimal. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/u, 'Expected a SHA-256 in hexadecimal'),
    }),
  ),
  /** Every quotation from the source, and the places where it stands verbatim. */
  quotations: z.array(z.strictObject({ text, places: z.array(quotationPlace).min(1) })),
});
export type Attestation = z.infer<typeof attestationSchema>;
