import { sentenceCase } from '../wording/phrases.ts';
import type { Confidence } from '../model/confidence.ts';
import type { Answer, Card, ClaimCard, ClaimSummary } from './card.ts';

/** What a card says, in words, for whoever does not see it. */
export function altText(card: Card): string {
  switch (card.kind) {
    case 'claim':
      return sentences(tellClaim(card.claim, card.told), tellDispute(card.dispute));
    case 'verdict':
      return sentences(
        `${card.outcome} (${card.asOf}).`,
        tellClaim(card.claim, card.told),
        card.settled && `${card.settled}.`,
      );
    case 'pair':
      return sentences(
        `${card.earlier.name} ${card.words} ${card.later.name}, ${card.told}.`,
        tellClaim(card.earlier),
        tellClaim(card.later),
      );
    case 'topic':
      return sentences(
        `${card.title}, ${card.told}: ${card.question}`,
        ...card.answers.map(tellAnswer),
        card.more && `${card.more}.`,
      );
    case 'source':
      return sentences(
        `${card.title}.`,
        `${[card.by, card.place, card.count].filter(Boolean).join(', ')}, ${card.told}.`,
        card.thesis,
      );
    case 'site':
      return `${card.site}. ${card.line}: ${card.more ?? card.sources.map(({ name }) => name).join(', ')}.`;
  }
}

function sentences(...told: readonly (string | undefined)[]): string {
  return told.filter(Boolean).join(' ');
}

function tellClaim(claim: ClaimSummary, ...told: readonly string[]): string {
  const { name, place, statement, confidence, conditional, voices, became } = claim;
  const how = [tellConfidence(confidence), ...(conditional ? ['conditional'] : []), ...voices].join('; ');
  return sentences(`${[name, place, ...told].join(', ')}: ${statement} (${how})`, became && `${became}.`);
}

/** As the card shows it, which has a bar for each degree. */
function tellConfidence({ label, modal }: Confidence): string {
  return modal ? `${label}, “${modal}”` : label;
}

function tellDispute(dispute: ClaimCard['dispute']): string | undefined {
  return (
    dispute &&
    `${sentenceCase(dispute.words)} ${[...dispute.others.map(({ name }) => name), ...(dispute.more ? [dispute.more] : [])].join(', ')}.`
  );
}

function tellAnswer({ name, label, confidence }: Answer): string {
  return `${name}: ${label}${confidence ? ` (${confidence.label})` : ''}.`;
}
