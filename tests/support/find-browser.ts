import { spawnSync } from 'node:child_process';

/** A browser to be found, and how a fresh one is had. */
export interface WantedBrowser {
  readonly name: string;
  /** The variable of the environment that may name one, and then no other is taken. */
  readonly variable: string;
  /** Where it may be, in turn. */
  readonly places: readonly string[];
  /** What fetches one, in turn. */
  readonly installs: readonly { readonly command: string; readonly minutes: number }[];
}

/** Whether a browser is there and starts: a library may be missing, or it is the stub of a snap. */
function starts(path: string): boolean {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  if (status === 0) console.log(`Browser: ${stdout.trim()} (${path})`);
  return status === 0;
}

/**
 * Finds a browser, or gets one: the one that the environment names and no other, an installed one, or a fresh one.
 * Says which one it is.
 *
 * @returns its path; nothing where there is none and none could be had
 */
export function findBrowser({ name, variable, places, installs }: WantedBrowser): string | undefined {
  const { [variable]: named } = process.env;
  if (named) {
    if (starts(named)) return named;
    console.error(`${variable} names no browser that starts: ${named}`);
    return undefined;
  }
  let found = places.find(starts);
  for (const { command, minutes } of installs) {
    if (found) break;
    console.log(`No ${name} found: ${command}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'], timeout: minutes * 60_000, env });
    found = places.find(starts);
  }
  return found;
}
