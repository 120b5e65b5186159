import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

type Point = NonNullable<Root['position']>['start'];

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * Parses Markdown as the site renders it: CommonMark with GFM.
 *
 * @param text a text that ends with Markdown: a body, or a whole file
 * @param from where its Markdown begins, at the beginning of a line
 * @returns the mdast tree with positions in the text, references still plain text
 */
export function parseMarkdown(text: string, from = 0): Root {
  const tree = parser.parse(text.slice(from));
  if (from === 0) return tree;
  const lines = text.slice(0, from).split(/\r\n?|\n/u).length - 1;
  const moved = ({ line, column, offset = 0 }: Point): Point => ({ line: line + lines, column, offset: offset + from });
  visit(tree, ({ position }) => {
    if (!position) return;
    position.start = moved(position.start);
    position.end = moved(position.end);
  });
  return tree;
}
