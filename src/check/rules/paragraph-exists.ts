import { sourceOf } from '../../model/ids.ts';
import type { ContentFile } from '../../corpus/read.ts';
import { valueAt } from '../../corpus/yaml-paths.ts';
import type { CheckContext } from '../check-context.ts';
import { sourceFiles, usesOf } from '../look-ups.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';

export const paragraphExists: Rule = {
  id: 'paragraph-exists',
  description: 'Every paragraph that an entry names is one of its source’s.',
  *find(context) {
    const sources = sourceFiles(context);
    for (const { file, path, source, paragraph } of namedParagraphs(context)) {
      const paragraphs = valueAt(sources.get(source)?.frontmatter, ['paragraphs']);
      if (Array.isArray(paragraphs) && paragraph > paragraphs.length)
        yield findingAt(file, path, {
          reason: `${source} has no paragraph ${paragraph}.`,
          advice: `Its paragraphs are 1 to ${paragraphs.length}.`,
        });
    }
  },
};

function namedParagraphs(context: CheckContext) {
  const each = (file: ContentFile, path: PropertyKey[], source: string, paragraphs: readonly number[] = []) =>
    paragraphs.map((paragraph, index) => ({ file, path: [...path, index], source, paragraph }));
  return [
    ...context.valid.claims.flatMap(({ file, data }) => each(file, ['paragraphs'], sourceOf(file), data.paragraphs)),
    ...usesOf(context).flatMap(({ file, use: { source, paragraphs }, index }) =>
      each(file, ['citedBy', index, 'paragraphs'], source, paragraphs),
    ),
    ...context.valid.events.flatMap(({ file, data }) =>
      (data.datedOtherwise ?? []).map(({ source, paragraph }, index) => ({
        file,
        path: ['datedOtherwise', index, 'paragraph'],
        source,
        paragraph,
      })),
    ),
  ];
}
