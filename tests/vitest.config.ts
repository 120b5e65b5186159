import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const project = (name: string, more = {}) => ({
  extends: true as const,
  // What names this archive’s own claims is tested apart: another archive leaves it out.
  test: { name, include: ['tests', 'tests/content'].map((folder) => `${folder}/${name}/**/*.test.ts`), ...more },
});

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    // `unit` looks at the code, `site` at what the build wrote. Its pages are read and parsed once a worker, not once
    // a file: nothing may change them. `engines` looks at the pages in three browsers. How long a test may take tells one
    // that hangs from a machine with much else to do.
    projects: [
      project('unit', { testTimeout: 60_000, hookTimeout: 60_000 }),
      project('site', { isolate: false, testTimeout: 120_000, hookTimeout: 120_000 }),
      project('engines', {
        globalSetup: 'tests/engines/global-setup.ts',
        testTimeout: 120_000,
        hookTimeout: 60_000,
        expect: { poll: { timeout: 10_000, interval: 30 } },
      }),
    ],
    passWithNoTests: false,
    // Else one core of two has nothing to do.
    maxWorkers: '100%',
  },
});
