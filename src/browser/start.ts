/**
 * What every page runs: a few listeners, and a look at what the page is. Whatever that needs is loaded when
 * it is needed, so that reading costs no script; only what copies is there at once, for a browser lets nothing be
 * copied but in the click itself.
 */

import { chosenCodes } from '../chosen/kept.ts';
import { CHOSEN } from '../model/routes.ts';
import { ENTRY_KEY } from '../search/highlight/entry-key.ts';
import { bindReferences } from '../page-previews/browser/references.ts';
import { bindShareControls } from '../share/browser/share.ts';
import { el } from './dom.ts';
import { inTime } from './in-time.ts';

const field = document.querySelector<HTMLInputElement>('header.site input[type="search"]');

// On a Mac, Control K deletes to the end of a line; elsewhere the other key is the system’s.
const isMac = /Mac|iP(?:hone|ad)/u.test(navigator.platform);

/** How long the search over the page may take to open before there is the next best, in milliseconds. */
const SEARCH_PATIENCE = 8000;

/** Opens the search over the page; without its script, offline say, the next best. */
function openSearch(otherwise: () => void): void {
  inTime(import('../search/browser/dialog.ts'), SEARCH_PATIENCE).then(({ openDialog }) => openDialog(), otherwise);
}
addEventListener('keydown', (event) => {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  // By its place where a layout has letters of another script.
  const isK = /^[a-z]$/iu.test(key) ? key.toLowerCase() === 'k' : code === 'KeyK';
  const isHeld = isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  if (!isK || !isHeld || altKey || shiftKey) return;
  event.preventDefault();
  openSearch(() => document.querySelector<HTMLElement>('input[type="search"]')?.focus());
});
const toSearch = document.querySelector<HTMLAnchorElement>('header.site .to-search');
toSearch?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  openSearch(() => location.assign(toSearch.href));
});
// What is loaded ahead and does not come is no fault: without it the field leads to the search page.
const prepare = () => import('../search/browser/dialog.ts').then((it) => it.prepare()).catch(() => undefined);
field?.addEventListener('focus', () => void prepare(), { once: true });
if (field) {
  field.setAttribute('aria-keyshortcuts', isMac ? 'Meta+K' : 'Control+K');
  // Nobody without a keyboard has a use for it; some phones say that they hover, and none has a fine pointer.
  if (matchMedia('(hover: hover) and (pointer: fine)').matches) field.placeholder += isMac ? ' · ⌘ K' : ' · Ctrl K';
}

// A browser may keep the page as it was left, and what lies over it is nothing to come back to.
addEventListener('pagehide', () => {
  for (const over of document.querySelectorAll<HTMLElement>('[popover]')) over.hidePopover();
  for (const over of document.querySelectorAll('dialog')) over.close();
});

bindShareControls();
bindReferences();

const choose = () => import('../chosen/choose.ts');
addEventListener('click', ({ target }) => {
  const button =
    target instanceof Element ? target.closest<HTMLElement>('[data-cite], [data-choose], [data-print]') : null;
  if (!button) return;
  if ('print' in button.dataset) print();
  else if ('choose' in button.dataset) act(button, choose(), (it) => it.toggleChosen(button));
  else act(button, import('../share/browser/citation-files.ts'), (it) => it.saveCitations(button));
});

/** Does what a button is for; where the script does not come that does it, the button says so. */
function act<Script>(button: HTMLElement, script: Promise<Script>, run: (script: Script) => void): void {
  inTime(script).then(run, () => {
    button.textContent = 'Did not load: reload the page';
    button.removeAttribute('aria-label');
  });
}

// What the fragment asks for may have moved to another page, which no redirect of a host can know.
// `:target` matches only later, when all is loaded.
const moved = document.querySelector<HTMLAnchorElement>(`.moved > [id="${CSS.escape(location.hash.slice(1))}"] > a`);
if (moved) location.replace(moved.href);

const contents = document.querySelector<HTMLElement>('.contents:has(> details)');
if (contents) void import('./contents.ts').then((it) => it.bindContents(contents));

if (chosenCodes().length > 0) void choose().then((it) => it.showChosen());

const query = new URLSearchParams(location.search);
const filter = document.querySelector<HTMLElement>('.list-filter');
const main = document.querySelector('main:has(.item [data-choose], [data-letters])');
if (main && query.get(CHOSEN))
  inTime(import('../chosen/chosen-list.ts'))
    .then((it) => it.showChosenList(main))
    .catch(() =>
      main.prepend(
        el('p', { role: 'status' }, 'The list of chosen claims did not load; these are all. Reload the page.'),
      ),
    );
else if (filter) void import('./list-filter.ts').then((it) => it.bindListFilter(filter));

const lost = document.querySelector<HTMLElement>('.lost');
const sought = document.querySelector<HTMLInputElement>('main input[type="search"]');
if (lost && sought) void import('../search/browser/lost-page.ts').then((it) => it.leadOn(lost, sought));

const state: unknown = history.state;
// A hit has brought its query in the address; on the way back the entry of the history has it.
const ledBySearch = query.has('q') || Object.hasOwn(Object(state) as object, ENTRY_KEY);
// The search page itself says so where its script does not come.
if (document.querySelector('search-page')) import('../search/browser/search-page.ts').catch(() => undefined);
else if (ledBySearch) void import('../search/highlight/highlights.ts').then((it) => it.showHighlights());
