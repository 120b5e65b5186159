import { spawnSync } from 'node:child_process';
import { env } from 'node:process';

/**
 * Asks git about the repository that a folder lies in.
 *
 * @param args what follows `git`
 * @param input what git reads
 * @returns what it answers; nothing where there is no git, no repository, or no answer
 */
export type Git = (args: readonly string[], input?: string) => Buffer | undefined;

// A hook that runs the check has these of its own repository, which need not be the folder’s.
const OF_A_REPOSITORY = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR'];

// A history of many years is longer than the default lets through.
const MOST_BYTES = 2 ** 30;

/** The git of this machine, at work in a folder; it writes nothing and asks nobody. */
export function gitIn(folder: string): Git {
  const inherited = Object.entries(env).filter(([name]) => !OF_A_REPOSITORY.includes(name));
  const variables = { GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' };
  return (args, input = '') => {
    const { status, stdout } = spawnSync('git', ['--no-pager', ...args], {
      cwd: folder,
      env: { ...Object.fromEntries(inherited), ...variables },
      input,
      maxBuffer: MOST_BYTES,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    return status === 0 ? stdout : undefined;
  };
}
