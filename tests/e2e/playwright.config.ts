import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, canSandbox } from '../support/chromium.ts';
import { CHROMIUM_PATH, KEEPS_PAGES, SHELL_PATH, SITE_ADDRESS } from './environment.ts';

const { [SITE_ADDRESS]: baseURL = '' } = process.env;

/** A browser that the set-up found, by the variable that tells which. */
const startedFrom = (variable: string) => ({
  executablePath: process.env[variable] ?? '',
  chromiumSandbox: canSandbox(),
  args: CHROMIUM_FLAGS,
});

export default defineConfig({
  testDir: '..',
  // What names this archive’s own claims is tested apart: another archive leaves it out.
  testMatch: ['e2e/**/*.spec.ts', 'content/e2e/**/*.spec.ts'],
  outputDir: '../../test-results',
  globalSetup: './global-setup.ts',
  reporter: 'list',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  retries: 0,
  workers: 2,
  // A busy machine is slower than any reader’s.
  expect: { timeout: 15_000 },
  use: {
    baseURL,
    // A trace of what passes costs a quarter of the time: ask for one with `--trace retain-on-failure`.
    trace: 'off',
  },
  projects: [
    {
      name: 'chromium',
      grepInvert: new RegExp(KEEPS_PAGES, 'u'),
      use: { browserName: 'chromium', launchOptions: startedFrom(SHELL_PATH) },
    },
    {
      name: 'chromium-keeps-pages',
      grep: new RegExp(KEEPS_PAGES, 'u'),
      use: {
        browserName: 'chromium',
        launchOptions: {
          ...startedFrom(CHROMIUM_PATH),
          // Readers’ browsers keep the pages that one comes back to as they were left.
          ignoreDefaultArgs: ['--disable-back-forward-cache'],
        },
      },
    },
  ],
});
