import { el } from '../../browser/dom.ts';

const MAX_SHOWN = 40;

/** The bar above the text that leads from mark to mark. */
export class HighlightBar {
  readonly #status = el('p', { role: 'status' });
  readonly element = el(
    'section',
    { class: 'highlight-bar', 'aria-label': 'What the search found here' },
    this.#status,
  );

  /** @param actions what its buttons do */
  constructor(actions: { readonly step: (by: 1 | -1) => void; readonly clear: () => void }) {
    const buttons = {
      Previous: () => actions.step(-1),
      Next: () => actions.step(1),
      Clear: () => actions.clear(),
    };
    for (const [label, act] of Object.entries(buttons)) {
      const button = el('button', { type: 'button' }, label);
      button.addEventListener('click', act);
      this.element.append(button);
    }
  }

  /** Says which mark is current, counted from 1; screen readers hear it too. */
  say(at: number, total: number, query: string): void {
    const short = query.length > MAX_SHOWN ? `${query.slice(0, MAX_SHOWN).toWellFormed()}…` : query;
    // A query from right to left must not turn the numbers around.
    const quoted = el('bdi', {}, /^["“”„]/u.test(query) ? short : `“${short}”`);
    this.#status.replaceChildren(`${at} of ${total} for `, quoted);
  }
}
