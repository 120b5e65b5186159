import type { ClaimData } from './claim.ts';
import { STRENGTHS } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * How sure a source is of a claim, surest first, as every line, filter, picture and card tells it: the author’s own
 * strengths, and hearsay, which has none.
 */
export const CONFIDENCE = {
  ...STRENGTHS,
  reported: { label: 'reported', meaning: 'Somebody else’s words, which the author does not adopt.' },
} as const satisfies Vocabulary;

export type ConfidenceLevel = keyof typeof CONFIDENCE;

/** How sure a source is of one claim. */
export interface Confidence {
  readonly level: ConfidenceLevel;
  readonly label: string;
  /** The author’s own modal words. */
  readonly modal?: string;
}

/** The word for how sure a source is where it is told in words: what is flatly asserted needs none. */
export function hedgeOf({ level, label }: Pick<Confidence, 'level' | 'label'>): string | undefined {
  return level === 'asserted' ? undefined : label;
}

/** What is reported and not adopted is hearsay, however flatly it was said. */
export function confidenceOf({
  strength,
  modal,
  voice,
  endorsed,
}: Pick<ClaimData, 'strength' | 'modal' | 'voice' | 'endorsed'>): Confidence {
  const level = voice === 'reported' && endorsed !== 'yes' ? 'reported' : strength;
  return { level, label: CONFIDENCE[level].label, ...(modal && level !== 'reported' ? { modal } : {}) };
}
