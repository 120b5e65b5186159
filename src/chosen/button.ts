import { el } from '../browser/dom.ts';
import { chosenCodes } from './kept.ts';

/** A button by which a claim is chosen, and chosen no more. */
export function chooseButton(code: string): HTMLButtonElement {
  const button = el('button', { type: 'button', 'data-choose': code });
  paintButton(button, chosenCodes());
  return button;
}

/**
 * Says on a button (`data-choose`) whether its claim is chosen.
 *
 * @param codes what is chosen
 */
export function paintButton(button: HTMLElement, codes: readonly string[]): void {
  const code = button.dataset['choose'] ?? '';
  const isChosen = codes.includes(code);
  const word = isChosen ? 'Chosen' : 'Choose';
  button.textContent = word;
  button.ariaLabel = `${word} ${code}`;
  button.ariaPressed = String(isChosen);
}
