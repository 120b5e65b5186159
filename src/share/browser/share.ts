import { addStyles, el } from '../../browser/dom.ts';
import styles from './share-popover.css?url';
import { SharePopover } from './share-popover.ts';
import { copy } from '../../browser/copy.ts';
import { shareTargetOf, toAbsolute, withAbsoluteLinks } from './share-target.ts';

const CONTROLS = '.permalink, [data-share], [data-copy]';
const REFUSED = 'The browser did not allow copying. Copy it from here:';

let styled: Promise<void> | undefined;

/**
 * Listens to every control of the page that copies or shares: links to a thing itself (`.permalink`), the buttons beside
 * one (`data-share`), and buttons that copy the element whose id they name (`data-copy`).
 */
export function bindShareControls(): void {
  // Without popovers there is no place to answer in: links stay links, and the style sheet hides the buttons.
  if (!('popover' in HTMLElement.prototype)) return;
  const offers = [button('quotation', 'Copy as quotation')];
  if ('share' in navigator) {
    document.documentElement.classList.add('can-share');
    offers.push(button('native', 'Share …'));
  }
  nameLinks();
  nameHost();
  let popover = document.querySelector(CONTROLS) ? new SharePopover(offers) : undefined;
  addEventListener('click', (event) => {
    const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
    const control = target instanceof Element ? target.closest<HTMLElement>(CONTROLS) : null;
    if (!control || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    // A control may come later, with a preview.
    popover ??= new SharePopover(offers);
    void handleControl(control, popover);
  });
}

async function handleControl(control: HTMLElement, popover: SharePopover): Promise<void> {
  const beside = popover.element.contains(control) && popover.control ? popover.control : control;
  const { share, copy: id } = control.dataset;
  if (id !== undefined) {
    const element = document.getElementById(id);
    if (element) await copyAndNotify(popover, beside, 'Copied', element.innerText.trim(), asParagraph(element));
    return;
  }
  const { address, title, quotation } = shareTargetOf(beside);
  if (share === 'native') {
    // Who closes the sheet wants nothing said.
    await navigator.share({ title, text: quotation.words, url: address }).catch(() => undefined);
  } else if (share === 'quotation')
    await copyAndNotify(popover, beside, 'Quotation copied', quotation.text, quotation.html);
  else await copyAndNotify(popover, beside, 'Link copied', address);
}

/** What an element says, without the element: what it is on its page means nothing elsewhere. */
function asParagraph(element: Element): string {
  const [own] = withAbsoluteLinks(element).children;
  return el('p', {}, ...(own?.childNodes ?? [])).outerHTML;
}

async function copyAndNotify(
  popover: SharePopover,
  beside: HTMLElement,
  done: string,
  text: string,
  html?: string,
): Promise<void> {
  // The copying begins first: it must begin within the click.
  const copied = copy(text, html);
  await (styled ??= addStyles(styles));
  if (await copied) popover.say(beside, done);
  else popover.say(beside, REFUSED, text);
}

/** Says of the links what a click does, now that it copies. */
function nameLinks(): void {
  for (const link of document.querySelectorAll('.permalink'))
    link.ariaLabel = link.ariaLabel?.replace(/^Link/u, 'Copy link') ?? null;
}

/** Writes the host into what is to be put elsewhere, where the build did not know it. */
function nameHost(): void {
  for (const element of document.querySelectorAll('[data-unhosted]'))
    element.textContent = element.textContent.replaceAll(/(?<=src=")[^"]*|^\/\S*$/gu, toAbsolute);
  for (const link of document.querySelectorAll('.cite dd a[href^="/"]'))
    link.textContent = toAbsolute(link.getAttribute('href') ?? '');
}

function button(share: string, words: string): HTMLButtonElement {
  return el('button', { type: 'button', 'data-share': share }, words);
}
