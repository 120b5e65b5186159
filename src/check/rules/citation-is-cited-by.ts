import { byId, citesOf } from '../look-ups.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';

export const citationIsCitedBy: Rule = {
  id: 'citation-is-cited-by',
  description: 'Where a claim cites a work, the work’s record says that the source cites it in that paragraph.',
  *find(context) {
    const citations = byId(context.valid.citations);
    for (const { file, source, key, path, paragraphs } of citesOf(context)) {
      const citation = citations.get(key);
      if (!citation) continue;
      const uses = (citation.data.citedBy ?? []).filter((use) => use.source === source);
      const cited = uses.flatMap((use) => use.paragraphs ?? []);
      if (uses.length === 0)
        yield findingAt(file, path, {
          reason: `The record of "${key}" does not say that ${source} cites it.`,
          advice: `Add ${source} to \`citedBy\` in ${citation.file.path}, or take the citation out here.`,
        });
      else if (paragraphs.length > 0 && !paragraphs.some((paragraph) => cited.includes(paragraph)))
        yield findingAt(file, path, {
          reason: `By its record, ${source} cites "${key}" in ${cited.length > 0 ? `paragraph ${cited.join(', ')}` : 'no paragraph'}, and this claim is drawn from ${paragraphs.join(', ')}.`,
          advice: `Correct the paragraphs in ${citation.file.path}, or take the citation out here.`,
        });
    }
  },
};
