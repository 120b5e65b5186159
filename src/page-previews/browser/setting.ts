const KEY = 'previews';
const OFF = 'off';

// Where the browser keeps nothing, what a reader wishes holds for the page.
let here: boolean | undefined;

/** Whether the reader wants previews of what pointer or focus rests on: yes, unless switched off. */
export function isWanted(): boolean {
  if (here !== undefined) return here;
  try {
    return localStorage.getItem(KEY) !== OFF;
  } catch {
    return true;
  }
}

/** Remembers whether the reader wants them, on all pages. */
export function setWanted(wanted: boolean): void {
  here = wanted;
  try {
    if (wanted) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, OFF);
  } catch {
    // It holds here.
  }
}
