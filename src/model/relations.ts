import { z } from 'zod';
import { NO_BAR, sentence, whenSound } from './fields.ts';
import { claimCode } from './ids.ts';
import { BASES, valuesOf } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * What a relation between two sources says of the times that its claims speak about. When the sources were
 * written is another matter: one of 2024 may speak about 2009.
 */
export const TIMES = {
  same: { label: 'the same time', meaning: 'Both speak about the same time, whenever each was written.' },
  later: {
    label: 'a later time',
    meaning: 'The later claim speaks about a later time; the other may have been right about its own time.',
  },
  own: { label: 'its own time each', meaning: 'Both point the same way, each about the time that it speaks of.' },
  either: {
    label: 'one time or two',
    meaning: 'It limits the other without denying it, be it about the same time or another.',
  },
} as const satisfies Vocabulary;

/**
 * How one claim bears on another. The names are CiTO’s, the Citation Typing Ontology
 * (http://purl.org/spar/cito/). `within` binds claims of one source, `across` those of two;
 * `times` is one of TIMES, told of the latter; `name` is what binds
 * the two, `one` and `many` follow a number of such ties; `sign` stands in pictures alone, with its words beside.
 *
 * The words say no more than every tie bears out: not all that qualifies is a condition, and of what is at odds
 * both may still hold, so that neither contradicts the other.
 */
export const RELATIONS = {
  supports: {
    scope: 'within',
    symmetric: false,
    times: 'either',
    sign: '↑',
    name: 'support',
    one: 'supports the other',
    many: 'support the other',
    forward: 'supports',
    backward: 'supported by',
    meaning: 'Bears out another claim of the same source: by its own word, or as we read it.',
  },
  qualifies: {
    scope: 'any',
    symmetric: false,
    times: 'either',
    sign: '±',
    name: 'a limit',
    one: 'sets a limit',
    many: 'set a limit',
    forward: 'sets a limit to',
    backward: 'limited by',
    meaning: 'Narrows the other claim: by a condition, an exception or a reservation.',
  },
  updates: {
    scope: 'across',
    symmetric: false,
    times: 'later',
    sign: '→',
    name: 'later, otherwise',
    one: 'says otherwise, later',
    many: 'say otherwise, later',
    forward: 'says otherwise, later, than',
    backward: 'told otherwise, later, by',
    meaning: 'Says otherwise about a later time than the earlier source spoke of.',
  },
  agreesWith: {
    scope: 'across',
    symmetric: true,
    times: 'own',
    sign: '=',
    name: 'the same way',
    one: 'points the same way',
    many: 'point the same way',
    forward: 'points the same way as',
    backward: 'points the same way as',
    meaning: 'Points the same way; it need not say the same thing.',
  },
  disputes: {
    scope: 'any',
    symmetric: true,
    times: 'same',
    sign: '≠',
    name: 'at odds',
    one: 'is at odds',
    many: 'are at odds',
    forward: 'is at odds with',
    backward: 'is at odds with',
    meaning: 'Says otherwise about the same time.',
  },
} as const;

export type RelationType = keyof typeof RELATIONS;

const [firstType, ...otherTypes] = Object.keys(RELATIONS) as [RelationType, ...RelationType[]];

/** All relation types in their written order. */
export const RELATION_TYPES: readonly RelationType[] = [firstType, ...otherTypes];

/** What a claim may be written to be, seen from the end at which a relation arrives. */
export const INVERSES = { qualifiedBy: 'qualifies', updatedBy: 'updates' } as const satisfies Readonly<
  Record<string, RelationType>
>;

/** What an author must know of a relation that is written in the claim it arrives at. */
export function inverseMeaning(type: RelationType): string {
  return `\`${type}\` of the other claim, written in the earlier source’s file.`;
}

/** A relation as a claim’s file names it. */
export type WrittenType = RelationType | keyof typeof INVERSES;

/**
 * What a written relation is, and whether it leads to the claim that it is written in: `updatedBy` is `updates`, turned.
 */
export function readType(type: WrittenType): { readonly type: RelationType; readonly turned: boolean } {
  return isInverse(type) ? { type: INVERSES[type], turned: true } : { type, turned: false };
}

const isInverse = (type: WrittenType): type is keyof typeof INVERSES => type in INVERSES;

const [firstInverse, ...otherInverses] = Object.keys(INVERSES) as [keyof typeof INVERSES, ...(keyof typeof INVERSES)[]];

/** The type of an edge. */
export const relationType = z.enum([firstType, ...otherTypes]);

/** One edge, written in the claim of either end. */
export const relation = z
  .strictObject({
    /** How this claim bears on the other. */
    type: z.enum([firstType, ...otherTypes, firstInverse, ...otherInverses]),
    /** The code of the other claim. */
    target: claimCode,
    /** Of `supports` alone: whether the source itself gives the reason, or we draw it. */
    basis: z.enum(valuesOf(BASES)).optional(),
    /** Why the edge holds and how far, in one sentence that both texts bear out. */
    because: sentence.regex(...NO_BAR),
  })
  .superRefine(
    ({ type, basis }, context) => {
      if ((type === 'supports') !== (basis !== undefined))
        context.addIssue({
          code: 'custom',
          path: ['basis'],
          message:
            type === 'supports'
              ? '`supports` needs a `basis`: stated (the source gives the reason) or inferred (we draw it)'
              : 'Only `supports` has a `basis`',
        });
    },
    whenSound('type', 'basis'),
  );
export type Relation = z.infer<typeof relation>;
