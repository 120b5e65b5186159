import { disputesOf, sourceBy } from '../graph/lookups.ts';
import type { Claim, Graph, Source } from '../graph/graph.ts';
import { worksAt } from '../graph/works.ts';
import { confidenceOf, hedgeOf } from '../model/confidence.ts';
import type { ClaimData } from '../model/claim.ts';
import type { Confidence } from '../model/confidence.ts';
import { DISPUTED_BY } from '../model/facets.ts';
import type { TermId } from '../model/ids.ts';
import { createRoutes } from '../model/routes.ts';
import type { Routes } from '../model/routes.ts';
import { ATTITUDES, ENDORSEMENTS, KINDS, REFERRAL_KINDS, VERDICTS } from '../model/vocabulary.ts';
import type { ReferralKind } from '../model/vocabulary.ts';
import { fullName, termTitle, workShortName } from './names.ts';
import { inParagraphs } from './phrases.ts';

/** A stretch of text; where it names something that has a page, with that page’s address. */
export interface TextPart {
  readonly text: string;
  readonly href?: string;
}

/**
 * One item of the line that stands beside a claim, wherever that is: page, hit, card, feed, frame. One with `text` or
 * `parts` is drawn everywhere by these alone.
 */
export type LineItem =
  | { readonly type: 'kind'; readonly text: string }
  | {
      readonly type: 'confidence';
      readonly confidence: Confidence;
      /** In which language the author’s own words are. */
      readonly language: string;
    }
  /** On what it hangs, who said it and by which way, whether the author adopts it, whose aim, fear or view it is. */
  | { readonly type: 'condition' | 'attribution'; readonly parts: readonly TextPart[] }
  | { readonly type: 'paragraph'; readonly number: number; readonly href: string }
  /** A work at its place, with the words for how the source refers to it. */
  | { readonly type: 'work'; readonly parts: readonly TextPart[] }
  | { readonly type: 'dispute'; readonly claims: readonly Claim[] }
  /** What became of a forecast. */
  | { readonly type: 'verdict'; readonly parts: readonly TextPart[] };

/**
 * Where a reader is told each field of a claim: in its line, where it is named (codes, titles, addresses), or in a part
 * of its page of its own. A new field is told somewhere, is what search alone goes by, or is not one for readers.
 */
export const TOLD_IN: Readonly<Record<keyof ClaimData, 'line' | 'name' | 'page' | 'search'>> = {
  code: 'name',
  title: 'name',
  statement: 'name',
  paragraphs: 'line',
  at: 'page',
  kind: 'line',
  strength: 'line',
  condition: 'line',
  negative: 'name',
  modal: 'line',
  voice: 'line',
  speaker: 'line',
  via: 'line',
  endorsed: 'line',
  holder: 'line',
  attitude: 'line',
  weight: 'page',
  topics: 'page',
  terms: 'page',
  askedAs: 'search',
  period: 'page',
  cites: 'line',
  quotes: 'page',
  relations: 'page',
  note: 'page',
  added: 'page',
  changed: 'page',
  change: 'page',
  formerly: 'name',
};

/**
 * Where a shorter line stands: in a small page or the feed, which show places and disputes apart (`summary`); beside a
 * title, with kind and confidence drawn apart (`details`); beside a statement, which says its condition itself
 * (`attribution`); or in a cell that says all else in its own way (`outcome`).
 */
type ShortForm = 'summary' | 'details' | 'attribution' | 'outcome';

const SHORT_FORMS: Readonly<Record<LineItem['type'], readonly ShortForm[]>> = {
  kind: ['summary'],
  confidence: ['summary'],
  condition: ['summary', 'details'],
  attribution: ['summary', 'details', 'attribution'],
  paragraph: [],
  work: [],
  dispute: [],
  verdict: ['details', 'outcome'],
};

/**
 * All that is told about a claim beside its statement, in the order in which it is told.
 *
 * @param to the routes of whatever the line stands in
 */
export function claimLine(graph: Graph, to: Routes, claim: Claim): LineItem[] {
  const { kind, condition, source, paragraphs, code } = claim;
  const disputes = disputesOf(graph, code);
  const confidence = confidenceOf(claim);
  return [
    { type: 'kind', text: KINDS[kind].label },
    ...(confidenceText(confidence)
      ? [{ type: 'confidence', confidence, language: sourceBy(graph, source).language } as const]
      : []),
    ...(condition === undefined ? [] : [{ type: 'condition', parts: [{ text: condition }] } as const]),
    ...attribution(graph, to, claim).map((parts) => ({ type: 'attribution', parts }) as const),
    ...paragraphs.map((number) => ({ type: 'paragraph', number, href: to.paragraph(source, number) }) as const),
    ...referrals(graph, to, claim).map((parts) => ({ type: 'work', parts }) as const),
    ...(disputes.length > 0 ? [{ type: 'dispute', claims: disputes } as const] : []),
    ...became(graph, to, claim),
  ];
}

