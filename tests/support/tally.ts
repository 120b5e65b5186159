import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the runners wrote, as far as a tally needs it. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../reports/${name}.json`), 'utf8'));

const vitest = [read('unit'), read('site')] as VitestReport[];
const { stats } = read('e2e') as PlaywrightReport;

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
const passed = total(vitest.map((it) => it.numPassedTests)) + stats.expected;
const failed = total(vitest.map((it) => it.numFailedTests)) + stats.unexpected + stats.flaky;
const skipped = total(vitest.map((it) => it.numPendingTests + it.numTodoTests)) + stats.skipped;

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
