import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();

/**
 * Parses Markdown as the site renders it: CommonMark with GFM.
 *
 * @param text a whole file, frontmatter and all, so that the nodes’ positions are the file’s; or a body
 * @returns the mdast tree, references still plain text
 */
export function parseMarkdown(text: string): Root {
  return parser.parse(text);
}
