import type { PagePreview, PreviewFile } from '../page-preview.ts';
import type { Reference } from './which-links.ts';

const files = new Map<string, Promise<PreviewFile>>();

/**
 * What the page that a reference leads to says of itself. A file is fetched once.
 *
 * @throws {Error} when the file does not come, or tells nothing of the page
 */
export async function previewOf({ file, key }: Reference): Promise<PagePreview> {
  const fetched = files.get(file) ?? fetchFile(file);
  files.set(file, fetched);
  // What did not come may come the next time.
  fetched.catch(() => files.delete(file));
  const preview = (await fetched)[key];
  if (!preview) throw new RangeError(`${file} has no preview of ${key}`);
  return preview;
}

async function fetchFile(file: string): Promise<PreviewFile> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return (await response.json()) as PreviewFile;
}
