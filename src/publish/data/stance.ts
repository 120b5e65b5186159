import { z } from 'zod';
import type { Stance } from '../../graph/graph.ts';
import { claimCode } from '../../model/ids.ts';
import { dates, datesOf, nonEmptyList, text } from './fields.ts';

/** What a source says on a topic, wherever a file tells it. */
export const stanceFields = {
  state: z
    .enum(['speaks', 'silent', 'uncompared'])
    .describe('Whether it speaks to it, is silent after every paragraph was read for it, or was not compared yet'),
  label: text.optional().describe('What it says, in at most six words'),
  stance: text.optional().describe('What it says, in one or two sentences'),
  lead: claimCode.optional().describe('Code of the claim that leads'),
  claims: nonEmptyList(claimCode).optional().describe('Codes of the claims that it rests on'),
  added: dates.added.optional(),
  changed: dates.changed.optional(),
  change: dates.change,
};

/** A stance as data files tell it. */
export function stanceData(stance: Stance) {
  if (stance.state === 'uncompared') return { state: stance.state };
  if (stance.state === 'silent') return { state: stance.state, ...datesOf(stance) };
  const { state, label, lead, claims } = stance;
  return { state, label, stance: stance.stance, lead, claims: [...claims], ...datesOf(stance) };
}
