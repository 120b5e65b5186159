import { documentAt } from '../browser/document-at.ts';

/** A claim as the list of all claims has it. */
export interface Listed {
  readonly code: string;
  /** What its source is called. */
  readonly source: string;
  /** Where its page is. */
  readonly address: string;
  readonly claim: Element;
}

/**
 * The claims of the list of all claims.
 *
 * @param main what holds the list
 * @returns them by their codes in small letters, and by the codes that they took over
 */
export function listedIn(main: Element): ReadonlyMap<string, Listed> {
  const listed = new Map<string, Listed>();
  for (const item of main.querySelectorAll<HTMLElement>('.item')) {
    const claim = item.querySelector('.claim');
    if (!claim) continue;
    const one = {
      code: item.id,
      source: item.closest<HTMLElement>('[data-of]')?.dataset['of'] ?? '',
      address: claim.querySelector('a.ref')?.getAttribute('href') ?? '',
      claim,
    };
    for (const code of [item.id, ...(item.dataset['formerly'] ?? '').split(' ').filter(Boolean)])
      listed.set(code.toLowerCase(), one);
  }
  return listed;
}

/**
 * The claims that a list holds or leads to, as far as codes may name them: where it has the sources alone, the claims are
 * read from the lists of those whose letters (`data-letters`) the codes begin with, all pages of them.
 *
 * @param main what holds the list of all claims, or of their sources
 * @param codes as somebody wrote them, in any case
 */
export async function listedFor(main: Element, codes: readonly string[]): Promise<ReadonlyMap<string, Listed>> {
  const asked = new Set(codes.map((code) => /^[a-z]+/iu.exec(code)?.[0].toUpperCase()));
  const listsApart = (page: Element) =>
    [...page.querySelectorAll<HTMLElement>('[data-letters]')].flatMap((item) =>
      item.dataset['letters']?.split(' ').some((letters) => asked.has(letters))
        ? (item.querySelector('a')?.getAttribute('href') ?? [])
        : [],
    );
  const apart = (await andAfter(main)).flatMap(listsApart);
  const lists = await Promise.all(apart.map(async (address) => andAfter(await mainAt(address))));
  return new Map([main, ...lists.flat()].flatMap((list) => [...listedIn(list)]));
}

/** A page of a list and those after it. */
async function andAfter(page: Element): Promise<Element[]> {
  const address = page.querySelector('.around [rel="next"]')?.getAttribute('href');
  return [page, ...(address ? await andAfter(await mainAt(address)) : [])];
}

async function mainAt(address: string): Promise<Element> {
  const page = await documentAt(address);
  return page.querySelector('main') ?? page.documentElement;
}

/**
 * The claims that codes name, in their order and none twice, and the codes that name none.
 *
 * @param codes as somebody wrote them, in any case
 */
export function resolveCodes(listed: ReadonlyMap<string, Listed>, codes: readonly string[]) {
  const named = (code: string) => listed.get(code.toLowerCase());
  return {
    found: [...new Set(codes.flatMap((code) => named(code) ?? []))],
    unknown: [...new Set(codes.filter((code) => !named(code)))],
  };
}
