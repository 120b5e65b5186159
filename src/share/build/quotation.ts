import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Assessment, Citation, Claim, Event, Graph, Source, Term, Topic } from '../../graph/graph.ts';
import { judgedBy } from '../../graph/ledger.ts';
import type { Pair } from '../../graph/pairs.ts';
import { authorNames, firstWords, placeBesideAuthors } from '../../wording/names.ts';
import { sourceBy } from '../../graph/lookups.ts';
import { shortTexts } from '../../wording/claim-line.ts';
import { formatEdtf } from '../../model/edtf.ts';
import { inParagraphs, quoted } from '../../wording/phrases.ts';
import { AS_TOLD } from '../../wording/whose-words.ts';
import { RELATIONS } from '../../model/relations.ts';
import { NOT_SCORED, VERDICTS } from '../../model/vocabulary.ts';
import { referenceOf } from '../../publish/bibliography/reference.ts';
import type { Site } from '../../publish/site.ts';

type Inline = string | ElementContent;

/**
 * A claim to be quoted elsewhere: the statement, then where the source says it, who says it there, and whose wording
 * it is, for the words are ours and not the author’s.
 *
 * @returns HTML: what is said in a `blockquote`, then a paragraph that says where it is from, with one link. The plain
 *   text is its paragraphs, a line each, with the link’s address behind its words
 */
export function quoteClaim({ graph, to, title: site }: Site, claim: Claim): string {
  return quotation(
    [claim.statement],
    [
      ...placeIn(sourceBy(graph, claim.source), claim.paragraphs),
      voicesOf(graph, claim),
      `, ${AS_TOLD.worded} `,
      link(to.claim(claim.id), `${site}, claim ${claim.code}`),
    ],
  );
}

/** A source by its thesis, told in our words. HTML as of {@link quoteClaim}. */
export function quoteSource({ to, title: site }: Site, source: Source): string {
  return quotation([source.thesis], [...articleOf(source), `, ${AS_TOLD.summedUp} `, link(to.source(source.id), site)]);
}

/** A work by its entry in a bibliography, and what became of it here. HTML as of {@link quoteClaim}. */
export function quoteWork({ to, title: site }: Site, citation: Citation): string {
  return quotation([referenceOf(citation)], [`${AS_TOLD.recorded} `, link(to.citation(citation.id), site)]);
}

/** A term by its definition. HTML as of {@link quoteClaim}. */
export function quoteTerm({ to, title: site }: Site, { id, title, definition }: Term): string {
  return quotation([`${title}: ${definition}`], [link(to.term(id), `${site}, terms`)]);
}

/** A paragraph of a source, told in our words and named by its own first ones. HTML as of {@link quoteClaim}. */
export function quoteParagraph({ to, title: site }: Site, source: Source, number: number): string {
  const paragraph = source.paragraphs[number - 1];
  return quotation(
    [paragraph?.gist ?? ''],
    [
      ...placeIn(source, [number]),
      ` (${paragraph ? firstWords(paragraph) : ''}), ${AS_TOLD.summedUp} `,
      link(to.paragraph(source.id, number), site),
    ],
  );
}

/** Two related claims, and what binds them. HTML as of {@link quoteClaim}. */
export function quotePair({ graph, to, title: site }: Site, { earlier, later, edge }: Pair): string {
  const said = [earlier, later].map((claim) => [
    `${claim.code}: ${claim.statement} (`,
    ...placeIn(sourceBy(graph, claim.source), claim.paragraphs),
    ...shortTexts(graph, claim, 'attribution').map((voice) => `; ${voice}`),
    ')',
  ]);
  return quotation(
    [...said, `${edge.from} ${RELATIONS[edge.type].forward} ${edge.to}: ${edge.because}`],
    [`${AS_TOLD.worded} `, link(to.pair(earlier.code, later.code), `${site}, ${earlier.code} and ${later.code}`)],
  );
}

/** A topic’s question, and how the sources compare on it. HTML as of {@link quoteClaim}. */
export function quoteTopic({ to, title: site }: Site, { id, title, question, comparison }: Topic): string {
  return quotation([question, comparison], [link(to.topic(id), `${site}, topic “${title}”`)]);
}

/** A forecast: its claims, and, apart from what the source says, the verdict and the day that it looks to. HTML as of {@link quoteClaim}. */
export function quoteForecast({ graph, to, title: site }: Site, assessment: Assessment): string {
  const { id, title, source, asOf } = assessment;
  const outcome = assessment.verdict
    ? `judged “${VERDICTS[assessment.verdict].label}”`
    : `followed and not scored (${NOT_SCORED[assessment.notScored].label})`;
  const claims = judgedBy(graph, assessment);
  const paragraphs = [...new Set(claims.flatMap((claim) => claim.paragraphs))].sort((a, b) => a - b);
  return quotation(
    [...claims.map((claim) => `${claim.code}: ${claim.statement}${voicesOf(graph, claim)}`)],
    [
      ...placeIn(sourceBy(graph, source), paragraphs),
      `, as worded and, as of ${formatEdtf(asOf)}, ${outcome} in `,
      link(to.forecast(id), `${site}, “${title}”`),
    ],
  );
}

/** An event of the timeline with its date. HTML as of {@link quoteClaim}. */
export function quoteEvent({ to, title: site }: Site, { id, title, date, summary }: Event): string {
  return quotation([`${formatEdtf(date)}: ${title}. ${summary}`], [link(to.event(id), `${site}, timeline`)]);
}

/** Who says it where the author reports it, and whose aim, fear or view it is, in brackets; empty where there is neither. */
function voicesOf(graph: Graph, claim: Claim): string {
  const voices = shortTexts(graph, claim, 'attribution');
  return voices.length > 0 ? ` (${voices.join('; ')})` : '';
}

/** A source as a reader could find it elsewhere; a title in it is quoted, a place where it appeared is not. */
function articleOf(source: Source): Inline[] {
  const { title, issued } = source;
  const who = authorNames(source);
  const by = who === '' ? '' : `${who}, `;
  const place = placeBesideAuthors(source);
  return [`${by}${quoted(title)}, `, ...(place === undefined ? [] : [h('cite', place), ', ']), formatEdtf(issued)];
}

function placeIn(source: Source, numbers: readonly number[]): Inline[] {
  return [...articleOf(source), `, ${inParagraphs(numbers)}`];
}

function link(href: string, words: string): Element {
  return h('a', { href }, words);
}

function quotation(said: readonly (string | Inline[])[], whence: readonly Inline[]): string {
  return toHtml([
    h(
      'blockquote',
      said.map((words) => h('p', words)),
    ),
    h('p', ['— ', ...whence]),
  ]);
}
