import { el, stretches } from '../../browser/dom.ts';
import { chooseButton } from '../../chosen/button.ts';
import { partingBy } from '../../model/foreign.ts';
import type { PagePreview, PreviewLine, PreviewPart } from '../page-preview.ts';

/**
 * A preview as the elements of a card: what the page is called, what it says, and where one may go from here.
 *
 * @param more what else stands beside the ways on
 */
export function renderPreview(preview: PagePreview, ...more: Node[]): HTMLElement[] {
  const { mark, name, place, text, lines, foreign = [], links } = preview;
  const [page] = links;
  const part = partingBy(foreign, []);
  const words: Words = (told) => stretches(told, part);
  return [
    el('p', { class: 'name' }, ...renderCode(words, name, mark), ' · ', place),
    el('p', { class: 'text' }, ...words(text)),
    ...lines.map((line) => renderLine(words, line)),
    el(
      'p',
      { class: 'actions' },
      ...links.flatMap((link) => renderPart(words, link)),
      el('a', { class: 'permalink', href: page.href }, 'Copy link'),
      // Claims alone are of a source.
      ...(mark ? [chooseButton(name)] : []),
      ...more,
    ),
  ];
}

/** A text with what is in another language told apart. */
type Words = (text: string) => (Node | string)[];

function renderCode(words: Words, code: string, mark: PagePreview['mark']): HTMLElement[] {
  const sign = mark && el('span', { class: `mark mark-${mark}`, 'aria-hidden': 'true' });
  return [el('b', { class: mark && `mark-${mark}` }, ...(sign ? [sign] : []), ...words(code))];
}

function renderLine(words: Words, { items, verdict }: PreviewLine): HTMLElement {
  const sign = verdict
    ? [
        el(
          'span',
          { class: `verdict verdict-${verdict.name}`, 'aria-hidden': 'true' },
          el('span', { class: 'sign' }, verdict.sign),
        ),
      ]
    : [];
  return el(
    'p',
    { class: 'told' },
    ...sign,
    ...items.flatMap((parts, index) => [
      ...(index > 0 ? [' · '] : []),
      ...parts.flatMap((one) => renderPart(words, one)),
    ]),
  );
}

function renderPart(words: Words, part: PreviewPart): (Node | string)[] {
  if (typeof part === 'string') return words(part);
  const { text, href, class: className, code, mark } = part;
  const named = code === undefined ? words(text) : [...renderCode(words, code, mark), ' ', ...words(text)];
  if (href === undefined) return [el('span', { class: className }, ...named)];
  const { origin } = new URL(href, location.href);
  return [el('a', { href, rel: origin === location.origin ? undefined : 'external', class: className }, ...named)];
}
