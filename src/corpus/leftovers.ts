/** Hidden files, backups, swap and lock files of editors, what a merge tool leaves, and what a file manager puts in a folder. */
const LEFTOVER =
  /^(?:\..*|.*~|#.*#|4913|.*\.(?:swp|swo|tmp|bak|orig|rej)|.*_(?:BACKUP|BASE|LOCAL|REMOTE)_\d+\.md|Thumbs\.db|desktop\.ini|Icon\r)$/iu;

/**
 * Whether a file was left by a program beside what somebody wrote: nobody meant it as content, so nobody is told of it.
 *
 * @param name the file’s own name, or a folder’s
 */
export function isLeftover(name: string): boolean {
  return LEFTOVER.test(name);
}
