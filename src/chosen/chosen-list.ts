import { el } from '../browser/dom.ts';
import { chosenAddress, chosenIn } from '../model/routes.ts';
import { toAbsolute } from '../share/browser/share-target.ts';
import { chosenStyles } from './bar.ts';
import { showChosen } from './choose.ts';
import { chosenActions } from './chosen-actions.ts';
import { sourcesOf } from './cite-chosen.ts';
import { recordsOf } from './claim-record.ts';
import { chosenCodes, setChosen } from './kept.ts';
import { listedFor, resolveCodes } from './listed.ts';
import type { Listed } from './listed.ts';

const BASE = import.meta.env.BASE_URL;

/**
 * Shows, in the place of the list of all claims, those that the address names: in its order, with what one may do with
 * them together.
 *
 * @param main what holds the list of all claims
 */
export async function showChosenList(main: Element): Promise<void> {
  await chosenStyles();
  // Before anything is taken away: what does not come leaves the page as it was.
  const listed = await listedFor(main, chosenIn(location.search));
  const site = document.querySelector('.site-name')?.textContent.trim() ?? '';
  const toAll = el(
    'a',
    { href: chosenAddress(BASE, []) },
    main.querySelector('[data-letters]') ? 'All claims' : `All ${new Set(listed.values()).size} claims`,
  );
  const status = el('p', { class: 'unseen', role: 'status' });
  const list = el('div', { class: 'chosen-list wide' });
  const asked = () => resolveCodes(listed, chosenIn(location.search));
  const render = () => {
    const { found, unknown } = asked();
    const heading = found.length === 1 ? '1 chosen claim' : `${found.length || 'No'} chosen claims`;
    document.title = `${heading} – ${site}`;
    list.replaceChildren(
      el('h1', { tabindex: '-1' }, heading),
      ...(unknown.length > 0 ? [unknownNote(unknown)] : []),
      ...(found.length > 0 ? renderFound(found, remove) : []),
      el('p', { class: 'to-all' }, toAll),
    );
    showChosen();
  };
  /** Takes claims off the list, and out of what is chosen here. */
  const remove = (gone: readonly Listed[]) => {
    const { found } = asked();
    const left = found.filter((one) => !gone.includes(one)).map(codeOf);
    const removed = gone.map(codeOf);
    setChosen(chosenCodes().filter((code) => !removed.includes(code)));
    history.pushState(history.state, '', chosenAddress(BASE, left));
    render();
    // Who removes one after another finds the next button in its place.
    const at = found.findIndex((one) => gone.includes(one));
    const buttons = [...list.querySelectorAll<HTMLElement>('[data-remove]')];
    (buttons[at] ?? buttons.at(-1) ?? list.querySelector('h1'))?.focus();
    status.textContent = `${removed.join(', ')} removed, ${left.length || 'none'} left`;
  };
  main.replaceChildren(list, status);
  // On paper the address of the list stands under its title.
  document.querySelector('header .printed')?.remove();
  render();
  addEventListener('popstate', render);
}

const OURS = 'Each is worded by us, after the paragraph (¶) of the source that is named beside it.';

const codeOf = ({ code }: Listed) => code;

function unknownNote(codes: readonly string[]): HTMLElement {
  const words = codes.length === 1 ? 'is no claim here.' : 'are no claims here.';
  return el('p', { class: 'unknown' }, `${codes.join(', ')} ${words}`);
}

function renderFound(found: readonly Listed[], remove: (gone: readonly Listed[]) => void): HTMLElement[] {
  const codes = found.map(codeOf);
  const address = chosenAddress(BASE, codes);
  const isOwn = codes.every((code) => chosenCodes().includes(code));
  const records = recordsOf(found.map((one) => one.address));
  const items = found.map((one) => renderItem(one, () => remove([one])));
  const sources = el('div', { class: 'printed' });
  void records.then((read) => {
    for (const [index, record] of read.entries())
      if (record?.note) items[index]?.append(document.importNode(record.note, true));
    sources.append(el('h2', {}, 'Sources'), ...sourcesOf(read.filter((record) => record !== undefined)));
  });
  return [
    el('p', { class: 'printed' }, toAbsolute(address)),
    el(
      'p',
      { class: 'column' },
      `${isOwn ? 'Your list.' : 'Whoever made this list chose the claims and their order.'} ${OURS}`,
    ),
    chosenActions({ codes, isOwn, address, records, clear: () => remove(found) }),
    el('ol', { class: 'claims', role: 'list' }, ...items),
    sources,
  ];
}

function renderItem({ code, source, claim }: Listed, remove: () => void): HTMLElement {
  const shown = document.importNode(claim, true);
  const button = el('button', { type: 'button', 'data-remove': code, 'aria-label': `Remove ${code}` }, 'Remove');
  button.addEventListener('click', remove);
  shown.querySelector('[data-choose]')?.replaceWith(button);
  shown.querySelector('.line')?.prepend(el('span', {}, source));
  return el('li', { class: 'item', id: code }, shown);
}
