import type { Paragraph } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ContentFile } from '../corpus/read.ts';
import { parseMarkdown } from '../corpus/markdown/parse.ts';
import { referencesTransform } from '../corpus/markdown/remark-references.ts';
import { hasUnits } from '../corpus/markdown/remark-units.ts';
import type { Content } from './check-context.ts';

/** Every paragraph of the files whose prose is made of units, its references turned into links. */
export function proseOf({ files }: Content): { readonly file: ContentFile; readonly paragraph: Paragraph }[] {
  return files
    .filter(({ path }) => hasUnits(path))
    .flatMap((file) => {
      const tree = parseMarkdown(file.text);
      referencesTransform(tree);
      const found: Paragraph[] = [];
      visit(tree, 'paragraph', (paragraph) => void found.push(paragraph));
      return found.map((paragraph) => ({ file, paragraph }));
    });
}
