import { startOf } from '../../corpus/place.ts';
import { nodesOf } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const noRawHtml: Rule = {
  id: 'no-raw-html',
  description: 'Markdown holds no HTML: the site drops it.',
  *find({ files }) {
    for (const file of files)
      for (const node of nodesOf(file.tree()))
        if (node.type === 'html')
          yield {
            file: file.path,
            place: startOf(node),
            reason: 'The site drops HTML.',
            advice: 'Write it in Markdown, or put it in backquotes where it is an example.',
          };
  },
};
