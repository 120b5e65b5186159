import type { Claim, Graph, Source } from '../../graph/graph.ts';
import { sourceBy } from '../../graph/lookups.ts';
import { hedgeOf } from '../../model/confidence.ts';
import { inLanguage } from '../../model/foreign.ts';
import type { ForeignWords } from '../../model/foreign.ts';
import type { Routes } from '../../model/routes.ts';
import { SIGNS } from '../../wording/verdict-signs.ts';
import { claimPassage } from '../../share/build/text-fragment.ts';
import { claimLine, lineText } from '../../wording/claim-line.ts';
import type { LineItem } from '../../wording/claim-line.ts';
import { foreignWordsIn } from '../../wording/foreign.ts';
import { asOfPhrase, outcomeSentence } from '../../wording/ledger.ts';
import { inParagraphs } from '../../wording/phrases.ts';
import { elsewhereIn, relationGroups } from '../../wording/relations.ts';
import type { RelationGroup } from '../../wording/relations.ts';
import type { PagePreview, PreviewLine, PreviewLink, PreviewPart } from '../page-preview.ts';

/**
 * A claim: its statement, the line beside it, what disputes it, what other sources say, and what became of it, all
 * in the words of its page.
 */
export function claimPreview(graph: Graph, to: Routes, claim: Claim): PagePreview {
  const { id, code, title, statement, paragraphs } = claim;
  const source = sourceBy(graph, claim.source);
  const line = claimLine(graph, to, claim);
  const foreign = foreignWords(graph, source, claim, line);
  const relations = relationGroups(graph, code);
  const linesOf = (groups: readonly RelationGroup[]) => groups.map((group) => relationLine(graph, to, group));
  const elsewhere = linesOf(relations.filter(({ across }) => across));
  return {
    label: `${code}: ${title}`,
    mark: source.mark,
    name: code,
    place: `${source.short}, ${inParagraphs(paragraphs)}`,
    text: statement,
    lines: [
      { items: line.flatMap(itemOf) },
      ...linesOf(relations.filter(({ across, type }) => !across && type === 'disputes')),
      ...(elsewhere.length > 0
        ? [{ items: [[`Beside ${elsewhereIn(graph, source.id)}, this claim`]] }, ...elsewhere]
        : []),
      ...outcomeLine(graph, to, claim),
    ],
    ...(foreign.length > 0 ? { foreign } : {}),
    links: [{ text: 'Open the claim', href: to.claim(id) }, wordsLink(graph, to, source, claim)],
  };
}

/** The author’s own words, and names of works in the line, where they are in another language than ours. */
function foreignWords(graph: Graph, source: Source, { modal, at }: Claim, line: readonly LineItem[]): ForeignWords[] {
  const language = inLanguage(source.language).lang;
  const own = language === undefined ? [] : [{ words: at, language }, ...(modal ? [{ words: modal, language }] : [])];
  return [...own, ...foreignWordsIn(graph, line.map(lineText))];
}

/** The author’s own words, and the way to them; where the source has no address, to what we say of the paragraph. */
function wordsLink({ site }: Graph, to: Routes, source: Source, claim: Claim): PreviewLink {
  const [first = 1] = claim.paragraphs;
  const passage = claimPassage(source, claim);
  return passage
    ? { text: `“${claim.at}” in the ${site.sourceNoun.one}`, href: passage }
    : { text: `“${claim.at}”: ${inParagraphs([first])}`, href: to.paragraph(source.id, first) };
}

/** An item of the line; nothing for what stands elsewhere in the preview. */
function itemOf(item: LineItem): PreviewPart[][] {
  switch (item.type) {
    case 'paragraph':
    case 'dispute':
    case 'verdict':
      return [];
    case 'kind':
      return [[{ text: item.text, class: 'kind' }]];
    case 'confidence': {
      const { modal } = item.confidence;
      const hedge = hedgeOf(item.confidence);
      return [
        [...(hedge ? [modal ? `${hedge} ` : hedge] : []), ...(modal ? [{ text: `“${modal}”`, class: 'modal' }] : [])],
      ];
    }
    case 'condition':
    case 'attribution':
    case 'work':
      return [item.parts.map(({ text, href }) => (href ? { text, href } : text))];
  }
}

function relationLine(graph: Graph, to: Routes, { type, label, neighbours }: RelationGroup): PreviewLine {
  const others = neighbours.flatMap(({ claim: { id, code, title, source } }, index) => [
    index > 0 ? '; ' : ' ',
    { text: title, href: to.claim(id), code, mark: sourceBy(graph, source).mark },
  ]);
  return { items: [[{ text: label, class: `relation relation-${type}` }, ...others]] };
}

function outcomeLine(graph: Graph, to: Routes, { code }: Claim): PreviewLine[] {
  const assessment = graph.assessmentOf.get(code);
  if (!assessment?.verdict) return [];
  const { id, verdict } = assessment;
  const sentence = { text: outcomeSentence(assessment), href: to.forecast(id), class: 'outcome' };
  return [{ verdict: { name: verdict, sign: SIGNS[verdict] }, items: [[sentence, ` ${asOfPhrase(assessment)}`]] }];
}
