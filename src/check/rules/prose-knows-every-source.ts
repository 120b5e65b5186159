import type { ContentFile } from '../../corpus/read.ts';
import type { PageName } from '../../model/page.ts';
import { onceFor } from '../../model/once-for.ts';
import { addedSince, speaksOfAll } from '../../model/review.ts';
import { sourceOf } from '../../model/ids.ts';
import type { CheckContext } from '../check-context.ts';
import { newTo } from '../look-ups.ts';
import { findingAt } from '../report.ts';
import type { Finding } from '../report.ts';
import type { Rule } from '../rule.ts';

export const proseKnowsEverySource: Rule = {
  id: 'prose-knows-every-source',
  description:
    'What is said of the sources together was looked at once the last of them was there: `reviewed` is the day it came or later, or `changed` a later day.',
  *find(context) {
    const { topics, pages, site, terms } = context.valid;
    const sources = context.valid.sources.map(({ id, data: { added } }) => ({ id, added }));
    const byName: ReadonlyMap<string, { readonly id: string; readonly added: string }> = new Map(
      sources.map((source) => [source.id, source]),
    );
    for (const topic of topics) yield* judge(topic.file, 'comparison', newTo(context, topic));
    for (const { file, id, data } of pages)
      if (OF_ALL.includes(id)) yield* judge(file, 'title', addedSince(data, sources));
    for (const { file, data } of site) yield* judge(file, 'line', addedSince(data, sources));
    for (const { file, id, data } of terms) {
      const naming = [
        ...new Set(
          referencesByTerm(context)
            .get(id)
            ?.map(({ file }) => sourceOf(file)),
        ),
      ].flatMap((source) => byName.get(source) ?? []);
      yield* judge(file, 'definition', addedSince(data, speaksOfAll(data.definition) ? sources : naming));
    }
  },
};

/** The pages that speak of the sources and not of files. */
const OF_ALL: readonly string[] = ['home', 'about'] satisfies PageName[];

function* judge(
  file: ContentFile,
  field: string,
  late: readonly { readonly id: string; readonly added: string }[],
): Generator<Finding> {
  const [first, ...others] = late;
  if (!first) return;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  const last = late.reduce((day, { added }) => (added > day ? added : day), '');
  yield findingAt(file, [field], {
    severity: 'warning',
    reason: `Not read since ${first.id}${more} came.`,
    advice: `Mend it where it no longer holds, and write \`reviewed: "${last}"\`.`,
  });
}

/** Where claims name each term, as far as they can be read, in the order of the sources. */
const referencesByTerm = onceFor(({ references }: CheckContext) =>
  Map.groupBy(
    references.filter(({ file, collection }) => file.collection === 'claims' && collection === 'terms'),
    ({ id }) => id,
  ),
);
