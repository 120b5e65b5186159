import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What the claims are held against: the Astro of this project, and Starlight as it was measured. */
const STARLIGHT = '@astrojs/starlight@0.42.4';

/**
 * Makes a site of plain pages for Starlight, a page a claim with its statement, what it refers to and its relations, and
 * installs what builds it.
 *
 * @param claims title and Markdown of each, by its path without `.md`
 * @returns its folder, in which `npx astro build` builds it; whoever asked removes it
 */
export function starlightSite(claims: ReadonlyMap<string, { readonly title: string; readonly body: string }>): string {
  const root = mkdtempSync(join(tmpdir(), 'starlight-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  write('package.json', JSON.stringify({ name: 'plain-pages', type: 'module', private: true }));
  write(
    'astro.config.mjs',
    `import { defineConfig } from 'astro/config'; import starlight from '@astrojs/starlight';
// Without a list of all pages on each of them: of ten thousand it takes two megabytes a page.
export default defineConfig({ integrations: [starlight({ title: 'Claims', sidebar: [] })] });`,
  );
  write(
    'src/content.config.ts',
    `import { defineCollection } from 'astro:content'; import { docsLoader } from '@astrojs/starlight/loaders'; import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
  );
  for (const [path, { title, body }] of claims)
    write(`src/content/docs/${path}.md`, `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}\n`);
  execFileSync(
    'npm',
    ['install', '--silent', '--no-audit', '--no-fund', `astro@${dependencies['astro'] ?? ''}`, STARLIGHT],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  return root;
}
