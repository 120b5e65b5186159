import type { Nodes, Paragraph } from 'mdast';
import type { ContentFile } from '../corpus/read.ts';
import { referencesTransform } from '../corpus/markdown/remark-references.ts';
import { hasUnits } from '../corpus/markdown/remark-units.ts';
import type { CheckContext } from './check-context.ts';

/** A node and every node below it, in document order. */
export function nodesOf(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodesOf)] : [node];
}

/** Every paragraph of the files whose prose is made of units, its references turned into links. */
export function proseOf({ files }: CheckContext): { readonly file: ContentFile; readonly paragraph: Paragraph }[] {
  return files
    .filter(({ path }) => hasUnits(path))
    .flatMap((file) => {
      // The transform changes the tree, which others share.
      const tree = structuredClone(file.tree());
      referencesTransform(tree);
      const paragraphs = nodesOf(tree).filter((node) => node.type === 'paragraph');
      return paragraphs.map((paragraph) => ({ file, paragraph }));
    });
}
