import { spawnSync } from 'node:child_process';

/**
 * The entries that differ from the last commit, as that commit has them.
 *
 * @param root the folder that holds `content/`
 * @returns the texts by the paths that the files have today, from the root; none where there is no git or no commit
 */
export function committedFiles(root: string): ReadonlyMap<string, string> {
  const changed = git(root, 'diff', '--relative', '--name-status', '--find-renames', '-z', 'HEAD', '--', 'content');
  const files = new Map<string, string>();
  const parts = (changed ?? '').split('\0').values();
  for (const status of parts) {
    const before = parts.next().value ?? '';
    const now = status.startsWith('R') ? (parts.next().value ?? '') : before;
    if (!/^[MR]/u.test(status) || !now.endsWith('.md')) continue;
    const text = git(root, 'show', `HEAD:./${before}`);
    if (text !== undefined) files.set(now, text);
  }
  return files;
}

function git(root: string, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  return status === 0 ? stdout : undefined;
}
