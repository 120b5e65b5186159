const COPIED = 'Copied.';
const REFUSED = 'The browser refused to copy. The address of this page is the link.';

/**
 * Copies a text, where the browser allows it.
 *
 * @returns what came of it, to be said
 */
export async function copy(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return COPIED;
  } catch {
    return REFUSED;
  }
}
