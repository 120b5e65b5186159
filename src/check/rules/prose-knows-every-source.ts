import type { ContentFile } from '../../corpus/read.ts';
import type { PageName } from '../../model/page.ts';
import { addedSince, speaksOfAll } from '../../model/review.ts';
import { sourceOf } from '../check-context.ts';
import type { CheckContext } from '../check-context.ts';
import { findingAt } from '../report.ts';
import type { Finding } from '../report.ts';
import type { Rule } from '../rule.ts';

export const proseKnowsEverySource: Rule = {
  id: 'prose-knows-every-source',
  description:
    'What is said of the sources together was looked at once the last of them was there: `reviewed` is the day it came or later, or `changed` a later day.',
  *find(context) {
    const { topics, pages, site, terms, stances } = context.valid;
    const sources = context.valid.sources.map(({ id, data: { added } }) => ({ id, added }));
    for (const { file, id, data } of topics) {
      // A source that was compared later than it came is as new to the comparison.
      const compared = new Map(stances.map((stance) => [stance.id, stance.data.added]));
      const since = sources.map((it) => ({ ...it, added: later(it.added, compared.get(`${it.id}/${id}`)) }));
      yield* judge(file, 'comparison', data, since);
    }
    for (const { file, id, data } of pages) if (OF_ALL.includes(id)) yield* judge(file, 'title', data, sources);
    for (const { file, data } of site) yield* judge(file, 'line', data, sources);
    for (const { file, id, data } of terms) {
      const naming = sourcesNaming(context, id);
      const concerned = sources.filter((source) => speaksOfAll(data.definition) || naming.has(source.id));
      yield* judge(file, 'definition', data, concerned);
    }
  },
};

/** The pages that speak of the sources and not of files. */
const OF_ALL: readonly string[] = ['home', 'about'] satisfies PageName[];

const later = (day: string, other = day) => (other > day ? other : day);

function* judge(
  file: ContentFile,
  field: string,
  data: Parameters<typeof addedSince>[0],
  sources: readonly { readonly id: string; readonly added: string }[],
): Generator<Finding> {
  const late = addedSince(data, sources);
  const [first, ...others] = late;
  if (!first) return;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  const last = late.reduce((day, { added }) => later(day, added), '');
  yield findingAt(file, [field], {
    severity: 'warning',
    reason: `Not read since ${first.id}${more} came.`,
    advice: `Mend it where it no longer holds, and write \`reviewed: "${last}"\`.`,
  });
}

/** The sources whose claims name a term, as far as they can be read. */
function sourcesNaming({ references }: CheckContext, term: string): ReadonlySet<string> {
  return new Set(
    references.flatMap(({ file, collection, id }) =>
      file.collection === 'claims' && collection === 'terms' && id === term ? [sourceOf(file)] : [],
    ),
  );
}
