import { referenceAt } from './which-links.ts';
import type { Reference } from './which-links.ts';

const CLOSED = /[.?!][”’)]*\s*$/u;
// The full stops of “U.S.” end no sentence that goes on behind them.
const ENDS_INSIDE = /(?<!\.\p{Lu})[.?!][”’)]*\s+\S/u;

/**
 * The references behind one sentence, in their order: those of its group (`.refs`), and where a sentence has several
 * groups, of all of them.
 */
export function referencesOfSentence(link: Element): Reference[] {
  const group = link.closest('.refs');
  const block = group?.parentElement?.closest('p, li, dd');
  if (!group || !block) return [];
  const groups = [...block.querySelectorAll('.refs')];
  const texts = groups.map((one, index) => textBefore(block, one, groups[index - 1]));
  // Which sentence each group stands behind, counted from the first.
  let sentence = 0;
  const sentences = texts.map((text, index) => {
    if (index > 0 && (CLOSED.test(texts[index - 1] ?? '') || ENDS_INSIDE.test(text))) sentence += 1;
    return sentence;
  });
  const own = sentences[groups.indexOf(group)];
  return groups
    .filter((_, index) => sentences[index] === own)
    .flatMap((one) => [...one.querySelectorAll('a')])
    .flatMap((one) => referenceAt(one) ?? []);
}

function textBefore(block: Element, group: Element, before: Element | undefined): string {
  const range = document.createRange();
  range.setStart(block, 0);
  if (before) range.setStartAfter(before);
  range.setEndBefore(group);
  return range.toString();
}
