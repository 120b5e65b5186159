import { readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
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

/** A file that stands for its folder: the zones hold only for what exists. */
function fileOf(path: string): string {
  if (statSync(join(ROOT, path)).isFile()) return path;
  const files = readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  const paths = files.map((it) => relative(ROOT, join(it.parentPath, it.name))).sort();
  const first = paths.find((it) => !it.endsWith('.d.ts'));
  if (!first) throw new Error(`Expected a file in ${path}`);
  return first;
}

/** An import of one file by another, as it is written there. */
function importOf(path: string, from: string): string {
  const target = relative(dirname(from), fileOf(path));
  return `import ${target.endsWith('.css') ? '' : '* as it from '}'${target.startsWith('.') ? target : `./${target}`}';`;
}

const inFile = (file: string, code: string) => (file.endsWith('.astro') ? `---\n${code}\n---\n` : code);

const ROWS = [
  { file: 'src/model/probe.ts', allowed: ['src/model'], forbidden: ['src/graph', 'src/site.ts', 'tests/support'] },
  { file: 'src/markdown/probe.ts', allowed: ['src/model'], forbidden: ['src/graph', 'src/components'] },
  { file: 'src/graph/probe.ts', allowed: ['src/model', 'src/markdown'], forbidden: ['src/check', 'src/exports'] },
  { file: 'src/check/probe.ts', allowed: ['src/graph', 'src/markdown'], forbidden: ['src/exports', 'src/briefing.ts'] },
  { file: 'src/pictures/probe.ts', allowed: ['src/model', 'src/graph'], forbidden: ['src/markdown', 'src/site.ts'] },
  { file: 'src/exports/probe.ts', allowed: ['src/model', 'src/graph'], forbidden: ['src/markdown', 'src/check'] },
  { file: 'src/site.ts', allowed: ['src/model/routes.ts'], forbidden: ['src/model/claim.ts', 'src/briefing.ts'] },
  { file: 'src/content.config.ts', allowed: ['src/model'], forbidden: ['src/markdown', 'src/briefing.ts'] },
  { file: 'src/briefing.ts', allowed: ['src/markdown', 'src/graph'], forbidden: ['src/exports', 'src/components'] },
  {
    file: 'src/integrations/probe.ts',
    allowed: ['src/check', 'src/exports'],
    forbidden: ['src/briefing.ts', 'src/pages'],
  },
  { file: 'src/client/probe.ts', allowed: ['src/model/facets.ts'], forbidden: ['src/model/claim.ts', 'src/graph'] },
  {
    file: 'src/components/Probe.astro',
    allowed: ['src/model', 'src/site.ts'],
    forbidden: ['src/briefing.ts', 'src/layouts'],
  },
  { file: 'src/layouts/Probe.astro', allowed: ['src/components', 'src/styles'], forbidden: ['src/graph', 'src/pages'] },
  {
    file: 'src/pages/probe.astro',
    allowed: ['src/briefing.ts', 'src/layouts'],
    forbidden: ['src/markdown', 'src/check'],
  },
  { file: 'src/pages/probe.json.ts', allowed: ['src/briefing.ts', 'src/exports'], forbidden: ['src/graph/build.ts'] },
  {
    file: 'astro.config.mjs',
    allowed: ['src/integrations', 'src/markdown'],
    forbidden: ['src/graph', 'src/briefing.ts'],
  },
];

describe('an import runs the way the table says', () => {
  for (const { file, allowed, forbidden } of ROWS) {
    test.for(allowed)(`${file} may import %s`, async (path) => {
      expect(await complaints(file, inFile(file, importOf(path, file)))).toEqual([]);
    });
    test.for(forbidden)(`${file} must not import %s`, async (path) => {
      const found = await complaints(file, inFile(file, importOf(path, file)));
      expect(found).toEqual([expect.stringContaining('may import')]);
    });
  }

  test('an import of a type, a re-export, a dynamic import and a script of a component count too', async () => {
    const target = '../graph/graph.ts';
    expect(await complaints('src/model/probe.ts', `import type { Graph } from '${target}';`)).toHaveLength(1);
    expect(await complaints('src/model/probe.ts', `export * from '${target}';`)).toHaveLength(1);
    expect(await complaints('src/model/probe.ts', `await import('${target}');`)).toHaveLength(1);
    expect(await complaints('src/components/Probe.astro', `<script>import '../briefing.ts';</script>`)).toHaveLength(1);
  });

  test('every entry of src has a row', () => {
    const rows = new Set(DIRECTIONS.map(({ who }) => who));
    const entries = readdirSync(join(ROOT, 'src')).filter((name) => name !== 'styles');
    expect(entries.filter((name) => !rows.has(`src/${name}`))).toEqual([]);
  });
});

describe('the modules of Astro are open to few', () => {
  const open = `import { getCollection } from 'astro:content';`;
  test.for([
    ['src/briefing.ts', open],
    ['src/content.config.ts', `import { defineCollection } from 'astro:content';`],
    ['src/integrations/probe.ts', `import type { AstroIntegration } from 'astro';`],
  ] as const)('%s may say %s', async ([file, code]) => {
    expect(await complaints(file, inFile(file, code))).toEqual([]);
  });

  test.for([
    ['src/content.config.ts', open],
    ['src/pages/probe.astro', open],
    ['src/pages/probe.astro', `import type { CollectionEntry } from 'astro:content';`],
    ['src/components/Probe.astro', open],
    ['src/layouts/Probe.astro', open],
    ['src/integrations/probe.ts', open],
    ['src/site.ts', `await import('astro:content');`],
    ['src/graph/probe.ts', `await import('astro:content');`],
    ...['check', 'graph', 'model', 'markdown', 'pictures', 'exports'].map(
      (folder) => [`src/${folder}/probe.ts`, `import { getImage } from 'astro:assets';`] as const,
    ),
  ] as const)('%s must not say %s', async ([file, code]) => {
    expect(await complaints(file, inFile(file, code))).toHaveLength(1);
  });
});
