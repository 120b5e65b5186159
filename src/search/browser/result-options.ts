import { el } from '../../browser/dom.ts';
import type { Hit } from './hits.ts';
import { addressOf, nameOf, renderHit } from './result-item.ts';
import type { Answer, Found } from './search.ts';

/** The hits by what they are, as options of a listbox. */
export function renderOptions({ groups, named, answer, answerLate, marks }: Found): HTMLElement[] {
  let number = 0;
  const group = (name: readonly (Node | string)[], hits: readonly Hit[]) => {
    const id = `search-group-${number}`;
    const heading = el('div', { role: 'presentation', class: 'group-name', id }, ...name);
    const options = hits.map((hit) => renderOption(hit, marks, `search-option-${(number += 1)}`));
    return el('div', { role: 'group', 'aria-labelledby': id }, heading, ...options);
  };
  const whole = ({ title, text, url }: Answer) => {
    const option = { role: 'option', id: 'search-answer', 'aria-selected': 'false', tabindex: '-1', href: url };
    return el('a', { class: 'answer', ...option }, el('strong', {}, title), `: ${text}`);
  };
  const [first = [], ...others] = [
    ...named.map((hit) => group([`Claim ${hit.code}`], [hit])),
    ...groups.map((found) => group(nameOf(found), found.hits)),
  ];
  const answers = answer ? [whole(answer)] : [];
  return (answerLate ? [first, answers, others] : [answers, first, others]).flat();
}

/** A hit as an option of a listbox: one link as a whole, with no link or button in it. */
export function renderOption(hit: Hit, query: string, id: string): HTMLElement {
  const content = renderHit(hit, query);
  for (const link of content.querySelectorAll('a')) link.replaceWith(asText(link));
  for (const button of content.querySelectorAll('button')) button.remove();
  const href = addressOf(hit, query);
  return el('a', { role: 'option', id, 'aria-selected': 'false', tabindex: '-1', href }, content);
}

/** What stays of a link where nothing is followed: what is seen; and for a sign, what it is called. */
function asText(link: HTMLAnchorElement): HTMLElement {
  if (link.className) return el('span', { class: link.className }, ...link.childNodes);
  const name = link.getAttribute('aria-label') ?? undefined;
  return el('span', { role: name && 'img', 'aria-label': name }, ...link.childNodes);
}
