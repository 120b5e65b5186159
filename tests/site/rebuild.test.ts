import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeBenchArchive } from '../bench/archive.ts';
import { changeEntry } from '../support/change-entry.ts';
import { filesOf } from '../support/dist.ts';
import { copyProject, startBuild } from '../support/project-copy.ts';

const invented = mkdtempSync(join(tmpdir(), 'briefing-'));
writeBenchArchive(invented, 160);
const root = copyProject(join(invented, 'content'));
const folders = [invented, root];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Builds a copy of the project, and tells how many pages there are, and how many of them the build has drawn. */
async function build(folder: string): Promise<{ pages: number; drawn: number }> {
  const { status, said } = await startBuild(folder).end;
  expect(status, said).toBe(0);
  const [, pages = '', drawn = pages] = /([\d,]+) pages(?:, ([\d,]+) of them drawn anew)?, in/u.exec(said) ?? [];
  const number = (text: string) => Number(text.replaceAll(',', ''));
  return { pages: number(pages), drawn: number(drawn) };
}

/** Puts a word into a sentence of the first entry of a collection that has it, and dates the change. */
function change(collection: string, field: string): void {
  const folder = join(root, 'content', collection);
  const sentence = new RegExp(`^( *(?:- )?${field}: ["']?)([^\\n]*?)(?=[.?]?["']?$)`, 'mu');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  const isChanged = files
    .sort()
    .some((name) => changeEntry(join(folder, name), (text) => text.replace(sentence, '$1$2 anew')));
  if (!isChanged) throw new Error(`No entry of ${collection} has ${field}`);
}

/** Every file of a built site with what it says. */
const filesIn = (folder: string) =>
  new Map(filesOf(folder).map((path) => [path, readFileSync(join(folder, path), 'base64')]));

test('a second build draws only pages that may have changed, and writes the site that a first one would', async () => {
  const first = await build(root);
  expect(first.drawn).toBe(first.pages);
  change('claims', 'statement');
  const { drawn } = await build(root);
  expect(drawn).toBeGreaterThan(5);
  expect(drawn).toBeLessThan(first.pages / 4);

  change('claims', 'because');
  change('citations', 'title');
  change('facts', 'statement');
  change('assessments', 'reason');
  change('events', 'title');
  await build(root);
  const fresh = copyProject(join(root, 'content'));
  folders.push(fresh);
  // Pictures are kept by what they show, and take the most time.
  cpSync(join(root, '.cache/cards'), join(fresh, '.cache/cards'), { recursive: true });
  await build(fresh);
  const [again, anew] = [filesIn(join(root, 'dist')), filesIn(join(fresh, 'dist'))];
  expect([...again.keys()]).toEqual([...anew.keys()]);
  expect([...again].filter(([path, bytes]) => anew.get(path) !== bytes).map(([path]) => path)).toEqual([]);
});
