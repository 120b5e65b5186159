import { expect } from 'vitest';
import { assessments, claims, facts, inDigests, nameWith } from '../support/content.ts';
import { onePageOfEachKind } from '../support/dist.ts';
import { COMMON, TWO_WORDS } from '../support/words.ts';
import { SPACED, TWICE, misfits, restyle } from '../support/misfits.ts';
import { SIGNS, strayedSigns } from './signs.ts';
import { copiedFrom, gluedIn } from './copied.ts';
import { WIDE } from './engine.ts';
import type { Tab } from './engine.ts';

/** Something that a reader does, or sees, which has to be the same in every engine. */
export interface Behaviour {
  readonly name: string;
  /**
   * @param tab where it is done
   * @param to the whole address of a path of the site
   */
  readonly run: (tab: Tab, to: (path: string) => string) => Promise<void>;
}

const NARROW = 390;
const DIALOG = '.search-dialog';
const PREVIEW = '.page-preview';

/** The fullest digest, and a claim that it leads to. */
const fullest = onePageOfEachKind().find(({ kind }) => kind === 'sources/*');
const digest = fullest?.path ?? '';
const looked = inDigests.find(({ source }) => digest.includes(`/${source}/`));
if (!looked) throw new Error('The fullest digest leads to no claim');
/** Two paragraphs of it that stand one below the other and have notes in the margin. */
const noted = /class="sidenote(?:(?!<\/p>).)*<\/p>\s*<p\b(?:(?!<\/p>).)*class="sidenote/su.exec(
  fullest?.html ?? '',
)?.[0];
const other = claims.find((claim) => claim !== looked) ?? looked;
/** How its statement begins. */
const LOOKED = new RegExp(RegExp.escape(looked.statement.slice(0, 40)), 'u');
const REFERENCE = `.digest > p a.ref[href$="/${looked.id}/"]`;

const here = (tab: Tab) => tab.evaluate(() => location.pathname + location.search + location.hash);
const arrived = (tab: Tab, address: RegExp) => expect.poll(() => here(tab)).toMatch(address);
const textOf = (tab: Tab, selector: string) =>
  tab.evaluate((it) => document.querySelector(it)?.textContent.trim() ?? '', selector);
const says = (tab: Tab, selector: string, text: RegExp) => expect.poll(() => textOf(tab, selector)).toMatch(text);
const shown = (tab: Tab, selector: string) =>
  tab.evaluate((it) => [...document.querySelectorAll(it)].filter((one) => one.checkVisibility()).length, selector);
const marked = (tab: Tab) => tab.evaluate(() => document.querySelectorAll('main mark').length);

