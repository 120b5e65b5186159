import { el } from '../../browser/dom.ts';

/** What a control shares. */
export interface ShareTarget {
  readonly address: string;
  readonly title: string;
  readonly quotation: Quotation;
}

/** A quotation as plain text, as rich text, and without its address, for a share sheet that has the address anyway. */
export interface Quotation {
  readonly text: string;
  readonly html: string;
  readonly words: string;
}

/**
 * What a control shares.
 *
 * @param control a link to the thing, or a button beside such a link
 */
export function shareTargetOf(control: Element): ShareTarget {
  const place = control.parentElement;
  const link = control.matches('a') ? control : place?.querySelector('.permalink');
  const address = toAbsolute(link?.getAttribute('href') ?? '');
  const element = place?.querySelector('h1, h2, h3, h4');
  const heading = element?.textContent.replaceAll(/\s+/gu, ' ').trim();
  const template = place?.querySelector<HTMLTemplateElement>(':scope > template');
  return {
    address,
    title: heading ?? document.title,
    quotation: template ? quoted(template.content) : quotedHeading(heading ?? '', address, element?.tagName === 'H1'),
  };
}

/** An address as others may use it: where the page says that it lies, else where it was opened, without the query. */
export function toAbsolute(address: string): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return new URL(address, canonical?.href ?? location.origin + location.pathname).href;
}

/** An element’s content as HTML that can be put anywhere: its links say their host. */
export function withAbsoluteLinks(content: Node): HTMLElement {
  const box = el('div', {}, document.importNode(content, true));
  for (const link of box.querySelectorAll('a[href]'))
    link.setAttribute('href', toAbsolute(link.getAttribute('href') ?? ''));
  return box;
}

function quoted(content: Node): Quotation {
  const box = withAbsoluteLinks(content);
  const html = box.innerHTML;
  const lines = () => [...box.querySelectorAll('p')].map((line) => line.textContent).join('\n');
  const words = lines();
  for (const link of box.querySelectorAll('a')) link.append(`: ${link.href}`);
  return { html, words, text: lines() };
}

/** A heading says little by itself: of which page it is, and of which site, must stand beside it. */
function quotedHeading(heading: string, address: string, isTitle: boolean): Quotation {
  const [, page, site] = /^(.*) – (.*)$/u.exec(document.title) ?? [];
  const link = el('a', { href: address }, site ?? document.title);
  const whence = isTitle ? ['— a page of '] : ['— a section of the page “', page ?? heading, '” of '];
  return quoted(el('div', {}, el('p', {}, `“${heading}”`), el('p', {}, ...whence, link)));
}
