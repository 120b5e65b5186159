import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const OURS = ['user.name=Tram', 'user.email=tram@example.org', 'commit.gpgsign=false', 'core.hooksPath=/dev/null'];

/** A git repository in a folder of its own, which knows nothing of this machine’s settings. */
export interface Repository {
  readonly root: string;
  readonly git: (...args: readonly string[]) => string;
  readonly write: (path: string, text: string) => void;
  /** Copies a folder over the repository’s. */
  readonly lay: (folder: string) => void;
  readonly move: (from: string, to: string) => void;
  /** Commits everything that is there, at noon of a day, or at a time such as `2024-01-01T23:30:00-05:00`. */
  readonly commit: (day: string) => void;
  readonly [Symbol.dispose]: () => void;
}

/** @param root an existing folder; a temporary one when none is named */
export function repository(root: string = mkdtempSync(join(tmpdir(), 'repository-'))): Repository {
  const run = (args: readonly string[], variables: Readonly<Record<string, string>> = {}) => {
    const settings = OURS.flatMap((setting) => ['-c', setting]);
    // A test that runs in a hook must not reach the repository that the hook is of.
    const clean = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
    const env = { ...Object.fromEntries(clean), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
    return execFileSync('git', [...settings, ...args], { cwd: root, env: { ...env, ...variables }, encoding: 'utf8' });
  };
  run(['init', '--quiet', '--initial-branch=main']);
  const place = (path: string) => {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    return target;
  };
  return {
    root,
    git: (...args) => run(args),
    write: (path, text) => writeFileSync(place(path), text),
    lay: (folder) => cpSync(folder, root, { recursive: true }),
    move: (from, to) => renameSync(join(root, from), place(to)),
    commit: (day) => {
      const date = day.includes('T') ? day : `${day}T12:00:00+00:00`;
      run(['add', '--all']);
      run(['commit', '--quiet', '--allow-empty', '--message', day], {
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
      });
    },
    [Symbol.dispose]: () => rmSync(root, { recursive: true }),
  };
}
