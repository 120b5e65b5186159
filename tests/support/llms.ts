import type { Heading, Link, List, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A list of links under its heading. */
export interface LlmsSection {
  readonly heading: string;
  readonly links: readonly { readonly name: string; readonly address: string; readonly about: string }[];
}

/** What an llms.txt says, and what is wrong with its form. */
export interface Llms {
  readonly title: string;
  readonly summary: string;
  readonly notes: readonly string[];
  readonly sections: readonly LlmsSection[];
  readonly problems: readonly string[];
}

/**
 * Reads a file by the format of https://llmstxt.org/: one first heading, a quotation block that sums up, notes without
 * headings, then second headings, each with a list whose items are a link and, behind a colon, what is there.
 */
export function readLlms(text: string): Llms {
  const tree: Root = unified().use(remarkParse).parse(text);
  const [title, summary, ...rest] = tree.children;
  const problems: string[] = [];
  if (title?.type !== 'heading' || title.depth !== 1) problems.push('does not begin with a first heading');
  if (summary?.type !== 'blockquote') problems.push('has no quotation block behind its title');
  const starts = rest.flatMap((it, index) => (it.type === 'heading' ? [index] : []));
  const notes = rest.slice(0, starts[0]);
  const sections = starts.map((start, index): LlmsSection => {
    const [heading, ...inside] = rest.slice(start, starts[index + 1]) as [Heading, ...RootContent[]];
    const [list] = inside;
    if (heading.depth !== 2) problems.push(`${toString(heading)}: a heading of depth ${heading.depth}`);
    if (inside.length !== 1 || list?.type !== 'list') problems.push(`${toString(heading)}: not one list`);
    return { heading: toString(heading), links: list?.type === 'list' ? linksOf(list, problems) : [] };
  });
  return {
    title: title ? toString(title) : '',
    summary: summary ? toString(summary) : '',
    notes: notes.flatMap((note) =>
      note.type === 'list' ? note.children.map((item) => toString(item)) : [toString(note)],
    ),
    sections,
    problems,
  };
}

function linksOf(list: List, problems: string[]) {
  return list.children.map((item) => {
    const [paragraph] = item.children;
    const [link, ...rest] = paragraph?.type === 'paragraph' ? paragraph.children : [];
    const behind = rest.map((it) => toString(it)).join('');
    if (link?.type !== 'link' || !behind.startsWith(': ')) problems.push(`no link and note: ${toString(item)}`);
    return { name: link ? toString(link) : '', address: (link as Link | undefined)?.url ?? '', about: behind.slice(2) };
  });
}
