/**
 * Puts a text into the clipboard, and with it the same as rich text, in one write. It is called while a click is
 * being handled: a browser allows no later one.
 *
 * @param html the text with its markup, for whatever takes rich text; plain text alone without it
 * @returns whether the browser allowed it
 */
export async function copy(text: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined || !('ClipboardItem' in window)) await navigator.clipboard.writeText(text);
    else {
      const blob = (type: string, form: string) => ({ [type]: new Blob([form], { type }) });
      await navigator.clipboard.write([new ClipboardItem({ ...blob('text/plain', text), ...blob('text/html', html) })]);
    }
    return true;
  } catch {
    return false;
  }
}
