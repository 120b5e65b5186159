// These run in the page, in whatever engine: each sees nothing but its arguments.

/** The size of type that a reader has who asks for it twice as large. */
export const TWICE = 'html { font-size: 212.5% !important; @media (width >= 48rem) { font-size: 225% !important } }';

/** The spacing that text has to bear: WCAG 2.2, 1.4.12. */
export const SPACED = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-bottom: 2em !important }`;

/** Lays a style sheet over those of the page, in the place of the one before: the policy of a page forbids others. */
export function restyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}

/** What does not fit: what makes the page wider than its window, text that is cut off, text upon other text. */
export function misfits(): string[] {
  const window = document.documentElement.clientWidth;
  const nameOf = (element: Element) => `${element.localName}.${element.classList.value.replaceAll(' ', '.')}`;
  const isUnseen = (element: Element) =>
    !element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) ||
    element.closest('svg, .unseen, .search-field label, .skip') !== null;
  const seen = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => !isUnseen(element));

  const isWide = document.documentElement.scrollWidth > window;
  const wide = seen.filter((element) => isWide && element.getBoundingClientRect().right > window + 0.5);

  const lines = seen.flatMap((element) => {
    const half = parseFloat(getComputedStyle(element).fontSize) * 0.35;
    return [...element.childNodes].flatMap((node) => {
      if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) return [];
      const range = document.createRange();
      range.selectNodeContents(node);
      const frame = element.closest('.heat')?.getBoundingClientRect();
      return [...range.getClientRects()].flatMap(({ left, right, top, bottom }) => {
        // Of its line, what letters take.
        const middle = (top + bottom) / 2;
        // What a frame that scrolls by itself does not show lies upon nothing.
        const isShown =
          !frame || (middle > frame.top && middle < frame.bottom && left < frame.right && right > frame.left);
        return isShown ? [{ element, left, right, top: middle - half, bottom: middle + half }] : [];
      });
    });
  });

  const clips = seen.filter((element) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    // Table heads of a narrow window are for those who hear the page.
    return (
      !clipPath.startsWith('inset(50%') && [overflowX, overflowY, clipPath].some((it) => /hidden|clip|^inset/u.test(it))
    );
  });
  const cut = clips.filter((element) => {
    const box = element.getBoundingClientRect();
    // Lines of labels leave so much room around them.
    const isOut = (line: (typeof lines)[number]) =>
      line.left < box.left - 4 || line.right > box.right + 4 || line.top < box.top - 4 || line.bottom > box.bottom + 4;
    return lines.some((line) => element.contains(line.element) && isOut(line));
  });

  // What is fixed lies upon the page by its nature; small raised numbers stand between two lines.
  const flowing = lines.filter(({ element }) => !element.closest('.refs, select, thead, .contents'));
  flowing.sort((one, other) => one.top - other.top);
  const upon = flowing.flatMap((line, index) => {
    const hit: string[] = [];
    for (const other of flowing.slice(index + 1)) {
      if (other.top >= line.bottom - 1) break;
      const across = Math.min(line.right, other.right) - Math.max(line.left, other.left);
      if (across > 2 && other.element !== line.element)
        hit.push(
          `${nameOf(line.element)} “${line.element.textContent.trim().slice(0, 20)}” and ${nameOf(other.element)}`,
        );
    }
    return hit;
  });

  const named = (what: string, names: readonly string[]) =>
    [...new Set(names)].slice(0, 5).map((name) => `${what}: ${name}`);
  return [
    ...(isWide && wide.length === 0 ? ['wider than its window'] : named('wider than the window', wide.map(nameOf))),
    ...named('cut off', cut.map(nameOf)),
    ...named('text upon text', upon),
  ];
}

/** How much of the window’s height the largest thing takes that stays where it is while the page scrolls. */
export function staying(): number {
  const heights = [...document.body.querySelectorAll('*')]
    .filter((element) => {
      const { position, top, bottom } = getComputedStyle(element);
      // What keeps to a side alone goes with the page.
      const isKept = position === 'fixed' || (position === 'sticky' && [top, bottom].some((it) => it !== 'auto'));
      return isKept && element.checkVisibility();
    })
    .map((element) => element.getBoundingClientRect().height);
  return Math.max(0, ...heights) / innerHeight;
}
