import { z } from 'zod';
import type { Claim, Graph } from '../../graph/graph.ts';
import { edgesFrom, edgesTo } from '../../graph/lookups.ts';
import { assessmentSchema } from '../../model/assessment.ts';
import { claimSchema } from '../../model/claim.ts';
import { assessmentId, citationKey, claimCode, sourceId } from '../../model/ids.ts';
import { relation, relationType } from '../../model/relations.ts';
import type { Routes } from '../../model/routes.ts';
import { CITATION_STATES, REFERRAL_KINDS, valuesOf } from '../../model/vocabulary.ts';
import { worksAt } from '../../graph/works.ts';
import {
  address,
  date,
  dates,
  bodyMarkdown,
  markdownOf,
  fileHeader,
  headerOf,
  nonEmptyList,
  record,
  text,
  whole,
} from './fields.ts';
import type { Told } from './fields.ts';
import { lastChange } from '../../graph/changed-on.ts';

const { shape } = claimSchema;

/** What a claim has that data files do not tell, or tell by other fields: `text` for its body. */
type Untold = 'body' | 'formerly' | 'askedAs';

/** Every other field of a claim is documented here, so that none is given away without a word. */
type Documented = Readonly<Record<Exclude<keyof Claim, Untold>, z.ZodType>> & Readonly<Record<string, z.ZodType>>;

/** What data files say of a claim. */
export const claimRecord = record({
  code: shape.code.describe('Permanent code: letters of the source, the paragraph it was first drawn from, a letter'),
  id: text.describe('Path of the claim: source, slash, slug'),
  url: address.describe('The claim’s page; its JSON twin is index.json below it'),
  source: sourceId.describe('Id of the source that makes the claim'),
  title: text.describe('A label of at most eight words, ours'),
  statement: text.describe('The claim in one sentence of ours, readable alone'),
  paragraphs: shape.paragraphs.describe('The source’s paragraphs that say it, by our numbering'),
  at: text.describe('Words of the author, verbatim, that tell the sentence it is drawn from; not under our license'),
  kind: shape.kind.describe('What sort of statement it is'),
  strength: shape.strength.describe('How sure the author is of the statement as worded'),
  modal: text.optional().describe('The author’s own modal words, verbatim'),
  voice: shape.voice.describe('Whose words it carries: the author’s, or reported'),
  speaker: shape.speaker.describe('When reported: the term for who said it'),
  via: shape.via.describe('When reported: the way it took, nearest to the source first; terms, or unnamed'),
  endorsed: shape.endorsed.describe('When reported: whether the author agrees'),
  holder: shape.holder.describe('The term for whose aim, fear or view the author describes'),
  attitude: shape.attitude.describe('What the holder has in mind'),
  condition: text.optional().describe('The clause that the statement hangs on'),
  negative: shape.negative.describe('True where the statement denies; else null'),
  weight: shape.weight.describe('How much of the source’s argument rests on it'),
  topics: shape.topics.describe('Ids of its topics'),
  terms: shape.terms.describe('Ids of the terms that it names'),
  period: date.optional().describe('The time that the source speaks of, EDTF'),
  cites: nonEmptyList(citationKey).optional().describe('Keys of the works that the source cites at this place'),
  otherWorks: nonEmptyList(
    record({
      work: citationKey.describe('Key of the work'),
      state: z.enum(valuesOf(CITATION_STATES)).describe('Why it does not count as cited'),
    }),
  )
    .optional()
    .describe('Works at this place that the source does not cite: found by us, unidentified, promotional'),
  quotes: nonEmptyList(text).optional().describe('Short quotations from the source, verbatim'),
  note: text.optional().describe('Our note; [[P12a]], [@work] and [[term:id|words]] are references'),
  text: bodyMarkdown,
  relations: nonEmptyList(
    record({
      type: relationType.describe('The relation, by its name in CiTO'),
      target: claimCode.describe('Code of the claim that it bears on'),
      basis: relation.shape.basis.describe('Of supports: whether the source states the reason, or we infer it'),
      because: text.describe('Why, in one sentence'),
    }),
  )
    .optional()
    .describe('Relations, each once: in the claim that it starts from, which between sources is the later one’s'),
  relatedBy: nonEmptyList(
    record({
      type: relationType.describe('The relation, as it starts from the other claim'),
      basis: relation.shape.basis.describe('Of supports: whether the source states the reason, or we infer it'),
      from: claimCode.describe('Code of the claim that it starts from'),
    }),
  )
    .optional()
    .describe('The same relations seen from the other end; agreesWith and disputes hold both ways'),
  verdict: assessmentSchema.shape.verdict.describe('What became of it; null where it was not scored'),
  assessment: record({
    id: assessmentId.describe('Path of the assessment'),
    verdict: assessmentSchema.shape.verdict.describe('What became of it; null where it was not scored'),
    notScored: assessmentSchema.shape.notScored.describe('Why it is followed and not scored'),
    asOf: date.describe('The last day that the assessment looks at'),
    url: address.describe('The page of the assessment'),
  })
    .optional()
    .describe('What became of it, where it was judged or followed'),
  ...dates,
} as const satisfies Documented);

/** `/claims.json`. */
export const claimsFile = z.strictObject({
  ...fileHeader,
  claims: z.array(claimRecord).describe('The claims, by source and code'),
});

/** Every claim of the briefing. */
export function claimsData(graph: Graph, to: Routes): z.input<typeof claimsFile> {
  return whole(claimsFile, {
    ...headerOf(graph, to, 'claims', lastChange(graph)),
    claims: [...graph.claims.values()].map((claim) => recordOf(graph, to, claim)),
  });
}

/** The JSON twin of a claim’s page: the claim as in `/claims.json`. */
export const claimFile = z.strictObject({ ...fileHeader, ...claimRecord.shape });

/** All that data files say of a claim. */
export function claimFileData(graph: Graph, to: Routes, claim: Claim): z.input<typeof claimFile> {
  return whole(claimFile, { ...headerOf(graph, to, 'claim', claim.changed), ...recordOf(graph, to, claim) });
}

function recordOf(graph: Graph, to: Routes, claim: Claim): Told<z.input<typeof claimRecord>> {
  const { body: _body, formerly: _formerly, askedAs: _askedAs, cites: _cites, ...fields } = claim;
  const works = worksAt(graph, claim);
  const isCited = ({ state }: (typeof works)[number]) => REFERRAL_KINDS[state] === 'cited';
  const related = edgesTo(graph, claim.code);
  const assessment = graph.assessmentOf.get(claim.code);
  return {
    ...fields,
    url: to.claim(claim.id),
    text: markdownOf(claim),
    cites: works.filter(isCited).map(({ work }) => work),
    otherWorks: works.filter((use) => !isCited(use)),
    relations: edgesFrom(graph, claim.code).map(({ type, to: target, basis, because }) => ({
      type,
      target,
      basis,
      because,
    })),
    relatedBy: related.map(({ type, basis, from }) => ({ type, basis, from })),
    verdict: assessment?.verdict,
    assessment: assessment && {
      id: assessment.id,
      verdict: assessment.verdict,
      notScored: assessment.notScored,
      asOf: assessment.asOf,
      url: to.forecast(assessment.id),
    },
  };
}
