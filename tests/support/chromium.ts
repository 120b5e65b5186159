import { chromium } from '@playwright/test';
import { debianInstall } from './debian.ts';
import { findBrowser } from './find-browser.ts';

/** Where systems put their own; Playwright’s is asked before. */
const INSTALLED = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map((name) => `/usr/bin/${name}`),
  ...['Chromium', 'Google Chrome'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
];

const isRoot = process.getuid?.() === 0;

/**
 * Finds a Chromium, or gets one: the one that CHROMIUM_PATH names and no other, Playwright’s own, an installed one, or
 * a fresh one. Says which one it is. Where there is none, one line says what to do, and the process ends.
 *
 * @returns the path of the browser
 */
export function ensureChromium(): string {
  const found = findBrowser({
    name: 'Chromium',
    variable: 'CHROMIUM_PATH',
    places: [chromium.executablePath(), ...INSTALLED],
    installs: [
      { command: 'npx playwright install chromium', minutes: 5 },
      // The packages of Debian come with a font that the pages ask for.
      ...debianInstall('chromium', 'fonts-liberation').map((command) => ({ command, minutes: 10 })),
    ],
  });
  if (found) return found;
  console.error('There is no Chromium to test in: install Chromium or Chrome and set CHROMIUM_PATH to it.');
  process.exit(1);
}

/**
 * Finds the Chromium that draws no window of its own, or gets it: tests run in half the time there. It keeps no page as it
 * was left, so what tests that needs the whole browser. The one that CHROMIUM_PATH names goes before it.
 *
 * @param whole the browser that is taken where there is none
 * @returns the path of the browser
 */
export function headlessShell(whole: string): string {
  const found = findBrowser({
    name: 'Chromium without a window',
    variable: 'CHROMIUM_PATH',
    places: ['/usr/bin/chromium-headless-shell'],
    installs: debianInstall('chromium-headless-shell').map((command) => ({ command, minutes: 10 })),
  });
  return found ?? whole;
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
