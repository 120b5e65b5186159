import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/run.ts';
import { readContent } from '../../../src/corpus/read.ts';
import { writeBenchArchive } from '../../bench/archive.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** So many claims, and four times as many. */
const [FEW, MANY] = [150, 600];

/** Calls that are a handful for each claim tell nothing of how they grow. */
const HANDFUL = 16;

/** How much more calls there may be of four times the claims: sorting takes a little more than four times. */
const MOST = 6;

/** How often each function is called for an archive of so many claims, by its file and name. */
function callsFor(claims: number): Readonly<Record<string, number>> {
  const printed = execFileSync(process.execPath, [join(ROOT, 'tests/bench/calls.ts'), String(claims)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(printed) as Record<string, number>;
}

test('nothing goes through all claims, terms or works for each of them: four times the claims make no more than six times the calls', () => {
  const [few, many] = [callsFor(FEW), callsFor(MANY)];
  const steep = Object.entries(many).filter(
    ([name, calls]) => calls > HANDFUL * MANY && calls > MOST * (few[name] ?? 0),
  );
  expect(Object.keys(many).length).toBeGreaterThan(1000);
  expect(steep.map(([name, calls]) => `${name}: ${few[name] ?? 0} calls, then ${calls}`)).toEqual([]);
});

const folder = mkdtempSync(join(tmpdir(), 'growth-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('an archive that is invented for a benchmark is the same for the same number, and the check finds no error in it', () => {
  const [one, other] = [join(folder, 'one'), join(folder, 'other')];
  const textsOf = (root: string) => {
    writeBenchArchive(root, FEW);
    return readContent(root).files.map(({ path, text }) => `${path}\n${text}`);
  };
  expect(textsOf(one)).toEqual(textsOf(other));
  const { issues } = checkContent(readContent(one), { today: '2026-11-01' });
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(readContent(one).files.filter(({ collection }) => collection === 'claims')).toHaveLength(FEW);
});
