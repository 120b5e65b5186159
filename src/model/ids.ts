import { z } from 'zod';
import { CLAIM_CODE } from './claim-code.ts';

/**
 * Lower-case words joined by single hyphens. A double hyphen is refused so that no typographic
 * step can turn part of an id into a dash; a number below 1000, since a list goes on below its own address by such numbers.
 */
const SLUG = /^(?!\d{1,3}$)[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** What an id names: an entry of a collection, a claim by its code. */
export interface ReferenceTarget {
  readonly collection:
    'sources' | 'claims' | 'topics' | 'citations' | 'terms' | 'events' | 'facts' | 'assessments' | 'pages';
}

/** The id schemas that name an entry wherever a field has them; `references.ts` finds those fields. */
export const REFERENCES = z.registry<ReferenceTarget>();

const slug = (what: string) =>
  z.string().regex(SLUG, `Expected ${what}: lower-case letters, digits and single hyphens, and no number below 1000`);

/** Folder name under `content/sources`, `content/claims` and so on: `tram-note-2019`. */
export const sourceId = slug('a source id').brand<'SourceId'>().register(REFERENCES, { collection: 'sources' });
export type SourceId = z.infer<typeof sourceId>;

/** File name under `content/topics`. */
export const topicId = slug('a topic id').brand<'TopicId'>().register(REFERENCES, { collection: 'topics' });
export type TopicId = z.infer<typeof topicId>;

/** File name under `content/citations`, used in text as `[@key]`. */
export const citationKey = slug('a citation key')
  .brand<'CitationKey'>()
  .register(REFERENCES, { collection: 'citations' });
export type CitationKey = z.infer<typeof citationKey>;

/** File name under `content/terms`, used in text as `[[term:id|words]]`. */
export const termId = slug('a term id').brand<'TermId'>().register(REFERENCES, { collection: 'terms' });
export type TermId = z.infer<typeof termId>;

/** File name under `content/events`. */
export const eventId = slug('an event id').brand<'EventId'>().register(REFERENCES, { collection: 'events' });
export type EventId = z.infer<typeof eventId>;

/** File name under `content/facts`. */
export const factId = slug('a fact id').brand<'FactId'>().register(REFERENCES, { collection: 'facts' });
export type FactId = z.infer<typeof factId>;

/** The source that a claim, a stance or an assessment belongs to: the folder that it lies in. */
export function sourceOf({ id }: { readonly id: string }): string {
  const end = id.indexOf('/');
  return end === -1 ? id : id.slice(0, end);
}

/** Path under `content/assessments`: `tram-note-2019/closure`. */
export const assessmentId = z
  .string()
  .regex(
    /^(?!\d{1,3}\/)[a-z0-9]+(?:-[a-z0-9]+)*\/(?!\d{1,3}$)[a-z0-9]+(?:-[a-z0-9]+)*$/u,
    'Expected a source id, a slash and a slug',
  )
  .brand<'AssessmentId'>()
  .register(REFERENCES, { collection: 'assessments' });
export type AssessmentId = z.infer<typeof assessmentId>;

/** File name under `content/pages`. */
export const pageId = slug('a page id').brand<'PageId'>().register(REFERENCES, { collection: 'pages' });
export type PageId = z.infer<typeof pageId>;

/**
 * A claim's permanent code, where the claim itself bears it and it refers to nothing else: the source's letters, the
 * paragraph it was first drawn from, and a letter that tells it from the other claims of that paragraph (`P12a`).
 */
export const ownCode = z
  .string()
  .regex(CLAIM_CODE, 'Expected a claim code such as P12a: one to three capital letters, paragraph, small letter')
  .brand<'ClaimCode'>();

/** A claim's code wherever it names the claim. */
export const claimCode = ownCode.clone().register(REFERENCES, { collection: 'claims' });
export type ClaimCode = z.infer<typeof claimCode>;

export interface CodeParts {
  readonly letters: string;
  readonly paragraph: number;
  readonly suffix: string;
}

/**
 * Takes a claim code apart.
 *
 * @param code a code such as `P12a`
 * @returns its letters, paragraph and suffix, or `undefined` when the text is no code
 */
export function parseCode(code: string): CodeParts | undefined {
  const match = CLAIM_CODE.exec(code);
  if (!match) return undefined;
  const [, letters = '', paragraph = '', suffix = ''] = match;
  return { letters, paragraph: Number(paragraph), suffix };
}

/**
 * Orders claim codes as a reader counts them: by the source’s letters, then paragraph, then suffix (`P9z` before
 * `P10a`, `P1z` before `P1aa`).
 *
 * @returns a negative number, zero or a positive number, for `Array.prototype.sort`
 */
export function compareCodes(a: string, b: string): number {
  const left = parseCode(a);
  const right = parseCode(b);
  if (!left || !right) return compareText(a, b);
  return (
    compareText(left.letters, right.letters) ||
    left.paragraph - right.paragraph ||
    left.suffix.length - right.suffix.length ||
    compareText(left.suffix, right.suffix)
  );
}

/** Orders text by code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
