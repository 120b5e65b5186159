import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { startOf } from '../../corpus/mentions.ts';
import type { Finding } from '../report.ts';
import type { Rule } from '../rule.ts';

export const noUnsupportedMarkup: Rule = {
  id: 'no-unsupported-markup',
  description: 'Markdown holds no images, footnotes and tick boxes: the site has no place for them.',
  *find({ files }) {
    for (const file of files) {
      const found: Finding[] = [];
      visit(file.tree(), (node) => {
        const what = unsupported(node);
        if (what === undefined) return;
        found.push({
          file: file.path,
          place: startOf(node),
          reason: `The site shows no ${what}.`,
          advice: 'Say it in words.',
        });
      });
      yield* found;
    }
  },
};

function unsupported(node: Nodes): string | undefined {
  if (node.type === 'image' || node.type === 'imageReference') return 'images';
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') return 'footnotes';
  return node.type === 'listItem' && typeof node.checked === 'boolean' ? 'tick boxes' : undefined;
}
