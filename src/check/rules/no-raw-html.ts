import { visit } from 'unist-util-visit';
import { startOf } from '../../corpus/mentions.ts';
import type { Finding } from '../report.ts';
import type { Rule } from '../rule.ts';

export const noRawHtml: Rule = {
  id: 'no-raw-html',
  description: 'Markdown holds no HTML: the site drops it.',
  *find({ files }) {
    for (const file of files) {
      const found: Finding[] = [];
      visit(file.tree(), 'html', (node) => {
        found.push({
          file: file.path,
          place: startOf(node),
          reason: 'The site drops HTML.',
          advice: 'Write it in Markdown, or put it in backquotes where it is an example.',
        });
      });
      yield* found;
    }
  },
};
