import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { DIRECTIONS } from '../../eslint.config.mjs';

const ROOT = join(import.meta.dirname, '../..');
const RULES = new Set(['import-x/no-restricted-paths', 'no-restricted-imports', 'no-restricted-syntax']);

const eslint = new ESLint({
  cwd: ROOT,
  // A snippet is no file of the project, so nothing is known of its types.
  overrideConfig: [{ languageOptions: { parserOptions: { projectService: false } } }],
  ruleFilter: ({ ruleId }) => RULES.has(ruleId),
});

/** What the linter says of a snippet that stands in a file. */
async function complaints(file: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath: join(ROOT, file) });
  return results.flatMap(({ messages }) => messages.map(({ message }) => message));
}

test.for([
  ['a value', `import { claimBy } from '../graph/lookups.ts';`],
  ['a type', `import type { Graph } from '../graph/graph.ts';`],
  ['a re-export', `export * from '../graph/graph.ts';`],
  ['a dynamic import', `await import('../graph/graph.ts');`],
  ['a module of Astro', `import { getImage } from 'astro:assets';`],
  ['the content', `await import('astro:content');`],
] as const)('the model must not import from above: %s', async ([, code]) => {
  expect(await complaints('src/model/probe.ts', code)).toHaveLength(1);
});

test('a script of a component and its frontmatter are held to the same table', async () => {
  const code = `---\nimport { openBriefing } from '../views/briefing.ts';\n---\n<script>import '../views/briefing.ts';</script>`;
  expect(await complaints('src/components/Probe.astro', code)).toHaveLength(2);
});

test('what the table allows passes', async () => {
  expect(await complaints('src/graph/probe.ts', `import { claimCode } from '../model/ids.ts';`)).toEqual([]);
});

test('every folder and file of src has a row, and every row stands for something that is there', () => {
  const rows = DIRECTIONS.map(({ folder }) => folder);
  const covered = (path: string): boolean => {
    if (rows.includes(path)) return true;
    const full = join(ROOT, path);
    const inner = path.includes('.') ? [] : readdirSync(full);
    return inner.length > 0 && inner.every((name) => covered(`${path}/${name}`));
  };
  const entries = readdirSync(join(ROOT, 'src')).filter((name) => name !== 'styles' && !/\.(?:md|png)$/u.test(name));
  expect(entries.map((name) => `src/${name}`).filter((path) => !covered(path))).toEqual([]);
  expect(rows.filter((row) => !existsSync(join(ROOT, row)))).toEqual([]);
});
