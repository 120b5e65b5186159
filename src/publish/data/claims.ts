import { z } from 'zod';
import type { Claim, Graph } from '../../graph/graph.ts';
import { assessmentSchema } from '../../model/assessment.ts';
import { claimSchema } from '../../model/claim.ts';
import { assessmentId, citationKey, claimCode, sourceId } from '../../model/ids.ts';
import { relation } from '../../model/relations.ts';
import type { Routes } from '../../model/routes.ts';
import { CITATION_STATES, REFERRAL_KINDS, valuesOf } from '../../model/vocabulary.ts';
import { worksAt } from '../../graph/works.ts';
import {
  address,
  date,
  dates,
  furtherText,
  furtherTextOf,
  heading,
  headingOf,
  listed,
  prose,
  unlessEmpty,
} from './file.ts';
import { lastChange } from '../../graph/changed-on.ts';

const { shape } = claimSchema;

/** What a data file says of a claim. */
export const claimFields = {
  code: shape.code.describe('Permanent code: letter of the source, first paragraph, a letter'),
  id: prose.describe('Path of the claim: source, slash, slug'),
  url: address.describe('The claim’s page; its JSON twin is index.json below it'),
  source: sourceId.describe('Id of the source that makes the claim'),
  title: prose.describe('A label of at most eight words, ours'),
  statement: prose.describe('The claim in one sentence of ours, readable alone'),
  paragraphs: shape.paragraphs.describe('The source’s paragraphs that say it, by our numbering'),
  at: prose.describe('Words of the author, verbatim, that tell the sentence it is drawn from; not under our license'),
  kind: shape.kind.describe('What sort of statement it is'),
  strength: shape.strength.describe('How sure the author is of the statement as worded'),
  modal: prose.optional().describe('The author’s own modal words, verbatim'),
  voice: shape.voice.describe('Whose words it carries: the author’s, or reported'),
  speaker: shape.speaker.describe('When reported: the term for who said it'),
  via: shape.via.describe('When reported: the way it took, nearest to the source first; terms, or unnamed'),
  endorsed: shape.endorsed.describe('When reported: whether the author agrees'),
  holder: shape.holder.describe('The term for whose aim, fear or view the author describes'),
  attitude: shape.attitude.describe('What the holder has in mind'),
  condition: prose.optional().describe('The clause that the statement hangs on'),
  negative: shape.negative.describe('True where the statement denies; else left out'),
  weight: shape.weight.describe('How much of the source’s argument rests on it'),
  topics: shape.topics.describe('Ids of its topics'),
  terms: shape.terms.describe('Ids of the terms that it names'),
  period: date.optional().describe('The time that the source speaks of, EDTF'),
  cites: listed(citationKey).optional().describe('Keys of the works that the source cites at this place'),
  otherWorks: listed(
    z.strictObject({
      work: citationKey.describe('Key of the work'),
      state: z.enum(valuesOf(CITATION_STATES)).describe('Why it does not count as cited'),
    }),
  )
    .optional()
    .describe('Works at this place that the source does not cite: found by us, unidentified, promotional'),
  quotes: listed(prose).optional().describe('Short quotations from the source, verbatim'),
  note: prose.optional().describe('Our note; [[P12a]], [@work] and [[term:id|words]] are references'),
  text: furtherText,
  relations: listed(
    z.strictObject({
      type: relation.shape.type.describe('The relation, by its name in CiTO'),
      target: claimCode.describe('Code of the claim that it bears on'),
      basis: relation.shape.basis.describe('Of supports: whether the source states the reason, or we infer it'),
      because: prose.describe('Why, in one sentence'),
    }),
  )
    .optional()
    .describe('Relations as written, each once: in the claim that it starts from'),
  relatedBy: listed(
    z.strictObject({
      type: relation.shape.type.describe('The relation, as the other claim writes it'),
      basis: relation.shape.basis.describe('Of supports: whether the source states the reason, or we infer it'),
      from: claimCode.describe('Code of the claim that writes it'),
    }),
  )
    .optional()
    .describe('The same relations seen from the other end; agreesWith and disputes hold both ways'),
  assessment: z
    .strictObject({
      id: assessmentId.describe('Path of the assessment'),
      verdict: assessmentSchema.shape.verdict.describe('What became of it'),
      asOf: date.describe('The last day that the verdict looks at'),
      url: address.describe('The place of the assessment in the ledger'),
    })
    .optional()
    .describe('What became of it, where it was judged'),
  ...dates,
};

const claimRecord = z.strictObject(claimFields);
export type ClaimRecord = z.input<typeof claimRecord>;

/** `/claims.json`. */
export const claimsFile = z.strictObject({
  ...heading,
  claims: z.array(claimRecord).describe('The claims, by source and code'),
});

/** Every claim of the briefing. */
export function claimsData(graph: Graph, to: Routes): z.input<typeof claimsFile> {
  return {
    ...headingOf(to, 'claims', lastChange(graph)),
    claims: [...graph.claims.values()].map((claim) => claimData(graph, to, claim)),
  };
}

/** A claim as data files tell it. */
export function claimData(graph: Graph, to: Routes, claim: Claim): ClaimRecord {
  const { body: _body, formerly: _formerly, cites: _cites, ...fields } = claim;
  const works = worksAt(graph, claim);
  const isCited = ({ state }: (typeof works)[number]) => REFERRAL_KINDS[state] === 'cited';
  const from = graph.edges
    .filter((edge) => edge.to === claim.code)
    .map(({ type, basis, from }) => ({ type, ...(basis ? { basis } : {}), from }));
  const assessment = graph.assessmentOf.get(claim.code);
  const judged = assessment && {
    id: assessment.id,
    verdict: assessment.verdict,
    asOf: assessment.asOf,
    url: to.forecast(assessment.id),
  };
  const record: ClaimRecord = {
    ...fields,
    url: to.claim(claim.id),
    text: furtherTextOf(claim),
    cites: unlessEmpty(works.filter(isCited).map(({ work }) => work)),
    otherWorks: unlessEmpty(works.filter((use) => !isCited(use))),
    relatedBy: unlessEmpty(from),
    assessment: judged,
  };
  return inOrder(claimFields, record);
}

/** A record with its fields in the order in which they are documented. */
export function inOrder<Fields extends object>(order: object, fields: Fields): Fields {
  const places = Object.keys(order);
  const sorted = Object.entries(fields).sort(([a], [b]) => places.indexOf(a) - places.indexOf(b));
  return Object.fromEntries(sorted) as Fields;
}
