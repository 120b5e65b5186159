import { spawnSync } from 'node:child_process';
import { chromium } from '@playwright/test';
import { debianInstall } from './debian.ts';

/** Where systems put their own; Playwright’s is asked before. */
const INSTALLED = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map((name) => `/usr/bin/${name}`),
  ...['Chromium', 'Google Chrome'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
];

const isRoot = process.getuid?.() === 0;

/** How a fresh one is had, in turn. The packages of Debian come with a font that the pages ask for. */
const INSTALLS = [
  { command: 'npx playwright install chromium', minutes: 5 },
  ...debianInstall('chromium', 'fonts-liberation').map((command) => ({ command, minutes: 10 })),
];

/** Whether a browser is there and starts: a library may be missing, or it is the stub of a snap. */
function starts(path: string): boolean {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  if (status === 0) console.log(`Browser: ${stdout.trim()} (${path})`);
  return status === 0;
}

/**
 * Finds a Chromium, or gets one: the one that CHROMIUM_PATH names and no other, Playwright’s own, an installed one, or
 * a fresh one. Says which one it is. Where there is none, one line says what to do, and the process ends.
 *
 * @returns the path of the browser
 */
export function ensureChromium(): string {
  const { CHROMIUM_PATH: named } = process.env;
  const places = named ? [named] : [chromium.executablePath(), ...INSTALLED];
  let found = places.find(starts);
  for (const { command, minutes } of named ? [] : INSTALLS) {
    if (found) break;
    console.log(`No Chromium found: ${command}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'], timeout: minutes * 60_000, env });
    found = places.find(starts);
  }
  if (found) return found;
  console.error(
    named
      ? `CHROMIUM_PATH names no browser that starts: ${named}`
      : 'No Chromium was found and none could be installed: install Chromium or Chrome and set CHROMIUM_PATH to it.',
  );
  process.exit(1);
}

/** Whether Chromium’s sandbox can be used: not by root, and not in the containers that CI runs in. */
export function canSandbox(): boolean {
  return !isRoot && !process.env['CI'];
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
