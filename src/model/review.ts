import { day } from './fields.ts';

/**
 * The last day on which somebody looked whether an entry still holds, where that is later than `changed`: a source that
 * came after it may have made it false.
 */
export const reviewed = day.optional();

/** What was written, and when somebody last looked whether it holds. */
interface Reviewable {
  readonly changed: string;
  readonly reviewed?: string | undefined;
}

/**
 * The sources that were added after something was last looked at, so that it may not hold of them.
 *
 * @returns in the order of the sources; none that was added on the same day
 */
export function addedSince<Source extends { readonly added: string }>(
  { changed, reviewed: looked = changed }: Reviewable,
  sources: Iterable<Source>,
): Source[] {
  const last = looked > changed ? looked : changed;
  return [...sources].filter(({ added }) => added > last);
}

/** Whether a definition speaks of all sources, as in “when both articles were written”; else it concerns those alone that name its term. */
export function speaksOfAll(definition: string): boolean {
  return /\b(?:both|neither|the two|all) (?:of the )?(?:sources|articles|texts)\b|\bthe (?:sources|articles|texts)\b/iu.test(
    definition,
  );
}
