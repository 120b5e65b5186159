import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { MANUAL } from '../corpus/read.ts';

/** What a new archive begins with, from the root of the project: the content that the tests of the check begin with too. */
const CONTENT = 'tests/fixtures/corpora/sound/content';
const TEXTS = 'tests/fixtures/articles';
const README = 'src/author/archive/README.md';

/** What belongs to this archive and not to the engine: its history, its content, its picture, and what is tested of that. */
const OWN = ['.git', 'CHANGELOG.md', 'README.md', 'content', 'src/preview.png', 'tests/content'];

/** Why a folder cannot become an archive. */
export class InitError extends Error {
  override readonly name = 'InitError';
}

/**
 * Writes a small archive of two short sources into a folder: the engine with its tests, and content that a new author
 * can look at, change and throw away.
 *
 * @param project the root of this project
 * @param folder where to write it; it may be there, but must be empty
 * @returns the absolute path of the folder
 * @throws {InitError} when the folder is not empty, or lies in the project; nothing is written then
 */
export function initArchive(project: string, folder: string): string {
  const target = resolve(folder);
  const source = resolve(project);
  if (target === source || `${target}/`.startsWith(`${source}/`))
    throw new InitError(
      `${target} lies in this project. Name a folder outside it: an archive is a project of its own.`,
    );
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new InitError(`${target} is not empty. Name a folder that is empty or not there yet.`);
  const leftOut = new Set([...OWN, ...ignored(source)].map((path) => join(source, path)));
  mkdirSync(target, { recursive: true });
  cpSync(source, target, { recursive: true, filter: (path) => !leftOut.has(path) });
  cpSync(join(source, CONTENT), join(target, 'content'), { recursive: true });
  cpSync(join(source, MANUAL), join(target, MANUAL));
  cpSync(join(source, TEXTS), join(target, 'texts'), { recursive: true });
  cpSync(join(source, README), join(target, 'README.md'));
  const own = packageOf(basename(target));
  rewrite(join(target, 'package.json'), (known) => ({ ...known, ...own, scripts: scriptsOf(known) }));
  rewrite(join(target, 'package-lock.json'), (known) => lockOf(known, own));
  return target;
}

/** The folders that Git ignores: they are made. */
const ignored = (project: string) =>
  readFileSync(join(project, '.gitignore'), 'utf8')
    .split('\n')
    .map((line) => line.replace(/\/$/u, ''))
    .filter((line) => line !== '' && !line.startsWith('#'));

/** What the package of the archive says of itself; its terms differ for code and content, which its README tells. */
function packageOf(folder: string) {
  const name = folder
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  return {
    name: name || 'archive',
    version: '0.1.0',
    license: 'SEE LICENSE IN README.md',
    description: 'An archive of claims.',
  };
}

type Json = Readonly<Record<string, unknown>>;

function rewrite(file: string, change: (known: Json) => Json): void {
  const known = JSON.parse(readFileSync(file, 'utf8')) as Json;
  writeFileSync(file, `${JSON.stringify(change(known), undefined, 2)}\n`);
}

/** The scripts but those that run what is left out. */
function scriptsOf(known: Json): Json {
  const scripts = Object.entries((known['scripts'] ?? {}) as Readonly<Record<string, string>>);
  return Object.fromEntries(scripts.filter(([, script]) => !OWN.some((path) => script.includes(`${path}/`))));
}

/** The lockfile, which repeats what the package is called, and under which terms it stands. */
function lockOf(known: Json, { name, version, license }: ReturnType<typeof packageOf>): Json {
  const packages = known['packages'] as Readonly<Record<string, Json>>;
  return { ...known, name, version, packages: { ...packages, '': { ...packages[''], name, version, license } } };
}
