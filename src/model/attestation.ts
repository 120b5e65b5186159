import { z } from 'zod';
import { text } from './fields.ts';
import { paragraphNumber } from './claim.ts';
import { sourceId } from './ids.ts';

/**
 * Proof that quotations are real, without the text: `content/attestations/<source>.json`, written by
 * `npm run attest`. Whoever has the article can repeat it.
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
  /** Every quotation from the source, and the paragraphs where it stands verbatim. */
  quotations: z.array(z.strictObject({ text, paragraphs: z.array(paragraphNumber).min(1) })),
});
export type Attestation = z.infer<typeof attestationSchema>;
