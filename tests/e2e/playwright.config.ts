import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, canSandbox } from '../support/chromium.ts';
import { CHROMIUM_PATH, SITE_ADDRESS } from './environment.ts';

const { [CHROMIUM_PATH]: executablePath = '', [SITE_ADDRESS]: baseURL = '' } = process.env;

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
  use: {
    baseURL,
    // A trace of what passes costs a quarter of the time: ask for one with `--trace retain-on-failure`.
    trace: 'off',
    launchOptions: {
      executablePath,
      chromiumSandbox: canSandbox(),
      args: CHROMIUM_FLAGS,
      // Readers’ browsers keep the pages that one comes back to as they were left.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
});
