import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { startOf } from '../../corpus/place.ts';
import { nodesOf } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const noUnsupportedMarkup: Rule = {
  id: 'no-unsupported-markup',
  description: 'Markdown holds no images, footnotes, tick boxes and empty headings: the site has no place for them.',
  *find({ files }) {
    for (const file of files)
      for (const node of nodesOf(file.tree())) {
        const what = unsupported(node);
        if (what !== undefined)
          yield {
            file: file.path,
            place: startOf(node),
            reason: `The site shows no ${what}.`,
            advice: 'Say it in words.',
          };
      }
  },
};

function unsupported(node: Nodes): string | undefined {
  if (node.type === 'image' || node.type === 'imageReference') return 'images';
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') return 'footnotes';
  if (node.type === 'heading' && toString(node).trim() === '') return 'headings without words';
  return node.type === 'listItem' && typeof node.checked === 'boolean' ? 'tick boxes' : undefined;
}
