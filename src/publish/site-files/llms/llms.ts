import type { BlockContent, List, ListItem, PhrasingContent, Root } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { publicationLine, sourcesCounted } from '../../../wording/names.ts';
import type { PageTitles } from '../../../wording/page-titles.ts';
import { countOf, sentenceCase } from '../../../wording/phrases.ts';
import { FEEDS, dataFiles } from '../../data/data-files.ts';
import { pageOf } from '../../../graph/lookups.ts';
import type { Site } from '../../site.ts';
import { notesOf } from './notes.ts';

/** A page with what is said of it in lists for machines. */
export interface SummedPage {
  readonly address: string;
  readonly summary: NonNullable<PageTitles['summary']>;
}

/** `/llms.txt` (https://llmstxt.org/): what the site is, how to read it rightly, and where everything is. */
export function llmsText(site: Site, pages: readonly SummedPage[]): string {
  const { graph, to, title } = site;
  const [claims, sources, topics] = [
    countOf(graph.claims.size, 'claim'),
    sourcesCounted(graph),
    countOf(graph.topics.size, 'topic'),
  ];
  const summary = [pageOf(graph, 'home')?.description, `It holds ${claims} of ${sources} on ${topics}.`];
  const summed = (optional: boolean) =>
    pages
      .filter((page) => Boolean(page.summary.optional) === optional)
      .map(({ address, summary: { name, about } }) => linked(name, address, about));
  const lists: readonly [heading: string, items: PhrasingContent[][]][] = [
    [
      sentenceCase(graph.site.sourceNoun.many),
      [...graph.sources.values()].map((source) => {
        const claimsOf = countOf(graph.claimsOf.get(source.id)?.length ?? 0, 'claim');
        const about = `${publicationLine(source)}; ${claimsOf}. Its thesis, in our words: ${source.thesis}`;
        return linked(source.title, to.source(source.id), about);
      }),
    ],
    ['Topics', [...graph.topics.values()].map((topic) => linked(topic.title, to.topic(topic.id), topic.question))],
    ['Pages', summed(false)],
    ['Data', [...dataFiles(site), ...FEEDS].map(({ path, what }) => linked(path, to.file(path), what))],
    // By the convention of llms.txt, what stands under this name may be left unread.
    ['Optional', summed(true)],
  ];
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: words(title) },
      { type: 'blockquote', children: [paragraph(words(summary.filter(Boolean).join(' ')))] },
      list(notesOf(site).map(phrases)),
      ...lists
        .filter(([, items]) => items.length > 0)
        .flatMap(([heading, items]): Root['children'] => [
          { type: 'heading', depth: 2, children: words(heading) },
          list(items),
        ]),
    ],
  };
  return toMarkdown(tree, { bullet: '-' });
}

function linked(name: string, address: string, about: string): PhrasingContent[] {
  const link: PhrasingContent = { type: 'link', url: address, children: [{ type: 'text', value: name }] };
  return [link, { type: 'text', value: `: ${about}` }];
}

/** A text as it stands: in what an author wrote, a backtick is one. */
function words(value: string): PhrasingContent[] {
  return [{ type: 'text', value }];
}

/** A text of ours in which code stands between backticks. */
function phrases(text: string): PhrasingContent[] {
  const parts = text
    .split('`')
    .map((value, index) => ({ type: index % 2 === 1 ? 'inlineCode' : 'text', value }) as const);
  return parts.filter(({ value }) => value !== '');
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
