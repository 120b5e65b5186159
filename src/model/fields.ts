import { z } from 'zod';
import { adviceOnDate, edtf } from './edtf.ts';
import { words } from './words.ts';

/** Whether a value has named fields. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** A non-empty text of one line without surrounding white space: a second line would end a field of a RIS record. */
export const text = z
  .string()
  .min(1, 'Expected some text')
  .refine((value) => value === value.trim(), 'Expected no space at either end')
  .refine((value) => !/[\n\v\f\r\u0085\u2028\u2029]/u.test(value.trim()), {
    error: 'Expected one line: begin a long text with `>-`, which joins its lines, not with `|`',
    abort: true,
  });

/**
 * An address that pages link to: of the web, so that no `javascript:` or `data:` is published, and in the letters of
 * RFC 3986, so that none ends an attribute or a BibTeX field.
 */
export const webAddress = z
  .string()
  .regex(/^https?:\/\/[^/?#]/u, { error: 'Expected a whole address with https://', abort: true })
  .refine((value) => URL.canParse(value) && !/[\s\p{Cc}<>"{}|\\^`]/u.test(value), {
    error: 'Expected an address as a browser copies it: no space, and none of < > " { } | \\ ^ `',
  });

/** A non-empty text of at most `most` words. */
export const atMostWords = (most: number) =>
  text.refine((value) => words(value).length <= most, {
    error: ({ input }) => `Expected at most ${most} words, found ${words(String(input)).length}`,
  });

/** A non-empty text of `least` to `most` words. */
export const wordsBetween = (least: number, most: number) =>
  text.refine((value) => words(value).length >= least && words(value).length <= most, {
    error: ({ input }) => `Expected ${least} to ${most} words, found ${words(String(input)).length}`,
  });

/** One sentence of prose: it begins with a capital, a digit or a quotation mark and ends with a full stop. */
export const sentence = text.regex(
  /^[\p{Lu}\d“‘].*[.?!][”’]?$/u,
  'Expected a whole sentence: capital first, full stop last',
);

/**
 * Lets a rule over several fields run as soon as those fields are sound, whatever is wrong with the
 * others, so that an author sees every problem of an entry at once.
 *
 * @param fields the fields that the rule looks at
 * @returns the parameters for `superRefine`
 */
export const whenSound = (...fields: readonly string[]) => ({
  when: ({
    issues,
  }: {
    readonly issues: readonly { readonly code?: string; readonly path?: PropertyKey[] | undefined }[];
  }) =>
    issues.every(({ code, path = [] }) =>
      path.length === 0 ? code === 'unrecognized_keys' : !fields.includes(String(path[0])),
    ),
});

/**
 * The rule that two fields stand together or not at all, told at the one that stands alone.
 *
 * @param hint what either field says, for an author who lacks one
 * @returns the parameters for `superRefine`
 */
export const together = <First extends string, Second extends string>(first: First, second: Second, hint = '') =>
  [
    (entry: Readonly<Partial<Record<First | Second, unknown>>>, context: z.RefinementCtx) => {
      if ((entry[first] === undefined) !== (entry[second] === undefined))
        context.addIssue({
          code: 'custom',
          path: [entry[first] === undefined ? second : first],
          message: `Expected \`${first}\` and \`${second}\` together or neither${hint && `: ${hint}`}`,
        });
    },
    whenSound(first, second),
  ] as const;

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** A whole calendar day, quoted: `"2026-11-22"`. */
export const day = z
  .string({ error: 'Expected a day in quotation marks, such as "2026-11-22"' })
  .regex(WHOLE_DAY, {
    error: ({ input }) =>
      adviceOnDate(String(input), 'Expected a whole day, such as "2026-11-22"', (date) => WHOLE_DAY.test(date)),
  })
  .pipe(edtf);

/** A non-empty list without repeats; leave the field out where there is nothing to list. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .min(1, 'Expected at least one; leave the field out where there is none')
    .refine((items) => new Set(items).size === items.length, 'Expected no repeats');

/** A map with at least one key; leave the field out where there is nothing to map. */
export const mapOf = <Key extends z.core.$ZodRecordKey, Value extends z.ZodType>(key: Key, value: Value) =>
  z
    .record(key, value)
    .refine(
      (entries) => Object.keys(entries).length > 0,
      'Expected at least one; leave the field out where there is none',
    );

/** An address of this site that must keep answering: `/claims/tram-note-2019/old-name/`, `/forecasts/#tram-note-2019-old-name`. */
const oldAddress = z
  .string()
  .regex(
    /^\/(?:[A-Za-z0-9-]+\/)+(?:#[A-Za-z][A-Za-z0-9-]*)?$/u,
    'Expected a path of this site with a slash at both ends, and a fragment behind it where there was one',
  );

/**
 * Other words in which readers ask for it, a question or a few words each. Search compares them by their meaning; no page
 * shows them.
 */
export const askedAs = listOf(atMostWords(10)).optional();

/** What every entry bears. */
export const everyEntry = {
  /** The day the entry first appeared. */
  added: day,
  /** The day its meaning last changed; equals `added` until then. */
  changed: day,
  /** What changed last, in one sentence of ours for readers: “The condition was added.” */
  change: sentence.optional(),
  /** Addresses that this entry had before it was renamed, the oldest first. */
  formerly: listOf(oldAddress).optional(),
} as const;

/** An entry's title: what lists and headings call it. */
export const title = atMostWords(16);
