import { z } from 'zod';
import { edtf } from './edtf.ts';
import { atMostWords, everyEntry, listOf, sentence } from './fields.ts';
import { citationKey, termId } from './ids.ts';

/** A dated fact of the record, told once and weighed by assessments: `content/facts/<id>.md`. */
export const factSchema = z.strictObject({
  ...everyEntry,
  /** What happened, for lists and for the head of what it settled. */
  title: atMostWords(10),
  /** When it happened. */
  date: edtf,
  /** What happened, in one sentence that says no more than its evidence. */
  statement: sentence,
  /** The works that say so; how far each was seen stands in its record. */
  evidence: listOf(citationKey),
  /** Whom and what it concerns. */
  terms: listOf(termId),
});
export type FactData = z.infer<typeof factSchema>;
