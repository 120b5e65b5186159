/** A closed list of values, each with the words a reader sees and what it means. */
export type Vocabulary = Readonly<
  Record<string, { readonly label: string; readonly plural?: string; readonly meaning: string }>
>;

/** What sort of statement a claim is. */
export const KINDS = {
  fact: { label: 'fact', meaning: 'Something that was or is the case, and that a record could show.' },
  cause: { label: 'cause', meaning: 'Why something came or comes about.' },
  forecast: { label: 'forecast', meaning: 'Something that will or may come after the source was written.' },
  judgement: { label: 'judgment', meaning: 'How the author weighs, ranks or names a thing.' },
  position: { label: 'position', meaning: 'What an actor wants, fears, expects or holds.' },
  recommendation: { label: 'recommendation', meaning: 'What the author says should be done.' },
} as const satisfies Vocabulary;

/** How sure the author is of the statement as worded, surest first. */
export const STRENGTHS = {
  asserted: { label: 'asserted', meaning: 'Said flatly, be it a yes or a no.' },
  likely: { label: 'likely', meaning: 'Held to be more probable than not.' },
  seeming: { label: 'seeming', meaning: 'How it looks or appears to the author.' },
  possible: { label: 'possible', meaning: 'Allowed for, no more.' },
  advised: { label: 'advised', meaning: 'Advice: it says what should be, not what is.' },
} as const satisfies Vocabulary;

/** Whose words a claim carries. */
export const VOICES = {
  author: { label: 'the source itself', meaning: 'The author asserts it.' },
  reported: { label: 'reported', meaning: 'The author reports what somebody else said.' },
} as const satisfies Vocabulary;

/** Whether the author adopts what is reported: as said of one author, and of several. */
export const ENDORSEMENTS = {
  yes: { label: 'the author agrees', plural: 'the authors agree', meaning: 'The author adopts what is reported.' },
  no: {
    label: 'the author argues against it',
    plural: 'the authors argue against it',
    meaning: 'The author reports it and argues against it.',
  },
  open: {
    label: 'the author leaves it open',
    plural: 'the authors leave it open',
    meaning: 'The author reports it and does not say whether it is so.',
  },
} as const satisfies Vocabulary;

/** What the holder of a position has in mind. */
export const ATTITUDES = {
  aim: { label: 'aim', meaning: 'What somebody wants or works for.' },
  intention: { label: 'intention', meaning: 'What somebody is ready or committed to do.' },
  expectation: { label: 'expectation', meaning: 'What somebody counts on.' },
  fear: { label: 'fear', meaning: 'What somebody is afraid of.' },
  view: { label: 'view', meaning: 'How somebody sees, weighs or explains a thing.' },
} as const satisfies Vocabulary;

/** Whether the source itself gives one claim as a reason for another. */
export const BASES = {
  stated: {
    label: 'stated',
    meaning: 'The source itself gives it as a reason.',
    forward: 'a reason given for',
    backward: 'reasons given',
  },
  inferred: {
    label: 'inferred',
    meaning: 'We draw it; the source does not say so.',
    forward: 'supports, as we read it,',
    backward: 'supported, as we read it, by',
  },
} as const satisfies Vocabulary & Readonly<Record<string, { readonly forward: string; readonly backward: string }>>;

/** How sources that speak on a topic stand to each other on it, the farthest apart first. Judged, never counted. */
export const DISTANCES = {
  contradict: { label: 'they contradict', meaning: 'What the one says cannot hold where the other’s does.' },
  part: { label: 'they part', meaning: 'They answer the question differently, though both could hold.' },
  condition: {
    label: 'one sets a limit',
    meaning: 'They go the same way, and one of them sets a limit or a condition.',
  },
  agree: { label: 'they agree', meaning: 'They answer the question the same way.' },
  separate: { label: 'they speak of different things', meaning: 'Each answers another side of the question.' },
} as const satisfies Vocabulary;

/** How much of the source’s argument rests on a claim. */
export const WEIGHTS = {
  thesis: { label: 'thesis', meaning: 'What the source exists to say.' },
  main: { label: 'main point', meaning: 'A step of the argument.' },
  detail: { label: 'detail', meaning: 'Background, example or aside.' },
} as const satisfies Vocabulary;

