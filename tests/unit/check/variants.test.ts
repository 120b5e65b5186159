import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/check/report.ts';
import { checkContent } from '../../../src/check/run.ts';
import { readContent } from '../../../src/corpus/read.ts';
import { corpus } from './corpus.ts';
import { fieldRounds } from './field-variants.ts';
import { fileVariants } from './file-variants.ts';

/** A fault that stands beside every other, and has to be told as well. */
const WITNESS = {
  what: 'the fault beside them',
  path: 'content/terms/witness.md',
  text: '---\ntitle: Witness\nkind: nothing\n---\n',
  lines: [3],
  names: 'kind',
};

/** What no author can read: words of a language of programs, and what was left out. */
const OF_MACHINES = /\bundefined\b|\[object|\bNaN\b|\bat \S+\.ts:|TypeError|\w+Error:/u;

function isTold({ issues }: Report, path: string, lines: readonly number[], names = ''): boolean {
  return issues.some(
    ({ severity, file, place, reason, advice }) =>
      severity === 'error' &&
      file === path &&
      lines.includes(place.line) &&
      place.column > 0 &&
      reason.includes(names) &&
      advice !== '' &&
      !OF_MACHINES.test(reason + advice),
  );
}

describe('every field of every collection', () => {
  const rounds = fieldRounds();

  test('is tried in some thousand ways', () => {
    expect(rounds.flatMap(({ faults }) => faults).length).toBeGreaterThan(3000);
  });

  test('that is wrong is told where it stands, beside all that is wrong elsewhere', () => {
    using sound = corpus('sound');
    writeFileSync(join(sound.root, WITNESS.path), WITNESS.text);
    const untold = rounds.flatMap(({ files, faults }) => {
      for (const { path, text } of files) writeFileSync(join(sound.root, path), text);
      const report = checkContent(readContent(sound.root));
      return [...faults, WITNESS]
        .filter(({ path, lines, names }) => !isTold(report, path, lines, names))
        .map(({ what, lines }) => `${what}, in line ${lines.join(' or ')}`);
    });
    expect(untold).toEqual([]);
  });
});

test.for(fileVariants().map((variant) => [variant.what, variant] as const))(
  'a file with %s is told where it is wrong, if it is',
  ([, { path, text, expected }]) => {
    using sound = corpus('sound');
    mkdirSync(dirname(join(sound.root, path)), { recursive: true });
    writeFileSync(join(sound.root, path), text);
    const report = checkContent(readContent(sound.root));
    if (typeof expected === 'string') expect(report.issues).toEqual([]);
    else expect(isTold(report, path, [expected]), JSON.stringify(report.issues.slice(0, 3))).toBe(true);
  },
);
