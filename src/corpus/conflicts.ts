/** A place where git could not join two versions and left both, by its lines counted from 1. */
export interface MergeConflict {
  readonly from: number;
  readonly to: number;
}

/**
 * The merge conflicts that stand in a text. A line of `=======` alone is none: it may underline a heading.
 *
 * @param text a whole file
 */
export function conflictsIn(text: string): MergeConflict[] {
  const found: { from: number; to: number }[] = [];
  if (!/<{7}|>{7}/u.test(text)) return found;
  let open = false;
  for (const [index, line] of text.split('\n').entries()) {
    const opens = /^<{7}(?: |\r?$)/u.test(line);
    const closes = /^>{7}(?: |\r?$)/u.test(line);
    if (!opens && !closes) continue;
    const last = found.at(-1);
    if (closes && open && last) last.to = index + 1;
    else found.push({ from: index + 1, to: index + 1 });
    open = opens;
  }
  return found;
}

/** What is wrong with a file that holds a conflict, and what to do. */
export function conflictMessage({ from, to }: MergeConflict): { readonly reason: string; readonly advice: string } {
  return {
    reason: `A merge conflict stands in ${from === to ? `line ${from}` : `lines ${from} to ${to}`}: both versions are there.`,
    advice: 'Keep what is right of the two, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.',
  };
}
