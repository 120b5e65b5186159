import { claimBy } from '../graph/lookups.ts';
import type { Citation, Graph, ProsePage, Source, Term } from '../graph/graph.ts';
import type { Pair } from '../graph/pairs.ts';
import { formatEdtf } from '../model/edtf.ts';
import { countWords } from '../model/words.ts';
import type { TermId } from '../model/ids.ts';
import { RELATIONS } from '../model/relations.ts';
import { countOf, listed, quoted } from './phrases.ts';

/**
 * So many sources, by what the archive calls them: `3 articles`.
 *
 * @param count how many; all where left out
 */
export function sourcesCounted(
  { sources, site: { sourceNoun } }: Pick<Graph, 'sources' | 'site'>,
  count = sources.size,
): string {
  return countOf(count, sourceNoun.one, sourceNoun.many);
}

/** Where a source appeared, and when. */
export function publicationLine(source: Source): string {
  return `${placeOfPublication(source)}, ${formatEdtf(source.issued)}`;
}

/** What a source appeared in, else who published it; nothing of a speech, which its authors gave, where they are named beside it. */
export function placeBesideAuthors({ type, container, authors, publisher }: Source): string | undefined {
  return container ?? (type === 'speech' && authors.length > 0 ? undefined : publisher);
}

/** The same where authors are not named beside it: who gave a speech stands for its place. */
export function placeOfPublication(source: Source): string {
  return placeBesideAuthors(source) ?? authorNames(source);
}

/** A source’s authors by name, in a line; an empty text where nobody is confirmed. */
export function authorNames({ authors }: Pick<Source, 'authors'>): string {
  return listed(authors.map(fullName));
}

/** What was done with a source on its day. */
export function publishedWord({ type }: Source): string {
  return type === 'speech' ? 'delivered' : 'published';
}

/** How a paragraph begins, in quotation marks; of a short one all that it says. */
export function firstWords({ incipit, words: count }: Source['paragraphs'][number]): string {
  return countWords(incipit) < count ? `“${incipit} …”` : quoted(incipit);
}

/** A person or a body by name, the given name first. */
export function fullName(name: Source['authors'][number]): string {
  return 'family' in name ? [name.given, name.family].filter(Boolean).join(' ') : name.literal;
}

/** A work’s short name for a reference in text: who and when. */
export function workShortName({
  author,
  publisher,
  'container-title': container,
  title,
  issued,
  id,
}: Citation): string {
  const [first] = author ?? [];
  const who = first ? ('family' in first ? first.family : first.literal) : (publisher ?? container ?? title ?? id);
  const year = issued ? /\d{4}/u.exec(issued)?.[0] : undefined;
  return year ? `${who} ${year}` : who;
}

/** What a work is called where its title stands; an unidentified one is named by the words of the link. */
export function workTitle({ title, citedBy, id }: Citation): string {
  if (title) return title;
  const anchor = citedBy?.find((use) => use.anchor)?.anchor;
  return anchor ? `Unidentified link on “${anchor}”` : id;
}

/** In which language a work’s title is; what stands in brackets, or for a title, is ours. */
export function titleLanguage({ title, language }: Citation): string | undefined {
  return title === undefined || title.startsWith('[') ? undefined : language;
}

/** What a page of prose is called among others; the title of home is what the briefing finds. */
export function proseName({ id, title }: ProsePage): string {
  return id === 'home' ? 'The home page' : title;
}

/** What a term is called. */
export function termTitle(graph: Graph, id: TermId): string {
  return graph.terms.get(id)?.title ?? id;
}

/** What a term’s abbreviation stands for, where its title does not say it. */
export function expansionOf({ title, abbreviation, expansion }: Term): string | undefined {
  return expansion && expansion !== title ? `${abbreviation}: ${expansion}` : undefined;
}

/** What a pair is called where its page is named: both codes, and both titles as the edge binds them. */
export function pairName(graph: Graph, { earlier, later, edge }: Pair): string {
  const [from, to] = [claimBy(graph, edge.from), claimBy(graph, edge.to)];
  const { forward } = RELATIONS[edge.type];
  return `${earlier.code}–${later.code}: ${quoted(from.title)} ${forward} ${quoted(to.title)}`;
}
