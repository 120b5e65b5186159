import type { Claim, Graph } from '../graph/graph.ts';
import { verdictOn } from '../graph/ledger.ts';
import { sourceBy } from '../graph/lookups.ts';
import type { Kind } from '../model/vocabulary.ts';
import { holdsItself } from './claim-line.ts';
import { verdictLabel } from './ledger.ts';

/** How a source comes to tell a claim of each kind: up to the year, and behind it where somebody else said it. */
const TOLD: Readonly<Record<Kind, { readonly own: string; readonly reported: string }>> = {
  fact: { own: 'Stated as fact in', reported: 'as fact' },
  cause: { own: 'Given as a cause in', reported: 'as a cause' },
  forecast: { own: 'Forecast of', reported: 'as a forecast' },
  judgement: { own: 'Judgment of', reported: 'as a judgment' },
  position: { own: 'Position, as described in', reported: 'as a position' },
  recommendation: { own: 'Recommendation of', reported: 'as a recommendation' },
};

/** The same of a position that the author holds. */
const OWN = 'Position, as stated in';

/**
 * Where a claim stands, in a plain line: “Forecast of 2021. Came true.”
 *
 * @returns what it is and when it was written, and of a scored forecast what became of it, each a sentence
 */
export function claimStatus(graph: Graph, claim: Claim): { readonly given: string; readonly became?: string } {
  const year = sourceBy(graph, claim.source).issued.slice(0, 4);
  const { own, reported } = TOLD[claim.kind];
  const verdict = verdictOn(graph, claim);
  return {
    given:
      claim.voice === 'reported'
        ? `Reported in ${year}, ${reported}.`
        : `${holdsItself(graph, claim) ? OWN : own} ${year}.`,
    ...(verdict ? { became: `${verdictLabel(verdict)}.` } : {}),
  };
}