/** Chooses of a list what has a value, as a reader’s choice does. */
const choose = (tab: Tab, name: string, value: string) =>
  tab.evaluate(
    (facet, wanted) => {
      const select = document.querySelector<HTMLSelectElement>(`select[name="${facet}"]`);
      if (!select) throw new Error(`There is no list ${facet}`);
      select.value = wanted;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    value,
  );

/** What was copied, as it is pasted into the search field of the page. */
async function pasted(tab: Tab): Promise<string> {
  await tab.click('header.site input[type="search"]');
  await tab.press('Control+v');
  const value = () =>
    tab.evaluate(() => document.querySelector<HTMLInputElement>('header.site input[type="search"]')?.value ?? '');
  await expect.poll(value).not.toBe('');
  return value();
}

async function openDialog(tab: Tab, address: string, query: string): Promise<void> {
  await tab.open(address);
  // The shortcut is a script’s, which says so once it listens.
  const shortcut = () =>
    tab.evaluate(() => document.querySelector('#search-everywhere')?.getAttribute('aria-keyshortcuts'));
  await expect.poll(shortcut).toBe('Control+K');
  await tab.press('Control+k');
  await expect.poll(() => tab.evaluate(() => document.activeElement?.id)).toBe('search-anywhere');
  await tab.type(query);
  await says(tab, `${DIALOG} .status`, new RegExp(`^\\d+ results? for “${query}”`, 'u'));
}

const [{ kind } = { kind: '' }] = claims;
const ofKind = claims.filter((claim) => claim.kind === kind).length;
const fact = facts.at(-1);
const verdict = assessments.find((one) => one.verdict)?.verdict;
const judged = assessments.filter((one) => one.verdict === verdict).length;

/** All of them. What is new in a page and may differ from engine to engine gets one here. */
export const BEHAVIOURS: readonly Behaviour[] = [
  ...[NARROW, WIDE].map((width) => ({
    name: `every kind of page opens, and holds large type and wide spacing in a window of ${width} pixels`,
    run: async (tab: Tab, to: (path: string) => string) => {
      for (const { path } of onePageOfEachKind()) {
        await tab.open(to(path), width);
        const seen = await tab.evaluate(() => ({
          window: innerWidth,
          over: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
          words: document.body.innerText.length,
        }));
        expect(seen, path).toEqual({ window: width, over: 0, words: expect.any(Number) as number });
        expect(seen.words, path).toBeGreaterThan(50);
        for (const [name, css] of Object.entries({ TWICE, SPACED })) {
          await tab.evaluate(restyle, css);
          expect(await tab.evaluate(misfits), `${path}: ${name}`).toEqual([]);
        }
      }
    },
  })),
  {
    name: 'text is set in the face that the site brings',
    run: async (tab, to) => {
      await tab.open(to(''));
      const faces = await tab.evaluate(async () => {
        await document.fonts.ready;
        const [family = ''] = getComputedStyle(document.body).fontFamily.split(',');
        const width = (fontFamily: string) => {
          const line = document.createElement('span');
          line.textContent = 'Trams run every 7 minutes, and nobody waits';
          document.body.append(line);
          // Through the object model, since the policy of the page forbids styles in attributes.
          Object.assign(line.style, { fontFamily, position: 'absolute', whiteSpace: 'nowrap' });
          const { width: measured } = line.getBoundingClientRect();
          line.remove();
          return measured;
        };
        const loaded = [...document.fonts].filter(({ status }) => status === 'loaded').map((face) => face.family);
        return { family, loaded, differs: width(`${family}, monospace`) !== width('monospace') };
      });
      const plain = (name: string) => name.replaceAll(/["']/gu, '');
      expect(faces.loaded.map(plain)).toContain(plain(faces.family));
      expect(faces.differs).toBe(true);
    },
  },
  {
    name: nameWith('fact', fact, 'a fragment within what is folded unfolds it and comes into sight'),
    run: async (tab, to) => {
      if (!fact) return;
      const place = `#fact-${fact.id}`;
      await tab.open(to(`timeline/${place}`));
      const isSeen = () =>
        tab.evaluate((it) => {
          const found = document.querySelector(it);
          const { top = NaN } = found?.getBoundingClientRect() ?? {};
          return found?.checkVisibility() === true && top >= 0 && top < innerHeight;
        }, place);
      await expect.poll(isSeen).toBe(true);
    },
  },
  {
    name: 'Ctrl K searches over the page, the arrows and Enter open a hit, which is marked, and back leads back',
    run: async (tab, to) => {
      await openDialog(tab, to('about/'), COMMON);
      await tab.press('ArrowDown');
      await tab.press('ArrowDown');
      const selected = `${DIALOG} [aria-selected=true]`;
      await expect.poll(() => shown(tab, selected)).toBe(1);
      const hit = await tab.evaluate((it) => document.querySelector(it)?.getAttribute('href') ?? '', selected);
      await tab.press('Enter');
      const [path = ''] = hit.split('?');
      // The address forgets the query once the words are marked.
      await expect.poll(() => here(tab)).toBe(path);
      await expect.poll(() => marked(tab)).toBeGreaterThan(0);
      await tab.back();
      await arrived(tab, /\/about\/$/u);
      await tab.evaluate(() => history.forward());
      await expect.poll(() => here(tab)).toBe(path);
      await expect.poll(() => marked(tab)).toBeGreaterThan(0);
    },
  },
  {
    name: 'Escape closes the search over the page',
    run: async (tab, to) => {
      await openDialog(tab, to('about/'), COMMON);
      await tab.press('Escape');
      await expect.poll(() => shown(tab, DIALOG)).toBe(0);
    },
  },
  {
    name: 'a file of the search index that was cut off is known, and that is said',
    run: async (tab, to) => {
      await tab.open(to('about/'));
      await tab.evaluate(() => {
        const whole = window.fetch.bind(window);
        window.fetch = async (...asked) => {
          const response = await whole(...asked);
          const isCut = response.url.includes('/pagefind/index/');
          return isCut ? new Response((await response.arrayBuffer()).slice(0, -100)) : response;
        };
        // What goes wrong here is told in the console too.
        console.error = console.warn = () => undefined;
      });
      await tab.press('Control+k');
      await expect.poll(() => tab.evaluate(() => document.activeElement?.id)).toBe('search-anywhere');
      await tab.type(COMMON);
      await says(tab, `${DIALOG} .status`, /^A part of the search index is missing or damaged/u);
      expect(await shown(tab, `${DIALOG} [role=option]`)).toBe(0);
    },
  },
  {
    name: 'the search page finds what is typed, narrows it, and comes back with both',
    run: async (tab, to) => {
      await tab.open(to('search/'));
      await tab.click('#search-here');
      await tab.type(TWO_WORDS);
      const status = 'main .status';
      const typed = `\\?q=${TWO_WORDS.replace(' ', '\\+')}`;
      const [whole, chosen] = [new RegExp(`${typed}$`, 'u'), new RegExp(`${typed}&type=claim$`, 'u')];
      await says(tab, status, new RegExp(`^\\d+ results? for “${TWO_WORDS}”`, 'u'));
      await arrived(tab, whole);
      const all = await textOf(tab, status);
      await tab.click('input[name=type][value=claim]');
      await arrived(tab, chosen);
      await expect.poll(() => textOf(tab, status)).not.toBe(all);
      const narrowed = await textOf(tab, status);
      await tab.click('main li a.ref');
      await arrived(tab, /\/claims\/[^?]+\/$/u);
      await tab.back();
      await arrived(tab, chosen);
      await expect.poll(() => textOf(tab, status)).toBe(narrowed);
      await tab.back();
      await arrived(tab, whole);
      await expect.poll(() => textOf(tab, status)).toBe(all);
    },
  },
  {
    name: 'a code in the search field leads to its claim',
    run: async (tab, to) => {
      await tab.open(to(''));
      await tab.click('header.site input[type="search"]');
      await tab.type(other.code);
      await tab.press('Enter');
      await arrived(tab, new RegExp(`/claims/${other.id}/$`, 'u'));
    },
  },
  {
    name: 'the list of claims shows what is chosen, and forgets it by the way back',
    run: async (tab, to) => {
      await tab.open(to('claims/'));
      expect(await shown(tab, '.item')).toBe(claims.length);
      // Once, since the script that keeps a choice in the address keeps one that was made before it came.
      await choose(tab, 'kind', kind);
      await arrived(tab, new RegExp(`/claims/\\?kind=${kind}$`, 'u'));
      await expect.poll(() => shown(tab, '.item')).toBe(ofKind);
      await tab.back();
      await expect.poll(() => shown(tab, '.item')).toBe(claims.length);
    },
  },
  {
    name: nameWith('verdict', verdict, 'the ledger is filtered by its address'),
    run: async (tab, to) => {
      if (verdict === undefined) return;
      await tab.open(to(`forecasts/?verdict=${verdict}`));
      await expect.poll(() => shown(tab, '.item')).toBe(judged);
      expect(await tab.evaluate(() => document.querySelector<HTMLSelectElement>('select[name=verdict]')?.value)).toBe(
        verdict,
      );
    },
  },
  {
    name: 'claims are chosen on two pages, listed in that order, and cleared',
    run: async (tab, to) => {
      const [first, second] = [looked, other];
      for (const { id, code } of [first, second]) {
        await tab.open(to(`claims/${id}/`));
        await tab.click(`[data-choose=${code}]`);
        await says(tab, `[data-choose=${code}]`, /^Chosen$/u);
      }
      await says(tab, '.chosen-bar [role=status]', /^2 claims chosen$/u);
      await tab.click('.chosen-bar a');
      await arrived(tab, new RegExp(`/claims/\\?c=${first.code},${second.code}$`, 'u'));
      const listed = () => tab.evaluate(() => [...document.querySelectorAll('main li.item')].map(({ id }) => id));
      await expect.poll(listed).toEqual([first.code, second.code]);
      await tab.click(`[data-remove=${first.code}]`);
      await expect.poll(listed).toEqual([second.code]);
      await tab.back();
      await expect.poll(listed).toEqual([first.code, second.code]);
      await tab.click('.actions > button:last-of-type');
      await expect.poll(listed).toEqual([]);
      await tab.open(to('about/'));
      expect(await shown(tab, '.chosen-bar')).toBe(0);
    },
  },
  {
    name: 'the link to a claim is copied',
    run: async (tab, to) => {
      const address = to(`claims/${other.id}/`);
      await tab.open(address);
      await tab.click('.actions a.permalink');
      await says(tab, '.share-popover', /Link copied/u);
      expect(await pasted(tab)).toBe(address);
    },
  },
  {
    name: 'a claim is copied as a quotation',
    run: async (tab, to) => {
      await tab.open(to(`claims/${other.id}/`));
      await tab.click('.actions [data-share=quotation]');
      await says(tab, '.share-popover', /Quotation copied/u);
      expect(await pasted(tab)).toContain(other.statement.slice(0, 40));
    },
  },
  {
    name: 'how to cite a claim opens by a click',
    run: async (tab, to) => {
      await tab.open(to(`claims/${other.id}/`), NARROW);
      expect(await shown(tab, '#cite-apa')).toBe(0);
      await tab.click('.cite > summary');
      await expect.poll(() => shown(tab, '#cite-apa')).toBe(1);
    },
  },
  {
    name: 'the contents of an article open at the lower edge, and close when one has chosen',
    run: async (tab, to) => {
      await tab.open(to(digest), NARROW);
      expect(await shown(tab, '.contents a')).toBe(0);
      await tab.click('.contents summary');
      await expect.poll(() => shown(tab, '.contents a')).toBeGreaterThan(1);
      const last = '.contents li:last-child a';
      const heading = await textOf(tab, last);
      await tab.click(last);
      await expect.poll(() => shown(tab, '.contents a')).toBe(0);
      expect(await textOf(tab, ':target')).toBe(heading);
    },
  },
  {
    name: 'notes stand beside their sentences, one below the other',
    run: async (tab, to) => {
      await tab.open(to(digest));
      const notes = await tab.evaluate(() =>
        [...document.querySelectorAll('.sidenote')].map((note) => {
          const { left, top, bottom } = note.getBoundingClientRect();
          return { top, bottom, gap: left - (note.closest('p')?.getBoundingClientRect().right ?? Infinity) };
        }),
      );
      expect(notes.length).toBeGreaterThan(1);
      expect(notes.filter(({ gap }) => gap < 0)).toEqual([]);
      expect(notes.slice(1).filter(({ top }, index) => top < (notes[index]?.bottom ?? 0) - 1)).toEqual([]);
    },
  },
  {
    name: 'a reference is looked at under the pointer, and Escape shuts it',
    run: async (tab, to) => {
      await tab.open(to(digest));
      await tab.evaluate((it) => document.querySelector(it)?.scrollIntoView({ block: 'center' }), REFERENCE);
      // From beside it: what slides under a pointer at rest is not pointed at.
      await tab.hover(`.digest > p:has(${REFERENCE.split(' ').at(-1) ?? ''})`);
      await tab.hover(REFERENCE);
      await says(tab, PREVIEW, LOOKED);
      await tab.press('Escape');
      await expect.poll(() => shown(tab, PREVIEW)).toBe(0);
      expect(await here(tab)).toMatch(/\/sources\/[^/]+\/$/u);
    },
  },
  {
    name: 'a reference is looked at by keys, and the card is reached and left by them',
    run: async (tab, to) => {
      await tab.open(to(digest));
      // The focus is shown once a key has been pressed.
      await tab.press('Tab');
      await tab.evaluate((it) => document.querySelector<HTMLElement>(it)?.focus(), REFERENCE);
      await expect.poll(() => shown(tab, PREVIEW)).toBe(1);
      await tab.press('Tab');
      expect(await tab.evaluate((it) => document.activeElement?.closest(it) !== null, PREVIEW)).toBe(true);
      await tab.press('Escape');
      await expect.poll(() => shown(tab, PREVIEW)).toBe(0);
      expect(await tab.evaluate((it) => document.activeElement?.matches(it), REFERENCE)).toBe(true);
    },
  },
  {
    name: 'a tap opens a sheet from below, which turns to the next reference and closes',
    run: async (tab, to) => {
      await tab.open(to(digest), NARROW);
      // No engine is given a finger by all drivers: what one sends is sent by hand.
      await tab.evaluate((it) => {
        const link = document.querySelector(it);
        link?.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true }));
        link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      }, REFERENCE);
      await says(tab, PREVIEW, LOOKED);
      const { bottom, height } = await tab.evaluate((it) => {
        const box = document.querySelector(it)?.getBoundingClientRect();
        return { bottom: (box?.bottom ?? 0) - innerHeight, height: (box?.height ?? Infinity) / innerHeight };
      }, PREVIEW);
      expect(Math.abs(bottom)).toBeLessThan(2);
      expect(height).toBeLessThan(0.7);
      await tab.press('Escape');
      await expect.poll(() => shown(tab, PREVIEW)).toBe(0);
    },
  },
  {
    name: 'a short link leads on, and the way back is no trap',
    run: async (tab, to) => {
      await tab.open(to('about/'));
      // A link to it, as other pages have; what leaves a page without a click may leave no trace in the history.
      await tab.evaluate(
        (href) => {
          const link = Object.assign(document.createElement('a'), { id: 'short', href, textContent: 'short' });
          document.querySelector('main')?.prepend(link);
        },
        to(`c/${other.code}/`),
      );
      await tab.click('#short');
      await arrived(tab, new RegExp(`/claims/${other.id}/$`, 'u'));
      await tab.back();
      await arrived(tab, /\/about\/$/u);
    },
  },
  {
    name: 'nothing that is shown apart is glued together when it is copied',
    run: async (tab, to) => {
      for (const { path } of onePageOfEachKind().filter((it) => it.path !== 'search/')) {
        await tab.open(to(path));
        expect(await tab.evaluate(gluedIn, 'main'), path).toEqual([]);
      }
      await tab.open(to(`search/?q=${COMMON}`));
      // All of it: what is still loading when a page is left is an error to some engines.
      await says(tab, 'main .status', new RegExp(`^\\d+ results? for “${COMMON}”`, 'u'));
      expect(await tab.evaluate(gluedIn, '.found')).toEqual([]);
      await openDialog(tab, to('about/'), COMMON);
      expect(await tab.evaluate(gluedIn, DIALOG)).toEqual([]);
    },
  },
  {
    name: nameWith(
      'two paragraphs with notes in a row',
      noted,
      'between two paragraphs that are copied stand no notes of the margin',
    ),
    run: async (tab, to) => {
      if (!noted) return;
      await tab.open(to(digest));
      // Two that stand one below the other.
      const paragraphs = '.digest > p:has(.sidenote):is(:has(+ p .sidenote), p:has(.sidenote) + p)';
      const copied = await tab.evaluate(copiedFrom, paragraphs, 0, 1);
      const plain = (text: string) => text.replaceAll(/[\s\u2060]+/gu, ' ').trim();
      const prose = await tab.evaluate(
        (it) =>
          [...document.querySelectorAll(it)].slice(0, 2).map((paragraph) => {
            const copy = paragraph.cloneNode(true) as Element;
            for (const aside of copy.querySelectorAll('.sidenote, .refs')) aside.remove();
            return copy.textContent;
          }),
        paragraphs,
      );
      expect(prose.map(plain).filter((text) => !plain(copied).includes(text))).toEqual([]);
      expect(plain(copied).length).toBeLessThan(plain(prose.join(' ')).length + 120);
    },
  },
  ...SIGNS.map(({ where, path, query, lines }) => ({
    name: `the signs between labels stand between them: ${where}`,
    run: async (tab: Tab, to: (path: string) => string) => {
      if (query === undefined) await tab.open(to(path));
      else await openDialog(tab, to(path), query);
      await expect.poll(() => shown(tab, lines)).toBeGreaterThan(0);
      // What is measured and what is drawn may be of two moments while results still come.
      await expect.poll(() => strayedSigns(tab, lines)).toEqual([]);
    },
  })),
];
