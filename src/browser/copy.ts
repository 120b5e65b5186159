/**
 * Puts a text into the clipboard, and with it the same as rich text, in one write. It is called while a click is
 * being handled: a browser allows no later one.
 *
 * @param html the text with its markup, for whatever takes rich text; plain text alone without it
 * @returns whether the browser allowed it
 */
export async function copy(text: string, html?: string): Promise<boolean> {
  try {
    const forms = { 'text/plain': text, ...(html === undefined ? {} : { 'text/html': html }) };
    if (html === undefined || !('ClipboardItem' in window)) await navigator.clipboard.writeText(text);
    else
      await navigator.clipboard.write([
        new ClipboardItem(
          Object.fromEntries(Object.entries(forms).map(([type, form]) => [type, new Blob([form], { type })])),
        ),
      ]);
    return true;
  } catch {
    return false;
  }
}
