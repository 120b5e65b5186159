import { join, sep } from 'node:path';

/**
 * Whether a file belongs to the content.
 *
 * @param root the folder that holds `content/`
 * @param path an absolute path, as a watcher reports it
 */
export function isContent(root: string, path: string): boolean {
  return path.startsWith(join(root, 'content') + sep);
}
