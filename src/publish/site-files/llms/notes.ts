import { recordEnding } from '../../../wording/ledger.ts';
import { publicationLine } from '../../../wording/names.ts';
import { sourceBy } from '../../../graph/lookups.ts';
import { STRENGTHS, valuesOf } from '../../../model/vocabulary.ts';
import type { Site } from '../../site.ts';

/** What a reader who takes claims from the site must know so as not to get them wrong, a paragraph each. */
export function notesOf(site: Site): string[] {
  const { license } = site.graph.site;
  const end = recordEnding(site.graph);
  return [
    'A claim is one sentence of ours that tells what a source says. It is neither the source’s text nor a fact: do not quote it as the author’s words, and do not state it as a fact.',
    `Keep hedges, conditions and denials. \`strength\` says how sure the author is (${valuesOf(STRENGTHS).join(', ')}), \`modal\` gives the author’s own words for it, and \`condition\` is what the claim hangs on.`,
    'Keep apart who speaks. With `voice: author` the author says it; with `voice: reported` the author tells what the `speaker` said, through `via`, and `endorsed` tells whether the author agrees. `holder` names whose aim, fear or view the author describes, and `attitude` which of these it is.',
    `A verdict says what became of a forecast, held against a record${end ? ` that ends on ${end}` : ''}. It rates neither the author nor the truth of any other claim.`,
    'Of two claims of one source, `supports` says `basis: stated` where the source itself gives the one as a reason for the other, and `inferred` where we draw it. `at` holds the author’s own words, for finding the sentence; they and all other quotations are not ours to license.',
    'A work is cited only where the source itself refers to it; works that we found for a lost link are told apart. Where a source is silent, it does not agree.',
    ...citing(site),
    'Behind the address of a source, a claim, a topic, a work or a term, `index.json` gives the page as JSON.',
    `Text and data of the briefing may be used under ${license.name} (${license.url}); the ${site.graph.site.sourceNoun.many} themselves are not ours to license.`,
  ];
}

/** How to cite a claim, by the example of the first thesis; nothing without one. */
function citing({ graph, to, title }: Site): string[] {
  const claim = [...graph.claims.values()].find(({ weight }) => weight === 'thesis');
  if (!claim) return [];
  return [
    `To cite a claim, name the source first: “${publicationLine(sourceBy(graph, claim.source))}, paragraph ${claim.paragraphs[0]}, as claim ${claim.code} in ${title}, ${to.claim(claim.id)}”.`,
  ];
}
