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
      source: item.closest('.by-source')?.querySelector('h2 a')?.textContent ?? '',
      address: claim.querySelector('a.ref')?.getAttribute('href') ?? '',
      claim,
    };
    for (const code of [item.id, ...(item.dataset['formerly'] ?? '').split(' ').filter(Boolean)])
      listed.set(code.toLowerCase(), one);
  }
  return listed;
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
