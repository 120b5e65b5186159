import { el } from '../browser/dom.ts';
import { showChosen } from './choose.ts';
import { citeChosen } from './cite-chosen.ts';
import type { ClaimRecord } from './claim-record.ts';
import { chosenCodes, setChosen } from './kept.ts';

/** What the files are called that are saved, without what tells their format. */
const NAME = 'chosen-claims';

interface Chosen {
  readonly codes: readonly string[];
  /** Whether all of them are chosen here. */
  readonly isOwn: boolean;
  /** The list of them alone. */
  readonly address: string;
  /** What their pages say, once it has come; nothing for a page that did not. */
  readonly records: Promise<readonly (ClaimRecord | undefined)[]>;
  /** Takes all of them off the list. */
  readonly clear: () => void;
}

/** What one may do with chosen claims together. */
export function chosenActions({ codes, isOwn, address, records, clear }: Chosen): HTMLElement {
  const cite = el('details', { class: 'cite' }, el('summary', {}, 'Cite these claims'));
  const quotations = el('template', {});
  void records.then((read) => {
    const missing = codes.filter((_, index) => !read[index]);
    const come = read.filter((record) => record !== undefined);
    if (missing.length > 0)
      cite.append(el('p', {}, `How to cite ${missing.join(', ')} could not be loaded; load this page again.`));
    cite.append(...citeChosen(come, NAME));
    for (const { quotation } of come) if (quotation) quotations.content.append(document.importNode(quotation, true));
  });
  return el(
    'div',
    { class: 'actions', role: 'group', 'aria-label': 'Share' },
    el('a', { class: 'permalink', href: address, 'aria-label': 'Copy link to these claims' }, 'Copy link'),
    el('button', { type: 'button', 'data-share': 'quotation' }, 'Copy as quotations'),
    el('button', { type: 'button', 'data-share': 'native' }, 'Share …'),
    cite,
    el('button', { type: 'button', 'data-print': '' }, 'Print'),
    ...(isOwn ? [] : [keepButton(codes)]),
    actionButton('Clear', clear),
    quotations,
  );
}

/** Somebody else’s list becomes a part of one’s own. */
function keepButton(codes: readonly string[]): HTMLElement {
  const button = actionButton('Choose these too', () => {
    setChosen([...new Set([...chosenCodes(), ...codes])]);
    button.textContent = 'Chosen';
    button.ariaDisabled = 'true';
    showChosen();
  });
  return button;
}

function actionButton(words: string, act: () => void): HTMLElement {
  const button = el('button', { type: 'button' }, words);
  button.addEventListener('click', act);
  return button;
}
