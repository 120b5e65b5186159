import { pairsOf } from '../../../graph/pairs.ts';
import { placeOf } from '../../../wording/names.ts';
import { countOf } from '../../../wording/phrases.ts';
import { FEEDS, dataFiles } from '../../data/data-files.ts';
import { pageOf } from '../../../graph/lookups.ts';
import type { Site } from '../../site.ts';
import { writeMarkdown } from './markdown.ts';
import type { Entry } from './markdown.ts';
import { notesOf } from './notes.ts';

/** `/llms.txt` (https://llmstxt.org/): what the site is, how to read it rightly, and where everything is. */
export function llmsText(site: Site): string {
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
      { heading: 'Pages', entries: pages(site) },
      {
        heading: 'Data',
        entries: [...dataFiles(graph, to), ...FEEDS].map(({ path, what }) => ({
          name: path,
          address: to.file(path),
          about: what,
        })),
      },
      // By the convention of llms.txt, what stands under this name may be left unread.
      { heading: 'Optional', entries: further(site) },
    ],
  });
}

function articles({ graph, to }: Site): Entry[] {
  return [...graph.sources.values()].map((source) => ({
    name: source.title,
    address: to.source(source.id),
    about: `${placeOf(source)}; ${countOf(graph.claimsOf.get(source.id)?.length ?? 0, 'claim')}. Its thesis, in our words: ${source.thesis}`,
  }));
}

function pages({ graph, to }: Site): Entry[] {
  return [
    {
      name: 'How this briefing was made',
      address: to.about(),
      about: 'how claims were drawn, related and judged, what was verified, and what every label means',
    },
    {
      name: 'Comparison',
      address: to.compare(),
      about: `what each article says on each topic, and ${countOf(pairsOf(graph).length, 'pair')} of claims side by side`,
    },
    { name: 'All claims', address: to.claims(), about: 'in the order of the texts' },
    {
      name: 'Forecasts',
      address: to.forecasts(),
      about: `${countOf(graph.assessments.size, 'verdict')}, each with its reason and, where there is any, the evidence for and against it`,
    },
    {
      name: 'Data',
      address: to.data(),
      about: 'the license, every field of every file, and examples in shell and Python',
    },
  ];
}

function further({ graph, to }: Site): Entry[] {
  return [
    {
      name: 'Timeline',
      address: to.timeline(),
      about: `${countOf(graph.events.size, 'event')} by the record, and where an article dates one otherwise`,
    },
    {
      name: 'Works',
      address: to.citations(),
      about: `${countOf(graph.citations.size, 'work')} that the articles refer to or that verdicts rest on, and how far each was checked`,
    },
    { name: 'Terms', address: to.terms(), about: `${countOf(graph.terms.size, 'name')} with definitions and aliases` },
  ];
}
