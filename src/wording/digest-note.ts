import type { Assessment, Claim, Graph } from '../graph/graph.ts';
import { VERDICTS, WEIGHTS } from '../model/vocabulary.ts';
import { relationGroups } from './relations.ts';
import type { RelationGroup } from './relations.ts';

/** What a sentence of a digest does not tell of a claim that it rests on. */
export interface DigestNote {
  /** That it is a thesis. */
  readonly weight?: string;
  /** What became of it. */
  readonly verdict?: { readonly id: Assessment['id']; readonly label: string };
  /** What another source says of it. */
  readonly across: readonly RelationGroup[];
}

/**
 * What is told of a claim beside a sentence of a digest, and behind it on paper.
 *
 * @returns nothing where the sentence tells enough
 */
export function digestNote(graph: Graph, { code, weight }: Claim): DigestNote | undefined {
  if (weight === 'detail') return undefined;
  const assessment = graph.assessmentOf.get(code);
  // What only points the same way is no news beside the sentence.
  const across = relationGroups(graph, code).filter((group) => group.across && group.type !== 'agreesWith');
  const note = {
    ...(weight === 'thesis' ? { weight: WEIGHTS[weight].label } : {}),
    ...(assessment?.verdict ? { verdict: { id: assessment.id, label: VERDICTS[assessment.verdict].label } } : {}),
  };
  return across.length > 0 || Object.keys(note).length > 0 ? { ...note, across } : undefined;
}
