import type { Paragraph } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ContentFile } from '../corpus/read.ts';
import { referencesTransform } from '../corpus/markdown/remark-references.ts';
import { hasUnits } from '../corpus/markdown/remark-units.ts';
import type { CheckContext } from './check-context.ts';

/** Every paragraph of the files whose prose is made of units, its references turned into links. */
export function proseOf({ files }: CheckContext): { readonly file: ContentFile; readonly paragraph: Paragraph }[] {
  return files
    .filter(({ path }) => hasUnits(path))
    .flatMap((file) => {
      // The transform changes the tree, which others share.
      const tree = structuredClone(file.tree());
      referencesTransform(tree);
      const found: Paragraph[] = [];
      visit(tree, 'paragraph', (paragraph) => void found.push(paragraph));
      return found.map((paragraph) => ({ file, paragraph }));
    });
}
