import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HookParameters } from 'astro';
import { afterAll, describe, expect, test } from 'vitest';
import { createReport } from '../../../src/check/report.ts';
import type { Issue } from '../../../src/check/report.ts';
import { SharedContent } from '../../../src/views/content.ts';
import { contentCheck, overlayOf } from '../../../src/integrations/content-check.ts';
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
  // The hook looks at these alone.
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  const parameters = {
    command,
    config,
    logger: { error: say, warn: say, info: say },
  } as unknown as HookParameters<'astro:config:setup'>;
  const run = () => contentCheck(new SharedContent()).hooks['astro:config:setup']?.(parameters);
  return { run, said };
}

describe('a build', () => {
  test('of sound content goes on, and says so', () => {
    const { run, said } = setup('build', SOUND);
    expect(run).not.toThrow();
    expect(said).toEqual([expect.stringMatching(/^No problem in \d+ files\.$/u)]);
  });
  test('of broken content stops, and tells every problem', () => {
    const { run, said } = setup('build', BROKEN);
    expect(run).toThrow(/^The content has \d+ errors?, told above\.$/u);
    // Astro prints a trace where an error has one.
    expect(run).toThrow(expect.objectContaining({ stack: '' }));
    expect(said.join('\n')).toMatch(/content\/terms\/bell\.md:\d+:\d+ +error +[a-z-]+ /u);
  });
});

test('dev starts with broken content too, and shows what is wrong', () => {
  expect(setup('dev', BROKEN).run).not.toThrow();
});

describe('the overlay', () => {
  const LATER: Issue = {
    ...ISSUE,
    place: { line: 9, column: 1 },
    reason: 'There is no term "bell".',
    advice: 'Write it.',
  };

  test('opens the file at the first error, and tells every other with its place', () => {
    const report = createReport([LATER, ISSUE, { ...ISSUE, severity: 'warning', file: 'content/topics/t.md' }], 3);
    expect(overlayOf('/root', report)).toMatchObject({
      title: 'The content has 2 errors.',
      message: [
        'content/claims/note/late.md:7:5\nThere is no claim T9z.',
        'content/claims/note/late.md:9:1\nThere is no term "bell". Write it.',
      ].join('\n\n'),
      hint: 'Did you mean "T9a"?',
      loc: { file: join('/root', 'content/claims/note/late.md'), line: 7, column: 5 },
    });
  });

  test('says how many are left for the terminal', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ ...ISSUE, place: { line: index + 1, column: 1 } }));
    expect(overlayOf('/root', createReport(many, 1))?.message).toMatch(/\n7 more stand in the terminal\.$/u);
  });

  test('does not open for warnings', () => {
    expect(overlayOf('/root', createReport([{ ...ISSUE, severity: 'warning' }], 1))).toBeUndefined();
  });
});
