import { sourceOf } from '../check-context.ts';
import { paragraphCounts } from '../look-ups.ts';
import type { Finding } from '../report.ts';
import type { Rule } from '../rule.ts';
import type { ContentFile } from '../../corpus/read.ts';

export const paragraphExists: Rule = {
  id: 'paragraph-exists',
  description: 'Every paragraph that an entry names is one of its source’s.',
  *find(context) {
    const counts = paragraphCounts(context);
    const { claims, citations, events } = context.valid;
    const judge = (file: ContentFile, path: PropertyKey[], source: string, paragraph: number): Finding[] => {
      const last = counts.get(source);
      if (last === undefined || paragraph <= last) return [];
      return [
        {
          file: file.path,
          place: file.placeOf(path),
          reason: `${source} has no paragraph ${paragraph}.`,
          advice: `Its paragraphs are 1 to ${last}.`,
        },
      ];
    };
    for (const { file, data } of claims)
      for (const [index, paragraph] of data.paragraphs.entries())
        yield* judge(file, ['paragraphs', index], sourceOf(file), paragraph);
    for (const { file, data } of citations)
      for (const [at, { source, paragraphs = [] }] of (data.citedBy ?? []).entries())
        for (const [index, paragraph] of paragraphs.entries())
          yield* judge(file, ['citedBy', at, 'paragraphs', index], source, paragraph);
    for (const { file, data } of events)
      for (const [at, { source, paragraph }] of (data.datedOtherwise ?? []).entries())
        yield* judge(file, ['datedOtherwise', at, 'paragraph'], source, paragraph);
  },
};