/** How a source refers to a work. */
export const CITATION_STATES = {
  linked: { label: 'linked', meaning: 'The source gives the address.' },
  'link-lost': {
    label: 'cited; the link is lost in our copy',
    meaning: 'The source had a link that our copy lost; the record is the very document that its words name.',
  },
  'subject-only': {
    label: 'not cited; the nearest document we found',
    meaning:
      'The source links or mentions something on this subject; the record is the nearest document we know. It is ours, not the source’s.',
  },
  named: { label: 'named without a link', meaning: 'The source names the work and gives no address.' },
  unidentified: {
    label: 'a link that could not be identified',
    meaning: 'The source has a link here; what it led to is not known.',
  },
  'not-evidence': {
    label: 'promotional link',
    meaning: 'A link to other reading, placed by the publisher; the argument does not rest on it.',
  },
} as const satisfies Vocabulary;

/** How far we checked the address of a work, and what a bibliography says of one that we did not read. */
export const CHECKED = {
  'page-read': { label: 'text seen', meaning: 'Its text was seen, whole or in excerpt, in a stored copy of the page.' },
  'headline-seen': {
    label: 'headline seen',
    meaning: 'Title and date were seen, not the text.',
    caveat: 'text not seen',
  },
  'cited-elsewhere': {
    label: 'seen cited elsewhere',
    meaning: 'Another page that was read quotes or names it.',
    caveat: 'page not seen',
  },
  'not-opened': { label: 'not opened', meaning: 'The address is known and was not opened.', caveat: 'page not opened' },
  'not-found': {
    label: 'not found',
    meaning: 'It was looked for and no address was found.',
    caveat: 'no address found',
  },
} as const satisfies Vocabulary & Readonly<Record<string, { readonly caveat?: string }>>;

/**
 * What became of a forecast. `plain` goes on from “it”; `facts` says whether a verdict needs facts; a `settled` one needs a
 * time that is over, or a fact that cannot be undone.
 */
export const VERDICTS = {
  'borne-out': {
    label: 'came true',
    plain: 'came true',
    meaning: 'It came, as the criterion asks.',
    facts: 'some',
    settled: true,
  },
  partly: {
    label: 'came true in part',
    plain: 'came true in part',
    meaning: 'A part of what the criterion asks came, and another part did not.',
    facts: 'some',
    settled: true,
  },
  'not-borne-out': {
    label: 'did not come true',
    plain: 'did not come true',
    meaning: 'It did not come in its time, or the opposite did.',
    facts: 'some',
    settled: true,
  },
  'holds-so-far': {
    label: 'holds so far',
    plural: 'hold so far',
    plain: 'holds so far',
    meaning: 'A denial or a standing expectation whose time is not over and that nothing has refuted.',
    facts: 'some',
    settled: false,
  },
  open: {
    label: 'still open',
    plain: 'is still open',
    meaning: 'Its time is not over, or what it depends on has not come.',
    facts: 'any',
    settled: false,
  },
  contested: {
    label: 'contested',
    plain: 'is contested',
    meaning: 'The facts point both ways, or the criterion can be read in two ways.',
    facts: 'some',
    settled: false,
  },
  'not-checkable': {
    label: 'cannot be checked',
    plain: 'cannot be checked',
    meaning: 'Too vague, or about what goes on in minds, to be held against facts.',
    facts: 'any',
    settled: false,
  },
  'no-record': {
    label: 'no evidence found',
    plain: 'left no evidence that we found',
    meaning: 'We looked and found no fact on it.',
    facts: 'none',
    settled: false,
  },
} as const satisfies Vocabulary &
  Readonly<
    Record<string, { readonly plain: string; readonly facts: 'some' | 'any' | 'none'; readonly settled: boolean }>
  >;

/** Why a claim is followed and not scored. */
export const NOT_SCORED = {
  aim: { label: 'an aim', meaning: 'What somebody wants, fears or works for; it does not say what will be.' },
  promise: { label: 'a promise or plan', meaning: 'What somebody has promised or plans, told as such.' },
  expectation: { label: 'somebody else’s expectation', meaning: 'What somebody other than the author counts on.' },
  present: {
    label: 'on the present',
    meaning: 'A judgment or statement on how things stand, and not on what will come.',
  },
  advice: { label: 'advice', meaning: 'What should be done, and not what will be.' },
  decided: { label: 'decided before', meaning: 'It had been decided or ordered before the text was written.' },
} as const satisfies Vocabulary;

/** How hard a forecast was when it was written. */
export const DIFFICULTIES = {
  safe: { label: 'safe', meaning: 'It was under way, announced, or hardly anybody expected otherwise.' },
  open: { label: 'uncertain', meaning: 'It could well have gone otherwise.' },
  bold: { label: 'bold', meaning: 'It went against what most expected, or named a detail that few would have.' },
} as const satisfies Vocabulary;

