/** How far down the window the place lies that a reader is taken to read. */
const READING = 0.3;

/**
 * Says in the contents of a page which heading one reads under, and closes them when one has chosen.
 *
 * @param contents holds a `details` with links to headings of the page
 */
export function bindContents(contents: HTMLElement): void {
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const headings = links.flatMap((link) => document.getElementById(link.hash.slice(1)) ?? []);
  const mark = () => {
    const topOf = (heading: HTMLElement) => heading.getBoundingClientRect().top;
    // The last parts of a page may not come up so far: there it is the one that was chosen.
    const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    const chosen = headings.find((heading) => isAtEnd && `#${heading.id}` === location.hash && topOf(heading) >= 0);
    const above = headings.filter((heading) => topOf(heading) <= innerHeight * READING);
    const hash = `#${(chosen ?? above.at(-1))?.id ?? ''}`;
    for (const link of links)
      if (link.hash === hash) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
  };
  const observer = new IntersectionObserver(mark, { rootMargin: `0px 0px -${100 - READING * 100}% 0px` });
  for (const heading of headings) observer.observe(heading);
  // Who jumps over headings passes them unseen.
  for (const event of ['scrollend', 'hashchange']) addEventListener(event, mark);

  const details = contents.querySelector('details');
  const close = () => details?.removeAttribute('open');
  addEventListener('click', ({ target }) => {
    const inside = target instanceof Element && contents.contains(target);
    if (!inside || target.closest('a')) close();
  });
  // Where it is a bar, what is read on is not to be covered.
  addEventListener('scroll', close, { passive: true });
  addEventListener('popstate', close);
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
}
