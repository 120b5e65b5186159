import { el } from '../dom.ts';

/** What a control shares. */
export interface Thing {
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
 * The thing that a control stands for.
 *
 * @param control a link to the thing, or a button beside such a link
 */
export function thingOf(control: Element): Thing {
  const place = control.parentElement;
  const link = control.matches('a') ? control : place?.querySelector('.permalink');
  const address = absolute(link?.getAttribute('href') ?? '');
  const heading = place?.querySelector('h1, h2, h3, h4')?.textContent.replaceAll(/\s+/gu, ' ').trim();
  const template = place?.querySelector<HTMLTemplateElement>(':scope > template');
  return {
    address,
    title: heading ?? document.title,
    quotation: template ? quoted(template.content) : quotedHeading(heading ?? '', address),
  };
}

/** An address as others may use it: where the page says that it lies, else where it was opened, without the query. */
export function absolute(address: string): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return new URL(address, canonical?.href ?? location.origin + location.pathname).href;
}

/** An element’s content as HTML that can be put anywhere: its links say their host. */
export function portable(content: Node): HTMLElement {
  const box = el('div', {}, document.importNode(content, true));
  for (const link of box.querySelectorAll('a[href]'))
    link.setAttribute('href', absolute(link.getAttribute('href') ?? ''));
  return box;
}

function quoted(content: Node): Quotation {
  const box = portable(content);
  const html = box.innerHTML;
  const lines = () => [...box.querySelectorAll('p')].map((line) => line.textContent).join('\n');
  const words = lines();
  for (const link of box.querySelectorAll('a')) link.append(`: ${link.href}`);
  return { html, words, text: lines() };
}

function quotedHeading(heading: string, address: string): Quotation {
  const { title } = document;
  const page = title.startsWith(`${heading} – `) ? title.slice(heading.length + 3) : title;
  const box = el('div', {}, el('p', {}, heading), el('p', {}, '— ', el('a', { href: address }, page)));
  return quoted(box);
}
