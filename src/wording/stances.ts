import type { Stance } from '../graph/graph.ts';

type Quiet = Exclude<Stance['state'], 'speaks'>;

/** What is said of a source that does not speak on a topic: in a cell, and in a sentence. */
export const QUIET: Readonly<Record<Quiet, { readonly label: string; readonly sentence: string }>> = {
  silent: { label: 'silent', sentence: 'Silent: every paragraph was read for this question, and none speaks to it.' },
  uncompared: { label: 'not compared yet', sentence: 'Not compared yet.' },
};
