import { el } from '../../browser/dom.ts';
import { chooseButton } from '../../chosen/button.ts';
import type { PagePreview, PreviewLine, PreviewPart } from '../page-preview.ts';

/**
 * A preview as the elements of a card: what the page is called, what it says, and where one may go from here.
 *
 * @param more what else stands beside the ways on
 */
export function renderPreview({ mark, name, place, text, lines, links }: PagePreview, ...more: Node[]): HTMLElement[] {
  const [page] = links;
  return [
    el('p', { class: 'name' }, ...renderCode(name, mark), ' · ', place),
    el('p', { class: 'text' }, text),
    ...lines.map(renderLine),
    el(
      'p',
      { class: 'actions' },
      ...links.map(renderPart),
      el('a', { class: 'permalink', href: page.href }, 'Copy link'),
      // Claims alone are of a source.
      ...(mark ? [chooseButton(name)] : []),
      ...more,
    ),
  ];
}

function renderCode(code: string, mark: PagePreview['mark']): HTMLElement[] {
  const sign = mark && el('span', { class: `mark mark-${mark}`, 'aria-hidden': 'true' });
  return [el('b', { class: mark && `mark-${mark}` }, ...(sign ? [sign] : []), code)];
}

function renderLine({ items, verdict }: PreviewLine): HTMLElement {
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
    ...items.flatMap((parts, index) => [...(index > 0 ? [' · '] : []), ...parts.map(renderPart)]),
  );
}

function renderPart(part: PreviewPart): Node | string {
  if (typeof part === 'string') return part;
  const { text, href, class: className, code, mark } = part;
  const named = code === undefined ? [text] : [...renderCode(code, mark), ' ', text];
  if (href === undefined) return el('span', { class: className }, ...named);
  const { origin } = new URL(href, location.href);
  return el('a', { href, rel: origin === location.origin ? undefined : 'external', class: className }, ...named);
}
