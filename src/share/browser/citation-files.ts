import { el } from '../../browser/dom.ts';
import type { WorksFormat } from '../../model/routes.ts';
import { MEDIA_TYPES, writeItems } from '../../publish/bibliography/write.ts';

/**
 * Saves the items that stand beside a button as a file of the format that the button names (`data-cite`).
 *
 * @throws {SyntaxError} when what stands there is no JSON
 */
export function saveCitations(button: HTMLElement): void {
  const place = button.closest<HTMLElement>('[data-name]');
  const format = button.dataset['cite'] as WorksFormat;
  // Where a script has made the place, they stand in an attribute: a host may forbid that a script’s text is written.
  const json = place?.dataset['items'] ?? place?.querySelector('script')?.textContent ?? '[]';
  const items = JSON.parse(json) as Parameters<typeof writeItems>[1];
  const href = URL.createObjectURL(new Blob([writeItems(format, items)], { type: MEDIA_TYPES[format] }));
  el('a', { href, download: `${place?.dataset['name'] ?? 'citation'}.${format}` }).click();
  // Not at once: a browser may begin to read it only after the click.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
