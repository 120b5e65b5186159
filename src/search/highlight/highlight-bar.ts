/** What the bar can be asked to do. */
export interface BarActions {
  readonly step: (by: 1 | -1) => void;
  readonly clear: () => void;
}

/** The bar above the text that leads from mark to mark. */
export class ArrivalBar {
  readonly element = document.createElement('section');
  readonly #status = document.createElement('p');

  /** @param actions what its buttons do */
  constructor(actions: BarActions) {
    this.element.className = 'arrival';
    this.element.setAttribute('aria-label', 'What the search found here');
    this.#status.setAttribute('role', 'status');
    this.element.append(
      this.#status,
      button('Previous', () => actions.step(-1)),
      button('Next', () => actions.step(1)),
      button('Clear', () => actions.clear()),
    );
  }

  /** Says which mark one is at; screen readers hear it too. */
  say(at: number, total: number, query: string): void {
    const short = query.length > MOST_SHOWN ? `${query.slice(0, MOST_SHOWN).toWellFormed()}…` : query;
    this.#status.replaceChildren(`${at} of ${total} for `, quoted(short));
  }
}

const MOST_SHOWN = 40;

function quoted(query: string): HTMLElement {
  // A query from right to left must not turn the numbers around.
  const element = document.createElement('bdi');
  element.textContent = /^\s*["“”]/u.test(query) ? query : `“${query}”`;
  return element;
}

function button(label: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', act);
  return element;
}
