import { publicationLine } from '../../../wording/names.ts';
import type { PageTitles } from '../../../wording/page-titles.ts';
import { countOf } from '../../../wording/phrases.ts';
import { FEEDS, dataFiles } from '../../data/data-files.ts';
import { pageOf } from '../../../graph/lookups.ts';
import type { Site } from '../../site.ts';
import { writeMarkdown } from './markdown.ts';
import type { LinkEntry } from './markdown.ts';
import { notesOf } from './notes.ts';

/** A page with what is said of it in lists for machines. */
export interface SummedPage {
  readonly address: string;
  readonly summary: NonNullable<PageTitles['summary']>;
}

/** `/llms.txt` (https://llmstxt.org/): what the site is, how to read it rightly, and where everything is. */
export function llmsText(site: Site, pages: readonly SummedPage[]): string {
  const { graph, to, title } = site;
  const shape = [
    countOf(graph.claims.size, 'claim'),
    countOf(graph.sources.size, 'article'),
    countOf(graph.topics.size, 'topic'),
  ];
  return writeMarkdown({
    title,
    summary: [pageOf(graph, 'home')?.description, `It holds ${shape[0]} of ${shape[1]} on ${shape[2]}.`]
      .filter(Boolean)
      .join(' '),
    notes: notesOf(site),
    sections: [
      { heading: 'Articles', entries: articles(site) },
      {
        heading: 'Topics',
        entries: [...graph.topics.values()].map((topic) => ({
          name: topic.title,
          address: to.topic(topic.id),
          about: topic.question,
        })),
      },
      { heading: 'Pages', entries: pages.filter(({ summary }) => !summary.optional).map(entryOf) },
      {
        heading: 'Data',
        entries: [...dataFiles(site), ...FEEDS].map(({ path, what }) => ({
          name: path,
          address: to.file(path),
          about: what,
        })),
      },
      // By the convention of llms.txt, what stands under this name may be left unread.
      { heading: 'Optional', entries: pages.filter(({ summary }) => summary.optional).map(entryOf) },
    ],
  });
}

function articles({ graph, to }: Site): LinkEntry[] {
  return [...graph.sources.values()].map((source) => ({
    name: source.title,
    address: to.source(source.id),
    about: `${publicationLine(source)}; ${countOf(graph.claimsOf.get(source.id)?.length ?? 0, 'claim')}. Its thesis, in our words: ${source.thesis}`,
  }));
}

function entryOf({ address, summary: { name, about } }: SummedPage): LinkEntry {
  return { name, address, about };
}
