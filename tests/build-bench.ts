import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from './support/project-copy.ts';
import { tableOf } from './support/table.ts';
import type { Row } from './support/table.ts';

/**
 * What a build costs and makes, from nothing and with the pictures of an earlier one kept. Builds in a copy of the
 * project. Another folder of content by its path: `-- ../other/content`.
 */
const [, , content = join(import.meta.dirname, '../content')] = process.argv;
const root = copyProject(content);
const claims = readdirSync(join(root, 'content/claims'), { recursive: true }).filter((it) =>
  String(it).endsWith('.md'),
);
// Every process of Node writes down its peak as it ends; the largest is the build's own.
const peaks = join(root, 'peaks');
const note = `import { appendFileSync } from 'node:fs'; process.on('exit', () => appendFileSync(${JSON.stringify(peaks)}, process.resourceUsage().maxRSS + '\\n'));`;
const preload = `--import=data:text/javascript,${encodeURIComponent(note)}`;

const round = (value: number) => Math.round(value * 10) / 10;

/** @returns seconds of time and of processors, kilobytes at the peak, and what lies in `dist/` */
function build(name: string): Row {
  rmSync(peaks, { force: true });
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync('sh', ['-c', 'npm run --silent build >&2 && times'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: preload },
  });
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`The build failed:\n${stderr}`);
  // `times` (POSIX) prints two lines, user and system time of the shell and of its children: 0m19.30s 0m3.10s
  const cpu = [...stdout.matchAll(/(\d+)m([\d.]+)s/gu)].reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0);
  const peak = Math.max(...readFileSync(peaks, 'utf8').trim().split('\n').map(Number)) / 1024;
  const files = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  return {
    build: name,
    'wall, s': round(wall),
    'CPU, s': round(cpu),
    'peak, MB': Math.round(peak),
    files: files.length,
    MB: round(bytes / 1e6),
    'files a claim': round(files.length / claims.length),
  };
}

try {
  console.log(tableOf([build('from nothing'), build('pictures kept')]));
} finally {
  rmSync(root, { recursive: true, force: true });
}
