import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

/** What finding a browser needs of the machine. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
  readonly root: boolean;
  /** Where Playwright puts its own browser, installed or not. */
  readonly playwrightPath: string;
  readonly exists: (path: string) => boolean;
  /** The version that a browser states, or nothing when it does not start: a library is missing, a snap’s stub. */
  readonly version: (path: string) => string | undefined;
  /** Runs a command within so many minutes and says whether it succeeded. */
  readonly run: (command: string, args: readonly string[], minutes: number) => boolean;
  readonly say: (line: string) => void;
}

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_APPS = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'];

/** No browser, and none to be had. The message is one line that says what to do. */
export class NoBrowserError extends Error {
  override readonly name = 'NoBrowserError';
}

function placesOf({ platform, home, playwrightPath }: Machine): string[] {
  const installed =
    platform === 'darwin'
      ? ['/Applications', join(home, 'Applications')].flatMap((folder) => MAC_APPS.map((app) => join(folder, app)))
      : COMMANDS.map((command) => `/usr/bin/${command}`);
  return [playwrightPath, ...installed];
}

function find(machine: Machine): string | undefined {
  for (const path of placesOf(machine)) {
    const version = machine.exists(path) ? machine.version(path) : undefined;
    if (version === undefined) continue;
    machine.say(`Browser: ${version} (${path})`);
    return path;
  }
  return undefined;
}

function installByPlaywright({ run, say }: Machine): boolean {
  say('No Chromium found: npx playwright install chromium');
  return run('npx', ['playwright', 'install', 'chromium'], 5);
}

function installByApt({ platform, root, exists, run, say }: Machine): boolean {
  if (platform !== 'linux' || !root || !exists('/usr/bin/apt-get')) return false;
  say('No Chromium found: apt-get install chromium');
  return (
    run('apt-get', ['update', '-qq'], 5) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], 10)
  );
}

/**
 * Finds a Chromium, or gets one: the one that CHROMIUM_PATH names, Playwright’s own, an installed one,
 * or a fresh one from Playwright or, for root on Debian, from apt, with a font that the pages ask for. Says which one it is.
 *
 * @returns the path of the browser
 * @throws {NoBrowserError} when there is none and none could be had
 */
export function ensureChromium(machine: Machine = thisMachine()): string {
  const named = machine.env['CHROMIUM_PATH'];
  if (named) {
    const version = machine.exists(named) ? machine.version(named) : undefined;
    if (version === undefined) throw new NoBrowserError(`CHROMIUM_PATH names no browser that starts: ${named}`);
    machine.say(`Browser: ${version} (${named}, from CHROMIUM_PATH)`);
    return named;
  }
  const found = find(machine);
  if (found) return found;
  for (const install of [installByPlaywright, installByApt]) {
    const got = install(machine) ? find(machine) : undefined;
    if (got) return got;
  }
  throw new NoBrowserError(
    'No Chromium was found and none could be installed: install Chromium or Chrome and set CHROMIUM_PATH to it.',
  );
}

/** Whether Chromium’s sandbox can be used: not by root, and not in the containers that CI runs in. */
export function canSandbox({ env, root }: Pick<Machine, 'env' | 'root'> = thisMachine()): boolean {
  return !root && !env['CI'];
}

/** What Chromium is started with, so that it asks nothing of the network on its own. */
export const CHROMIUM_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function thisMachine(): Machine {
  return {
    env: process.env,
    platform: process.platform,
    home: homedir(),
    root: process.getuid?.() === 0,
    playwrightPath: chromium.executablePath(),
    exists: existsSync,
    version: (path) => {
      const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
      return status === 0 ? stdout.trim() : undefined;
    },
    run: (command, args, minutes) => {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      const timeout = minutes * 60_000;
      return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout, env }).status === 0;
    },
    say: (line) => {
      console.log(line);
    },
  };
}
