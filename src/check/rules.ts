import { addressIsUnique } from './rules/address-is-unique.ts';
import { aliasIsUnique } from './rules/alias-is-unique.ts';
import { assessmentCoversForecasts } from './rules/assessment-covers-forecasts.ts';
import { assessmentIsUnique } from './rules/assessment-is-unique.ts';
import { assessmentKeepsTime } from './rules/assessment-keeps-time.ts';
import { assessmentRestsOnItsSource } from './rules/assessment-rests-on-its-source.ts';
import { atTellsOnePlace } from './rules/at-tells-one-place.ts';
import { attestationMatchesSource } from './rules/attestation-matches-source.ts';
import { changeIsTold } from './rules/change-is-told.ts';
import { changedNotBeforeAdded } from './rules/changed-not-before-added.ts';
import { citationHasAClaim } from './rules/citation-has-a-claim.ts';
import { citationIsCitedBy } from './rules/citation-is-cited-by.ts';
import { citationIsUsed } from './rules/citation-is-used.ts';
import { citationPrecedesSource } from './rules/citation-precedes-source.ts';
import { codeIsUnique } from './rules/code-is-unique.ts';
import { codeMatchesPlace } from './rules/code-matches-place.ts';
import { comparisonAgreesWithStances } from './rules/comparison-agrees-with-stances.ts';
import { digestFollowsSections } from './rules/digest-follows-sections.ts';
import { digestRestsOnClaims } from './rules/digest-rests-on-claims.ts';
import { distanceAgreesWithRelations } from './rules/distance-agrees-with-relations.ts';
import { folderIsASource } from './rules/folder-is-a-source.ts';
import { idIsWellFormed } from './rules/id-is-well-formed.ts';
import { markIsUnique } from './rules/mark-is-unique.ts';
import { noUnsupportedMarkup } from './rules/no-unsupported-markup.ts';
import { noRawHtml } from './rules/no-raw-html.ts';
import { oldFragmentStays } from './rules/old-fragment-stays.ts';
import { paragraphExists } from './rules/paragraph-exists.ts';
import { paragraphIsCovered } from './rules/paragraph-is-covered.ts';
import { proseIsMadeOfUnits } from './rules/prose-is-made-of-units.ts';
import { quotationIsAttested } from './rules/quotation-is-attested.ts';
import { referenceIsWellFormed } from './rules/reference-is-well-formed.ts';
import { referenceResolves } from './rules/reference-resolves.ts';
import { relationIsAllowed } from './rules/relation-is-allowed.ts';
import { relationIsUnique } from './rules/relation-is-unique.ts';
import { siteIsNamed } from './rules/site-is-named.ts';
import { stanceHasATopic } from './rules/stance-has-a-topic.ts';
import { stanceIsComplete } from './rules/stance-is-complete.ts';
import { stanceRestsOnItsSource } from './rules/stance-rests-on-its-source.ts';
import { supportHasNoCycle } from './rules/support-has-no-cycle.ts';
import { termIsUsed } from './rules/term-is-used.ts';
import { topicIsUsed } from './rules/topic-is-used.ts';
import { verbatimStaysShort } from './rules/verbatim-stays-short.ts';
import { verdictIsToldRight } from './rules/verdict-is-told-right.ts';
import type { Rule } from './rule.ts';

/** What is held before any rule looks at the whole: of files, and of fields by their schema. */
export const FILE_RULES: readonly Omit<Rule, 'find'>[] = [
  { id: 'file-has-a-place', description: 'Every file below `content/` is an entry of a collection.' },
  { id: 'file-has-frontmatter', description: 'An entry begins with frontmatter between two lines of `---`.' },
  { id: 'frontmatter-is-yaml', description: 'The frontmatter is plain YAML, read alike by the check and by Astro.' },
  { id: 'field-is-known', description: 'No field but those of the schema; the nearest known name is offered.' },
  { id: 'field-is-present', description: 'Every required field is there.' },
  { id: 'field-is-valid', description: 'Every value is of its field’s form.' },
  { id: 'attestation-is-readable', description: 'An attestation is JSON of its schema.' },
];

/** Every rule that looks at more than one field. */
export const RULES: readonly Rule[] = [
  addressIsUnique,
  aliasIsUnique,
  assessmentCoversForecasts,
  assessmentIsUnique,
  assessmentKeepsTime,
  assessmentRestsOnItsSource,
  atTellsOnePlace,
  attestationMatchesSource,
  changeIsTold,
  changedNotBeforeAdded,
  citationHasAClaim,
  citationIsCitedBy,
  citationIsUsed,
  citationPrecedesSource,
  codeIsUnique,
  codeMatchesPlace,
  comparisonAgreesWithStances,
  digestFollowsSections,
  digestRestsOnClaims,
  distanceAgreesWithRelations,
  folderIsASource,
  idIsWellFormed,
  markIsUnique,
  noUnsupportedMarkup,
  noRawHtml,
  oldFragmentStays,
  paragraphExists,
  paragraphIsCovered,
  proseIsMadeOfUnits,
  quotationIsAttested,
  referenceIsWellFormed,
  referenceResolves,
  relationIsAllowed,
  relationIsUnique,
  siteIsNamed,
  stanceHasATopic,
  stanceIsComplete,
  stanceRestsOnItsSource,
  supportHasNoCycle,
  termIsUsed,
  topicIsUsed,
  verbatimStaysShort,
  verdictIsToldRight,
];
