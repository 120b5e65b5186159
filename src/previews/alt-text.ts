import { DISPUTED_BY } from '../model/facets.ts';
import type { Confidence } from '../model/confidence.ts';
import { verdictSentence } from '../wording/ledger.ts';
import { sentenceCase } from '../wording/phrases.ts';
import type { Answer, Card, Marked, ClaimSummary } from './card.ts';

/** What a card says, in words, for whoever does not see it. */
export function altText(card: Card): string {
  switch (card.kind) {
    case 'claim':
      return [tellClaim(card.claim), tellDispute(card.disputedBy), card.verdict && verdictSentence(card.verdict)]
        .filter(Boolean)
        .join(' ');
    case 'verdict':
      return `${card.outcome} (${card.asOf}) ${tellClaim(card.claim)}`;
    case 'pair':
      return `${card.earlier.name} ${card.words} ${card.later.name}. ${tellClaim(card.earlier)} ${tellClaim(card.later)}`;
    case 'topic':
      return `${card.title}: ${card.question} ${card.answers.map(tellAnswer).join(' ')}`;
    case 'source':
      return `${card.title}. ${[card.by, card.place, card.count].filter(Boolean).join(', ')}. ${card.thesis}`;
    case 'site':
      return `${card.site}. ${card.line}: ${card.sources.map(({ name }) => name).join(', ')}.`;
  }
}

function tellClaim({ name, place, statement, confidence, conditional, voices }: ClaimSummary): string {
  return `${name}, ${place}: ${statement} (${[tellConfidence(confidence), ...(conditional ? ['conditional'] : []), ...voices].join('; ')})`;
}

/** As the card shows it, which has a bar for each degree. */
function tellConfidence({ label, modal }: Confidence): string {
  return modal ? `${label}, “${modal}”` : label;
}

function tellDispute(others: readonly Marked[]): string {
  return others.length > 0 ? `${sentenceCase(DISPUTED_BY)} ${others.map(({ name }) => name).join(', ')}.` : '';
}

function tellAnswer({ name, label, confidence }: Answer): string {
  return `${name}: ${label}${confidence ? ` (${confidence.label})` : ''}.`;
}
