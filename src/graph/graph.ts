import type { AssessmentData, NotScored, Scored } from '../model/assessment.ts';
import type { CitationData } from '../model/citation.ts';
import type { ClaimData } from '../model/claim.ts';
import type { CollectionName } from '../model/collections.ts';
import type { EventData } from '../model/event.ts';
import type { FactData } from '../model/fact.ts';
import type {
  AssessmentId,
  CitationKey,
  ClaimCode,
  EventId,
  FactId,
  PageId,
  SourceId,
  TermId,
  TopicId,
} from '../model/ids.ts';
import type { PageData } from '../model/page.ts';
import type { RelationType } from '../model/relations.ts';
import type { SiteData } from '../model/site.ts';
import type { SourceData } from '../model/source.ts';
import type { SpeakingStance } from '../model/stance.ts';
import type { TermData } from '../model/term.ts';
import type { TopicData } from '../model/topic.ts';
import type { Basis, Mark } from '../model/vocabulary.ts';
import type { Unit } from '../corpus/markdown/remark-units.ts';

/** When an entry appeared and when its meaning last changed, with what changed then. */
export type Dated = Pick<TopicData, 'added' | 'changed' | 'change'>;

/** What the archive is and says of itself, with what is so where it says nothing. */
export interface SiteDetails extends SiteData {
  readonly language: string;
  readonly sourceNoun: NonNullable<SiteData['sourceNoun']>;
}

/** A unit of a digest, with the section of the source that it stands in. */
export interface DigestUnit extends Unit {
  readonly section: Section;
}

export interface Section {
  readonly heading: string;
  readonly headingBy: 'source' | 'briefing';
  readonly first: number;
  readonly last: number;
  /** Its fragment on the source’s page. */
  readonly anchor: string;
}

export interface Source extends Omit<SourceData, 'sections' | 'mark'> {
  readonly id: SourceId;
  /** Its own, or the one that it was given. */
  readonly mark: Mark;
  readonly sections: readonly Section[];
  /** What stands before the first section of the digest: the source in brief. */
  readonly brief: readonly Unit[];
  readonly digest: readonly DigestUnit[];
  readonly body: string;
}

export interface Claim extends ClaimData {
  /** `tram-note-2019/closure`: the path of its page. */
  readonly id: string;
  readonly source: SourceId;
  readonly body: string;
}

export interface Topic extends TopicData {
  readonly id: TopicId;
  readonly body: string;
}

export interface Citation extends CitationData {
  readonly id: CitationKey;
  readonly body: string;
}

export interface Term extends TermData {
  readonly id: TermId;
  readonly body: string;
}

export interface Event extends EventData {
  readonly id: EventId;
  readonly body: string;
}

export interface Fact extends FactData {
  readonly id: FactId;
  readonly body: string;
}

interface OfAssessment {
  readonly id: AssessmentId;
  readonly source: SourceId;
  readonly body: string;
}

/** The verdict on a forecast. */
export type ScoredAssessment = Scored<AssessmentData> & OfAssessment;
/** What is known of a claim that foretells nothing. */
export type FollowedAssessment = NotScored<AssessmentData> & OfAssessment;
export type Assessment = ScoredAssessment | FollowedAssessment;

export interface ProsePage extends PageData {
  readonly id: PageId;
  readonly body: string;
}

/** An address that an entry had before it was renamed, from the root of the site, and the entry. */
export interface Redirect {
  readonly address: string;
  readonly collection: CollectionName;
  readonly id: string;
}

/** What one source says on one topic. Without a file it is `uncompared`, never silent. */
export type Stance =
  | ({ readonly state: 'speaks'; readonly source: SourceId; readonly topic: TopicId } & SpeakingStance)
  | ({ readonly state: 'silent'; readonly source: SourceId; readonly topic: TopicId } & Dated)
  | { readonly state: 'uncompared'; readonly source: SourceId; readonly topic: TopicId };

/** A relation as an author wrote it. */
export interface Edge {
  readonly type: RelationType;
  readonly from: ClaimCode;
  readonly to: ClaimCode;
  /** Of a support: whether the source itself gives it. */
  readonly basis?: Basis | undefined;
  readonly because: string;
  /** Whether it binds claims of two sources. */
  readonly across: boolean;
}

/** An edge as one of its ends sees it. */
export interface Neighbour {
  readonly edge: Edge;
  readonly claim: Claim;
  /** `forward`: this claim is the edge’s start; a symmetric edge is `forward` at both ends. */
  readonly direction: 'forward' | 'backward';
}

/**
 * Everything that the site shows and how it hangs together. Maps keep the order in which things are
 * listed: sources by date, claims by code, assessments by their first claim, topics by {@link orderTopics}, the rest by title or date.
 */
export interface Graph {
  /** What the archive says of itself. */
  readonly site: SiteDetails;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly claims: ReadonlyMap<ClaimCode, Claim>;
  readonly topics: ReadonlyMap<TopicId, Topic>;
  readonly citations: ReadonlyMap<CitationKey, Citation>;
  readonly terms: ReadonlyMap<TermId, Term>;
  readonly events: ReadonlyMap<EventId, Event>;
  /** In the order of time. */
  readonly facts: ReadonlyMap<FactId, Fact>;
  readonly pages: ReadonlyMap<PageId, ProsePage>;
  readonly assessments: ReadonlyMap<AssessmentId, Assessment>;
  readonly stances: ReadonlyMap<TopicId, readonly Stance[]>;
  readonly edges: readonly Edge[];
  readonly claimsOf: ReadonlyMap<SourceId, readonly Claim[]>;
  readonly claimsOn: ReadonlyMap<TopicId, readonly Claim[]>;
  readonly claimsNaming: ReadonlyMap<TermId, readonly Claim[]>;
  readonly claimsCiting: ReadonlyMap<CitationKey, readonly Claim[]>;
  readonly eventsOf: ReadonlyMap<ClaimCode, readonly Event[]>;
  readonly assessmentOf: ReadonlyMap<ClaimCode, Assessment>;
  /** The assessments that weigh a fact or name it against themselves. */
  readonly assessmentsWeighing: ReadonlyMap<FactId, readonly Assessment[]>;
  readonly factsConcerning: ReadonlyMap<TermId, readonly Fact[]>;
  /** The facts for which a work is evidence. */
  readonly factsResting: ReadonlyMap<CitationKey, readonly Fact[]>;
  /** The assessments that weigh a fact for which a work is evidence. */
  readonly assessmentsResting: ReadonlyMap<CitationKey, readonly Assessment[]>;
  readonly eventsResting: ReadonlyMap<CitationKey, readonly Event[]>;
  readonly unitsOf: ReadonlyMap<ClaimCode, readonly DigestUnit[]>;
  readonly neighboursOf: ReadonlyMap<ClaimCode, readonly Neighbour[]>;
  /** Old addresses, which must keep answering, sorted by address. */
  readonly redirects: readonly Redirect[];
}
