import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Copies what a build reads into a temporary folder, with nothing of an earlier build but the pictures it has drawn.
 *
 * @param contents the folders of content, the later over the earlier
 * @returns the folder; whoever asked removes it
 */
export function copyProject(...contents: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'briefing-'));
  for (const name of ['package.json', 'LICENSE', 'astro.config.mjs', 'tsconfig.json', 'src', 'public'])
    cpSync(join(ROOT, name), join(root, name), { recursive: true });
  const drawn = join(ROOT, '.cache/cards');
  if (existsSync(drawn)) cpSync(drawn, join(root, '.cache/cards'), { recursive: true });
  for (const content of contents) cpSync(content, join(root, 'content'), { recursive: true });
  // A folder of its own, since Astro keeps what it has rendered there.
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')).filter((it) => it === '.bin' || !it.startsWith('.')))
    symlinkSync(join(ROOT, 'node_modules', name), join(root, 'node_modules', name));
  return root;
}

/** What vitest tells its own modules by the environment is not for a build. */
function environment(): NodeJS.ProcessEnv {
  const { BASE_URL: _base, MODE: _mode, DEV: _dev, PROD: _prod, SSR: _ssr, NODE_ENV: _node, ...env } = process.env;
  return env;
}

/** Whether there still is somebody to take a signal. */
function signal(to: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(to, name);
  } catch {
    return false;
  }
}

/** A build that is at work. */
export interface RunningBuild {
  /**
   * Waits until it says something.
   *
   * @throws {Error} when it ends before
   */
  readonly says: (words: string) => Promise<void>;
  /** Holds it where it is, with all that it has started, until it is let go on. */
  readonly hold: () => void;
  readonly goOn: () => void;
  /** Ends it at once, with all that it has started. */
  readonly kill: () => Promise<void>;
  /** Waits until it has ended. */
  readonly end: Promise<{ readonly status: number | null; readonly said: string }>;
}

/**
 * Begins to build a copy of the project.
 *
 * @param root the folder of the copy
 * @param place as in {@link buildCopy}
 */
export function startBuild(root: string, place: Readonly<Record<string, string>> = {}): RunningBuild {
  const build = spawn('npm', ['run', '--silent', 'build'], {
    cwd: root,
    detached: true,
    env: { ...environment(), ...place },
  });
  let said = '';
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (data: Buffer) => (said += data.toString()));
  // A negative number means the group that it leads.
  const group = -(build.pid ?? NaN);
  const end = once(build, 'exit').then(([status]) => ({ status: status as number | null, said }));
  return {
    end,
    says: async (words) => {
      while (!said.includes(words)) {
        await Promise.race([once(build.stdout, 'data'), end]);
        if (build.exitCode !== null) throw new Error(`The build ended before it said “${words}”:\n${said}`);
      }
    },
    hold: () => void signal(group, 'SIGSTOP'),
    goOn: () => void signal(group, 'SIGCONT'),
    kill: async () => {
      // The group may outlive it by a moment.
      while (signal(group, 'SIGKILL')) await setTimeout(10);
      await end;
    },
  };
}

/**
 * Builds a copy of the project, as its author would.
 *
 * @param root the folder of the copy
 * @param place where it is built for, by the variables that say so; the root of an unnamed host without any
 * @param through programs that run the build, with their options, the outermost first
 * @throws {Error} when the build fails
 */
export function buildCopy(
  root: string,
  place: Readonly<Record<string, string>> = {},
  through: readonly string[] = [],
): void {
  const [program, ...options] = [...through, 'npm', 'run', '--silent', 'build'];
  const { status, stdout, stderr } = spawnSync(program, options, {
    cwd: root,
    encoding: 'utf8',
    env: { ...environment(), ...place },
  });
  if (status !== 0) throw new Error(`The build of a copy failed:\n${stdout}${stderr}`);
}
