import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import lock from '../../package-lock.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '../..');
const PRELUDE = join(ROOT, 'src/prelude.cjs');

/** What a command says and how it ends on a Node of some version. */
function onNode(version: string): { readonly said: string; readonly code: number | null } {
  const program = `
    Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });
    require(${JSON.stringify(PRELUDE)});
    console.error('runs, statistics ' + (process.env.ASTRO_TELEMETRY_DISABLED ? 'off' : 'on'));`;
  const { stderr, status } = spawnSync(process.execPath, ['--eval', program], { encoding: 'utf8' });
  return { said: stderr.trim(), code: status };
}

describe('a command of package.json', () => {
  test.for(['24.0.0', '24.21.0', '100.1.0'])('runs on Node %s', (version) => {
    expect(onNode(version)).toEqual({ said: 'runs, statistics off', code: 0 });
  });

  test.for(['8.17.0', '20.20.2', '22.19.0', '23.11.0'])('says on Node %s which one is needed, and ends', (version) => {
    const { said, code } = onNode(version);
    expect(said).toContain(`This project needs Node 24 or newer; this is Node ${version} for `);
    expect(said).toContain('https://nodejs.org/');
    expect(code).toBe(1);
  });

  test('says what to do where nothing is installed yet', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bare-'));
    for (const file of ['package.json', 'src/prelude.cjs']) cpSync(join(ROOT, file), join(folder, file));
    const { stderr, status } = spawnSync(process.execPath, ['src/prelude.cjs'], { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect([stderr, status]).toEqual(['The packages of this project are not installed. Run npm ci first.\n', 1]);
  });

  const scripts = Object.entries(manifest.scripts);

  test('is written so that the shell of Windows runs it', () => {
    // No `NAME=1 command`, no single quotes, nothing that a shell of Unix alone knows.
    expect(scripts.filter(([, command]) => /(?:^|&& )\w+=|'|;|\$/u.test(command))).toEqual([]);
  });

  test('asks for its Node first, where it runs code of this project', () => {
    const own = scripts.filter(([, command]) =>
      /\bnode (?!-r \.\/src\/prelude\.cjs |src\/prelude\.cjs$)/u.test(command),
    );
    expect(own).toEqual([]);
  });
});

test('every package is named in its exact version', () => {
  const { dependencies, devDependencies, optionalDependencies, overrides } = manifest;
  const named = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies, ...overrides });
  expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
});

test('every package that would run a script when it is installed is named, and whether it may', () => {
  const withScripts = Object.entries(lock.packages).flatMap(([path, its]) =>
    path !== '' && 'hasInstallScript' in its ? [path.replace(/^.*node_modules\//u, '')] : [],
  );
  expect(Object.keys(manifest.allowScripts).sort()).toEqual([...new Set(withScripts)].sort());
});
