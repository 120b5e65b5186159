import { day } from './fields.ts';

/**
 * The last day on which somebody looked whether an entry still holds: a source that came after it may have made it false,
 * and one that came on the day of `changed` too.
 */
export const reviewed = day.optional();

/** What was written, and when somebody last looked whether it holds. */
interface Reviewable {
  readonly added: string;
  readonly changed: string;
  readonly reviewed?: string | undefined;
}

/**
 * The sources that came after something was last looked at, so that it may not hold of them. Of what was changed on the
 * very day nobody can tell whether that was before the source came or after; what first came on that day came with it.
 *
 * @returns in the order of the sources
 */
export function addedSince<Source extends { readonly added: string }>(
  { added: begun, changed, reviewed = begun }: Reviewable,
  sources: Iterable<Source>,
): Source[] {
  return [...sources].filter(({ added }) => begun < added && changed <= added && reviewed < added);
}

/** Whether a definition speaks of all sources, as in “when both articles were written”; else it concerns those alone that name its term. */
export function speaksOfAll(definition: string): boolean {
  return /\b(?:both|neither|the two|all) (?:of the )?(?:sources|articles|texts)\b|\bthe (?:sources|articles|texts)\b/iu.test(
    definition,
  );
}
