// Words that questions are made of: no answer is known by them, and on a page they would hide what was meant.
const STOP_WORDS = new Set(
  `a about according after all also an and any are article articles as at author authors be because been before being
  between but by can could did do does doing during for from get gets got had happen happened happens has have having
  he her him his how i if in into is it its just like made make makes many may me might more most much must my not of
  on one or our over say saying says said shall she should so some such than that the their them then there these they
  think thinks this those to too toward towards very want wants was we were what whats when where whether which
  while who whom whose why will with would you your`.split(/\s+/u),
);

/** Whether a word says nothing by itself. It counts in a phrase, and where a query has no other. */
export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded);
}

/** The phrase that a query is, when it stands in quotation marks as a whole, straight or curled. */
export function phraseOf(query: string): string | undefined {
  return /^["“”„](.*[\p{L}\p{N}].*)["“”]$/su.exec(query.trim())?.[1];
}
