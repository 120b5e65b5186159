import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command took. */
export interface Cost {
  /** Seconds. */
  readonly wall: number;
  /** Seconds of all processors, with what was started. */
  readonly cpu: number;
  /** Megabytes of the largest process at its largest. */
  readonly peak: number;
  /** The lines that say how far it is, each with seconds of the clock and of the processors until then. */
  readonly steps: readonly Step[];
}

export interface Step {
  readonly line: string;
  readonly wall: number;
  readonly cpu: number;
}

/** Each process of Node writes down its steps as it says them, and its peak as it ends. */
const NOTE = (file: string) => `
import { appendFileSync } from 'node:fs';
const note = (what) => appendFileSync(${JSON.stringify(file)}, JSON.stringify(what) + '\\n');
const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6; };
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (text, ...rest) => {
  for (const line of String(text).split('\\n')) if (line.includes('] ')) note({ line, wall: performance.now() / 1000, cpu: cpu() });
  return write(text, ...rest);
};
process.on('exit', () => note({ peak: process.resourceUsage().maxRSS / 1024 }));
`;

/**
 * Runs a command of npm, and waits for its end.
 *
 * @param folder where it runs
 * @param command what a shell runs: `npm run build`
 * @throws {Error} when it fails, with what it said
 */
export function costOf(folder: string, command: string): Cost {
  const notes = mkdtempSync(join(tmpdir(), 'notes-'));
  const file = join(notes, 'notes');
  const preload = `--import=data:text/javascript,${encodeURIComponent(NOTE(file))}`;
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync('sh', ['-c', `${command} >&2 && times`], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: preload },
  });
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${command} failed:\n${stderr.slice(-2000)}`);
  // `times` (POSIX) prints two lines, user and system time of the shell and of its children: 0m19.30s 0m3.10s
  const cpu = [...stdout.matchAll(/(\d+)m([\d.]+)s/gu)].reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0);
  const noted = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Step | { readonly peak: number });
  rmSync(notes, { recursive: true });
  return {
    wall,
    cpu,
    peak: Math.max(...noted.map((it) => ('peak' in it ? it.peak : 0))),
    steps: noted.filter((it): it is Step => 'line' in it),
  };
}

/** The middle of some figures, and how far apart they lie, as a share of it. */
export function middle(figures: readonly number[]): { readonly median: number; readonly spread: number } {
  const sorted = figures.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  return { median, spread: ((sorted.at(-1) ?? NaN) - (sorted[0] ?? NaN)) / median };
}
