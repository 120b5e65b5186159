import { el } from '../../browser/dom.ts';
import { isWanted, setWanted } from './setting.ts';

let offer: HTMLElement | undefined;

/** A switch for previews under pointer and focus, to stand in a card. */
export function previewSwitch(): HTMLElement {
  const note = el('span', { role: 'status' });
  const words = () => (isWanted() ? 'Turn previews off' : 'Turn previews on');
  const button = el('button', { type: 'button' }, words());
  button.addEventListener('click', () => {
    setWanted(!isWanted());
    button.textContent = words();
    note.textContent = isWanted() ? '' : 'None will open by itself. The foot of every page brings them back.';
    if (isWanted()) offer?.remove();
    else offerPreviews();
  });
  return el('span', { class: 'switch' }, button, ' ', note);
}

/** Offers at the foot of the page to switch previews on again. */
export function offerPreviews(): void {
  const button = el('button', { type: 'button' }, 'Show previews of links again');
  offer?.remove();
  offer = el('p', { class: 'actions' }, button);
  button.addEventListener('click', () => {
    setWanted(true);
    button.replaceWith(el('span', { role: 'status' }, 'Previews of links are on.'));
  });
  document.querySelector('footer.site')?.append(offer);
}
