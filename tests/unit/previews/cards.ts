import type {
  ClaimCard,
  PairCard,
  SourceCard,
  ClaimSummary,
  TopicCard,
  VerdictCard,
} from '../../../src/previews/card.ts';
import { MARKS, valuesOf } from '../../../src/model/vocabulary.ts';

const TOLD = 'as worded in The Tram Brief';

/** A statement of so many characters. */
export function statementOf(length: number): string {
  return `${'No talks between neighbors on the limits to their trams are a realistic objective. '.repeat(20).slice(0, length - 1)}.`;
}

export function claimSummary(statement: string, more: Partial<ClaimSummary> = {}): ClaimSummary {
  return {
    mark: 'square',
    name: 'T1a',
    statement,
    place: 'Quay Notes, 2019, paragraph 1',
    confidence: { level: 'asserted', label: 'asserted' },
    conditional: false,
    voices: [],
    ...more,
  };
}

export function claimCard(statement: string, more: Partial<ClaimCard> = {}): ClaimCard {
  return { kind: 'claim', told: TOLD, claim: claimSummary(statement), ...more };
}

/** As many sources as a card has lines for. */
const SIX = valuesOf(MARKS).slice(0, 6);

/** A claim with everything that may stand beside its statement, all of it long. */
export function crowdedCard(length: number): ClaimCard {
  const claim = claimSummary(statementOf(length), {
    name: 'Q123ab',
    place: 'Bulletin of the Academy of the Social and Political Sciences of the North, 2024, paragraphs 12, 14 and 16',
    confidence: { level: 'possible', label: 'possible', modal: 'it cannot be excluded' },
    conditional: true,
    voices: ['by way of the Gazette, from its Northern sources, from somebody unnamed', 'the author argues against it'],
  });
  const others = SIX.map((mark, index) => ({ mark, name: `M12${index}` }));
  return claimCard('', { claim, dispute: { words: 'at odds with', others } });
}

/** What became of a claim that has everything beside its statement. */
export function verdictCard(length: number, more: Partial<VerdictCard> = {}): VerdictCard {
  const { claim } = crowdedCard(length);
  return {
    kind: 'verdict',
    told: TOLD,
    claim,
    outcome: 'Not scored: somebody else’s expectation',
    asOf: 'as of 10 October 2026',
    settled: 'Settled by: A town council’s agreement on the limits to its trams at night, 10 October 2026',
    ...more,
  };
}

export function pairCard(first: string, second: string): PairCard {
  return {
    kind: 'pair',
    title: 'At odds: On fares, On the noise that trams make at night, On what a town owes to those who walk',
    told: TOLD,
    earlier: claimSummary(first, { became: 'Came true in part' }),
    later: claimSummary(second, {
      place: 'The Northern Quay Times, 2022, paragraphs 12 and 14',
      became: 'No evidence found',
    }),
    relation: 'disputes',
    words: 'is at odds with',
    turned: false,
  };
}

/** A topic that six sources were asked about. */
export function crowdedTopic(): TopicCard {
  const answers = SIX.map((mark, index) => ({
    mark,
    name: `Bulletin (Quay Society, 202${index})`,
    label: 'A town’s interest that is considered again',
    confidence: { level: 'seeming' as const, label: 'seeming' },
  }));
  return { kind: 'topic', told: TOLD, title: 'Limits to trams', question: statementOf(150), answers };
}

export function crowdedSource(): SourceCard {
  return {
    kind: 'source',
    told: TOLD,
    mark: 'diamond',
    name: 'Q',
    title: statementOf(160),
    by: 'Anna Dąbrowska, Émile Marsh and Agnieszka Ńowak, Academy of the Social and Political Sciences of the North',
    place: 'Bulletin of the Academy, 12 September 2024',
    thesis: statementOf(400),
    count: '123 claims',
  };
}
