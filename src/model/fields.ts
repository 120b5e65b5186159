import { z } from 'zod';
import { adviceOnDate, edtf } from './edtf.ts';
import { countWords } from './words.ts';

/** Whether a value has named fields. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** More than any field says: the longest of ours, the reason of a verdict, has half of it. */
const MOST_LETTERS = 1500;

/** What leaves a mark on paper. */
const MARK = /[[\p{L}\p{N}\p{P}\p{S}]--[\p{Default_Ignorable_Code_Point}\u2800]]/v;

/** A text of one line that can be seen, without surrounding white space: a second line would end a field of a RIS record. */
export const text = z
  .string()
  .min(1, 'Expected some text')
  .max(MOST_LETTERS, {
    error: ({ input }) => `Expected at most ${MOST_LETTERS} letters, found ${(input as string).length}`,
  })
  .refine((value) => value === value.trim(), 'Expected no space at either end')
  .refine(
    (value) => value.trim() === '' || MARK.test(value),
    'Expected letters, of which there is none that can be seen',
  )
  .refine((value) => !/[\n\v\f\r\u0085\u2028\u2029]/u.test(value.trim()), {
    error: 'Expected one line: begin a long text with `>-`, which joins its lines, not with `|`',
    abort: true,
  });

/** What a text of a list has to be, for `regex`: the table of claims joins lists by such a bar. */
export const NO_BAR = [
  /^[^|]*$/u,
  'Expected no “|”, by which the table of claims parts what stands in a list',
] as const;

/**
 * An address that pages link to: of the web, so that no `javascript:` or `data:` is published, and in the letters of
 * RFC 3986, so that none ends an attribute or a BibTeX field.
 */
export const webAddress = z
  .string()
  .max(2000, { error: 'Expected an address of at most 2000 letters', abort: true })
  .regex(/^https?:\/\/[^/?#]/u, { error: 'Expected a whole address with https://', abort: true })
  .refine((value) => URL.canParse(value) && !/[\s\p{Cc}<>"{}|\\^`]/u.test(value), {
    error: 'Expected an address as a browser copies it: no space, and none of < > " { } | \\ ^ `',
  });

/** The longest words of German have as many, and they are rare. */
const LETTERS_A_WORD = 30;

/** A non-empty text of at most `most` words. */
export const atMostWords = (most: number) => wordsBetween(0, most);

/** A non-empty text of `least` to `most` words. */
export const wordsBetween = (least: number, most: number) => {
  const isBetween = (count: number) => count >= least && count <= most;
  return text
    .refine((value) => isBetween(countWords(value)), {
      error: ({ input }) =>
        `Expected ${least > 0 ? `${least} to` : 'at most'} ${most} words, found ${countWords(String(input))}`,
      abort: true,
    })
    .refine((value) => value.length <= most * LETTERS_A_WORD, {
      error: ({ input }) => `Expected at most ${most * LETTERS_A_WORD} letters, found ${String(input).length}`,
    });
};

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

/** A whole calendar day on which somebody worked on an archive, quoted: `"2026-11-22"`. */
export const day = z
  .string({ error: 'Expected a day in quotation marks, such as "2026-11-22"' })
  .regex(WHOLE_DAY, {
    error: ({ input }) =>
      adviceOnDate(String(input), 'Expected a whole day, such as "2026-11-22"', (date) => WHOLE_DAY.test(date)),
  })
  .pipe(edtf)
  .refine((date) => /^2[01]/u.test(date), 'Expected a year from 2000 to 2199');

/**
 * The rule that nothing stands in a list a second time, told where it does, for `superRefine`.
 *
 * @param keyOf what is the same in both; all of it unless said otherwise
 */
export const noRepeats =
  <Item>(keyOf: (item: Item) => unknown = (item) => item) =>
  (items: readonly Item[], context: z.RefinementCtx) => {
    const known = new Set<string>();
    for (const [index, item] of items.entries()) {
      const key = JSON.stringify(keyOf(item));
      if (known.has(key))
        context.addIssue({
          code: 'custom',
          path: [index],
          message: 'Expected no repeats',
        });
      known.add(key);
    }
  };

/** A non-empty list without repeats; leave the field out where there is nothing to list. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.array(item).min(1, 'Expected at least one; leave the field out where there is none').superRefine(noRepeats());

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
