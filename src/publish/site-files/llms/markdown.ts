import type { BlockContent, List, ListItem, PhrasingContent, Root } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';

/** An entry of a list of links: what it is called, where it is, and what is there. */
export interface LinkEntry {
  readonly name: string;
  readonly address: string;
  readonly about: string;
}

/** A document as llms.txt asks for it (https://llmstxt.org/): title, summary, notes, and lists of links. */
export interface Document {
  readonly title: string;
  readonly summary: string;
  /** In each, what stands between backticks is code. */
  readonly notes: readonly string[];
  readonly sections: readonly { readonly heading: string; readonly entries: readonly LinkEntry[] }[];
}

/** A document as Markdown; a section without entries is left out. */
export function writeMarkdown({ title, summary, notes, sections }: Document): string {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: phrases(title) },
      { type: 'blockquote', children: [paragraph(phrases(summary))] },
      list(notes.map(phrases)),
      ...sections
        .filter(({ entries }) => entries.length > 0)
        .flatMap(({ heading, entries }): Root['children'] => [
          { type: 'heading', depth: 2, children: phrases(heading) },
          list(entries.map(linked)),
        ]),
    ],
  };
  return toMarkdown(tree, { bullet: '-' });
}

function linked({ name, address, about }: LinkEntry): PhrasingContent[] {
  const link: PhrasingContent = { type: 'link', url: address, children: [{ type: 'text', value: name }] };
  return [link, { type: 'text', value: `: ${about}` }];
}

function phrases(text: string): PhrasingContent[] {
  return text
    .split('`')
    .map((value, index): PhrasingContent => ({ type: index % 2 === 1 ? 'inlineCode' : 'text', value }))
    .filter((part) => !('value' in part) || part.value !== '');
}

function paragraph(children: PhrasingContent[]): BlockContent {
  return { type: 'paragraph', children };
}

function list(items: readonly PhrasingContent[][]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item): ListItem => ({ type: 'listItem', spread: false, children: [paragraph(item)] })),
  };
}
