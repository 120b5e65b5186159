import { z } from 'zod';
import { sentence } from './fields.ts';
import { claimCode } from './ids.ts';

/**
 * How one claim bears on another. The names are CiTO’s, the Citation Typing Ontology
 * (http://purl.org/spar/cito/). `within` binds claims of one source, `across` those of two.
 */
export const RELATIONS = {
  supports: {
    scope: 'within',
    symmetric: false,
    noun: 'support',
    forward: 'supports',
    backward: 'supported by',
    meaning: 'Gives a reason for the other claim of the same source.',
  },
  qualifies: {
    scope: 'any',
    symmetric: false,
    noun: 'qualification',
    forward: 'qualifies',
    backward: 'qualified by',
    meaning: 'Narrows the other claim, adds a condition to it or an exception.',
  },
  updates: {
    scope: 'across',
    symmetric: false,
    noun: 'update',
    forward: 'updates',
    backward: 'updated by',
    meaning: 'Says otherwise about a later time than the earlier source spoke of.',
  },
  agreesWith: {
    scope: 'across',
    symmetric: true,
    noun: 'agreement',
    forward: 'agrees with',
    backward: 'agrees with',
    meaning: 'Says the same about the same thing.',
  },
  disputes: {
    scope: 'any',
    symmetric: true,
    noun: 'dispute',
    forward: 'disputes',
    backward: 'disputes',
    meaning: 'Says otherwise about the same time.',
  },
} as const;

export type RelationType = keyof typeof RELATIONS;

const [firstType, ...otherTypes] = Object.keys(RELATIONS) as [RelationType, ...RelationType[]];

/** All relation types in their written order. */
export const RELATION_TYPES: readonly RelationType[] = [firstType, ...otherTypes];

/** One edge, written in the claim it starts from; between sources, in the later source’s claim. */
export const relation = z.strictObject({
  type: z.enum([firstType, ...otherTypes]),
  /** The code of the other claim. */
  target: claimCode,
  /** Why the edge holds, in one sentence that both texts bear out. */
  because: sentence,
});
export type Relation = z.infer<typeof relation>;