/** What became of it, where it was a forecast, with the way to why. */
function became(graph: Graph, to: Routes, { code }: Claim): LineItem[] {
  const assessment = graph.assessmentOf.get(code);
  if (!assessment?.verdict) return [];
  const parts = [{ text: VERDICTS[assessment.verdict].plain, href: to.forecast(assessment.id) }];
  return [{ type: 'verdict', parts }];
}

/** Those items of {@link claimLine} that a shorter form keeps. */
export function shortLine(graph: Graph, to: Routes, claim: Claim, form: ShortForm): LineItem[] {
  return claimLine(graph, to, claim).filter(({ type }) => SHORT_FORMS[type].includes(form));
}

// Plain texts lead nowhere.
const ANYWHERE = createRoutes('/');

/** The items of {@link shortLine} as plain texts. */
export function shortTexts(graph: Graph, claim: Claim, form: ShortForm): string[] {
  return shortLine(graph, ANYWHERE, claim, form).map(lineText);
}

/** An item where it is plain text: no gauge, no links, a paragraph by its name. */
export function lineText(item: LineItem): string {
  if ('text' in item) return item.text;
  if ('parts' in item) return item.parts.map(({ text }) => text).join('');
  switch (item.type) {
    case 'confidence':
      return confidenceText(item.confidence);
    case 'paragraph':
      return inParagraphs([item.number]);
    case 'dispute':
      return `${DISPUTED_BY} ${item.claims.map(({ code }) => code).join(', ')}`;
  }
}

/** How sure the source is, where it hedges, with the author’s own words: `likely, “is likely to”`; else empty. */
export function confidenceText(confidence: Confidence): string {
  const { modal } = confidence;
  return [hedgeOf(confidence), modal && `“${modal}”`].filter(Boolean).join(', ');
}

/** What a source’s author or authors are called in a sentence. */
export function authorsOf({ authors }: Source): 'the author' | 'the authors' {
  return authors.length > 1 ? 'the authors' : 'the author';
}

/** Whether the author tells an aim, a fear or a view of their own: the one who holds it bears an author’s name. */
export function holdsItself(graph: Graph, { source, holder }: Claim): boolean {
  const term = holder && graph.terms.get(holder);
  if (!term) return false;
  const names = [term.title, ...(term.aliases ?? [])];
  return sourceBy(graph, source).authors.some((author) => names.includes(fullName(author)));
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

/** Between two through whom words came. */
export const THROUGH = ' → ';

/** Who said it and by which way, whether the author adopts it, and whose aim, fear or view it describes. */
function attribution(graph: Graph, to: Routes, claim: Claim): TextPart[][] {
  const { speaker, via = [], endorsed, holder, attitude } = claim;
  const source = sourceBy(graph, claim.source);
  const several = source.authors.length > 1;
  const named = (id: TermId): TextPart[] => {
    const { article } = graph.terms.get(id) ?? {};
    return [...(article ? [{ text: `${article} ` }] : []), { text: termTitle(graph, id), href: to.term(id) }];
  };
  // The chain through which the words came, from whoever said them to the source.
  const chain = [...(speaker && !via.includes(speaker) ? [speaker] : []), ...via.toReversed()].map((link) =>
    link === 'unnamed' ? [{ text: 'somebody unnamed' }] : named(link),
  );
  const [only = []] = chain;
  const reported =
    chain.length > 1
      ? [
          { text: `${ORDINALS[chain.length - 1] ?? String(chain.length)}-hand: ` },
          ...chain.flatMap((parts, index) => [...(index > 0 ? [{ text: THROUGH }] : []), ...parts]),
        ]
      : [...only, { text: ' said so' }];
  return [
    ...(endorsed ? [reported, [{ text: ENDORSEMENTS[endorsed][several ? 'plural' : 'label'] }]] : []),
    ...(holder && attitude && holder !== speaker
      ? [
          [
            ...named(holder),
            {
              text: `${termTitle(graph, holder).endsWith('s') ? '’' : '’s'} ${ATTITUDES[attitude].label}${holdsItself(graph, claim) ? '' : `, as ${authorsOf(source)} ${several ? 'describe' : 'describes'} it`}`,
            },
          ],
        ]
      : []),
  ];
}

const REFERS: Readonly<Record<ReferralKind, string>> = {
  cited: 'cites',
  promotional: 'cites',
  found: 'our nearest document:',
  unidentified: 'has a link to',
};

/**
 * The works at a claim’s place, never more said of them than is known: what the source cites, what we found on the
 * same subject, and links that could not be identified.
 */
function referrals(graph: Graph, to: Routes, claim: Claim): TextPart[][] {
  return worksAt(graph, claim).flatMap(({ work, state }) => {
    const citation = graph.citations.get(work);
    if (!citation) return [];
    const name = state === 'unidentified' ? 'a page that could not be identified' : workShortName(citation);
    return [[{ text: `${REFERS[REFERRAL_KINDS[state]]} ` }, { text: name, href: to.citation(work) }]];
  });
}
