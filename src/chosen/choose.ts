import { showBar } from './bar.ts';
import { paintButton } from './button.ts';
import { chosenCodes, setChosen } from './kept.ts';

/** Chooses the claim of a button (`data-choose`), or chooses it no more. */
export function toggleChosen(button: HTMLElement): void {
  const code = button.dataset['choose'] ?? '';
  const codes = chosenCodes();
  setChosen(codes.includes(code) ? codes.filter((other) => other !== code) : [...codes, code]);
  showChosen();
}

/** Says on the page what is chosen: on every button, and in the bar at the foot of the window. */
export function showChosen(): void {
  bind();
  const codes = chosenCodes();
  for (const button of document.querySelectorAll<HTMLElement>('[data-choose]')) paintButton(button, codes);
  void showBar(codes);
}

let isBound = false;

/** Other tabs choose too, and a page that one comes back to may be older than the choice. */
function bind(): void {
  if (isBound) return;
  isBound = true;
  addEventListener('storage', showChosen);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) showChosen();
  });
}