/** How sure we are of a verdict. */
export const CERTAINTIES = {
  high: { label: 'high', meaning: 'The criterion is plain and the facts were seen.' },
  moderate: {
    label: 'moderate',
    meaning: 'A fair reader could decide otherwise.',
  },
  low: { label: 'low', meaning: 'It hangs on a reading of the words or on thin evidence.' },
} as const satisfies Vocabulary;

/** Which way a fact points. */
export const WEIGHINGS = {
  for: { label: 'for the claim', meaning: 'It speaks for what the source says.' },
  against: { label: 'against the claim', meaning: 'It speaks against what the source says.' },
  neither: { label: 'background', meaning: 'It is needed to understand the others.' },
} as const satisfies Vocabulary;

/** What sort of thing a term names. */
export const TERM_KINDS = {
  person: { label: 'person', plural: 'people', meaning: 'Somebody by name.' },
  institution: {
    label: 'institution',
    plural: 'institutions',
    meaning: 'A government, parliament, alliance, newspaper or other body.',
  },
  state: { label: 'state', plural: 'states', meaning: 'A country as an actor.' },
  treaty: { label: 'treaty', plural: 'treaties', meaning: 'An agreement between states.' },
  law: { label: 'law', plural: 'laws and acts', meaning: 'A statute or an official act.' },
  event: { label: 'event', plural: 'events', meaning: 'Something that happened at a time.' },
  place: { label: 'place', plural: 'places', meaning: 'A region or a site.' },
  project: { label: 'project', plural: 'projects', meaning: 'A thing that is being built.' },
  concept: { label: 'concept', plural: 'ideas', meaning: 'An idea that the sources argue with.' },
} as const satisfies Vocabulary;

/**
 * A source’s mark: shape and colour follow it everywhere, with its code or name beside them. From the thirteenth source on
 * some are shared.
 */
export const MARKS = {
  square: { label: '■', meaning: 'square' },
  circle: { label: '●', meaning: 'circle' },
  triangle: { label: '▲', meaning: 'triangle' },
  diamond: { label: '◆', meaning: 'diamond' },
  pentagon: { label: '⬟', meaning: 'pentagon' },
  hexagon: { label: '⬢', meaning: 'hexagon' },
  drop: { label: '▼', meaning: 'triangle on its tip' },
  star: { label: '★', meaning: 'star' },
  plus: { label: '✚', meaning: 'cross' },
  bar: { label: '▬', meaning: 'bar' },
  arrow: { label: '➤', meaning: 'arrowhead' },
  hourglass: { label: '⧗', meaning: 'hourglass' },
} as const satisfies Vocabulary;

export type Kind = keyof typeof KINDS;
export type Strength = keyof typeof STRENGTHS;
export type Voice = keyof typeof VOICES;
export type Endorsement = keyof typeof ENDORSEMENTS;
export type Attitude = keyof typeof ATTITUDES;
export type Basis = keyof typeof BASES;
export type Distance = keyof typeof DISTANCES;
export type Weight = keyof typeof WEIGHTS;
export type CitationState = keyof typeof CITATION_STATES;
export type Checked = keyof typeof CHECKED;
export type Verdict = keyof typeof VERDICTS;
export type NotScoredReason = keyof typeof NOT_SCORED;
export type Difficulty = keyof typeof DIFFICULTIES;
export type Certainty = keyof typeof CERTAINTIES;

/** What may be said of a work that a source refers to: cited by it, found by us, unknown, or an advertisement. */
export type ReferralKind = 'cited' | 'found' | 'unidentified' | 'promotional';

/** What each state lets be said. */
export const REFERRAL_KINDS: Readonly<Record<CitationState, ReferralKind>> = {
  linked: 'cited',
  'link-lost': 'cited',
  named: 'cited',
  'subject-only': 'found',
  unidentified: 'unidentified',
  'not-evidence': 'promotional',
};

export type TermKind = keyof typeof TERM_KINDS;
export type Mark = keyof typeof MARKS;

/**
 * The values of a vocabulary in their written order.
 *
 * @param vocabulary one of the closed lists of this module
 */
export function valuesOf<V extends Vocabulary>(vocabulary: V): [keyof V & string, ...(keyof V & string)[]] {
  const [first, ...rest] = Object.keys(vocabulary);
  if (first === undefined) throw new RangeError('A vocabulary has at least one value');
  return [first, ...rest];
}
