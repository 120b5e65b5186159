import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HookParameters } from 'astro';
import { afterAll, describe, expect, test } from 'vitest';
import { createReport } from '../../../src/check/report.ts';
import type { Issue } from '../../../src/check/report.ts';
import { SharedContent } from '../../../src/integrations/content.ts';
import { contentCheck, overlayOf, refusal } from '../../../src/integrations/content-check.ts';
import { SOUND, corpusWith } from '../../support/broken-corpus.ts';

const BROKEN = corpusWith('content/terms/bell.md', '---\ntitle: Bell\nkind: noise\n---\n');
afterAll(() => {
  rmSync(BROKEN, { recursive: true });
});

const ISSUE: Issue = {
  file: 'content/claims/note/late.md',
  place: { line: 7, column: 5 },
  severity: 'error',
  rule: 'reference-resolves',
  reason: 'There is no claim T9z.',
  advice: 'Did you mean "T9a"?',
};

function setup(command: string, root: string) {
  const config = { root: pathToFileURL(`${root}/`), base: '/' };
  // The hook looks at these two alone.
  const parameters = { command, config } as unknown as HookParameters<'astro:config:setup'>;
  return () => contentCheck(new SharedContent()).hooks['astro:config:setup']?.(parameters);
}

describe('a build', () => {
  test('of sound content goes on', () => {
    expect(setup('build', SOUND)).not.toThrow();
  });
  test('of broken content stops, with the first error', () => {
    expect(setup('build', BROKEN)).toThrow(
      /^The content has \d+ errors?\.\ncontent\/terms\/bell\.md:\d+:\d+ [a-z-]+: /u,
    );
  });
});

test('dev starts with broken content too, and shows what is wrong', () => {
  expect(setup('dev', BROKEN)).not.toThrow();
});

test('a refusal passes over warnings and is short', () => {
  const warning: Issue = { ...ISSUE, file: 'content/a.md', severity: 'warning' };
  expect(refusal(createReport([warning, ISSUE], 2))).toBe(
    'The content has 1 error.\n' +
      'content/claims/note/late.md:7:5 reference-resolves: There is no claim T9z. Did you mean "T9a"?\n' +
      '`npm run check` tells all of them.',
  );
});

test('the overlay opens the file at the place', () => {
  expect(overlayOf('/root', ISSUE)).toEqual({
    name: 'ContentError',
    message: 'reference-resolves: There is no claim T9z.',
    hint: 'Did you mean "T9a"?',
    stack: 'content/claims/note/late.md:7:5',
    loc: { file: join('/root', 'content/claims/note/late.md'), line: 7, column: 5 },
  });
});
