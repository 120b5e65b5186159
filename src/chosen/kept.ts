// Shards of one host share what their browser keeps, and each has a list of its own.
const KEY = import.meta.env.SHARDS ? `chosen ${import.meta.env.BASE_URL}` : 'chosen';

// Where the browser keeps nothing, what a reader chooses holds for the page.
let here: readonly string[] | undefined;

/** The codes of the claims that a reader has chosen, in the order of the choice. */
export function chosenCodes(): readonly string[] {
  if (here) return here;
  try {
    return localStorage.getItem(KEY)?.split(',') ?? [];
  } catch {
    return [];
  }
}

/** Remembers what is chosen, on all pages, until it is chosen no more. */
export function setChosen(codes: readonly string[]): void {
  try {
    if (codes.length > 0) localStorage.setItem(KEY, codes.join(','));
    else localStorage.removeItem(KEY);
    here = undefined;
  } catch {
    here = codes;
  }
}
