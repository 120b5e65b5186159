import { visit } from 'unist-util-visit';
import { startOf } from '../../corpus/mentions.ts';
import type { Finding } from '../report.ts';
import type { Rule } from '../rule.ts';

/** Markdown holds no HTML: the site drops it. */
export const noRawHtml: Rule = {
  id: 'no-raw-html',
  *find({ trees }) {
    for (const [file, tree] of trees) {
      const found: Finding[] = [];
      visit(tree, 'html', (node) => {
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
