import type { Verdict } from '../model/vocabulary.ts';

/** How a verdict is signed beside words that say it. */
export const SIGNS: Readonly<Record<Verdict, string>> = {
  'borne-out': '✓',
  partly: '½',
  'not-borne-out': '✗',
  'holds-so-far': '≈',
  open: '…',
  contested: '⇄',
  'not-checkable': '~',
  'no-record': '–',
};
