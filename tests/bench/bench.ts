import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { changeEntry } from '../support/change-entry.ts';
import { filesOf, pagesOf } from '../support/dist.ts';
import { copyProject } from '../support/project-copy.ts';
import { tableOf } from '../support/table.ts';
import type { Row } from '../support/table.ts';
import { compressed } from '../support/weight.ts';
import { writeBenchArchive } from './archive.ts';
import { searchCost } from './in-browser.ts';
import { costOf, middle } from './process.ts';
import type { Cost } from './process.ts';
import { starlightSite } from './starlight.ts';

const HELP = `npm run bench -- [--claims 180,1000] [--content <folder>] [--runs 3] [--starlight] [--json <file>]

Measures the check and the build of invented archives of so many claims, or of a folder of content: time, memory, files,
bytes, and what search costs a reader. --starlight builds the same claims as plain pages with Starlight as well, which is
installed for that in a temporary folder.`;

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '180,1000' },
    content: { type: 'string' },
    runs: { type: 'string', default: '3' },
    starlight: { type: 'boolean', default: false },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const sizes = values.content === undefined ? values.claims.split(',').map(Number) : [undefined];
if (values.help || [runs, ...sizes.map((size) => size ?? 1)].some((it) => !Number.isInteger(it) || it < 1)) {
  console.log(HELP);
  process.exit(values.help ? 0 : 2);
}

/** Where the steps of a build begin, by what it says then; behind the last it writes the files beside the pages. */
const STEPS = [
  ['reading, s CPU', /Drawing the pages/u],
  ['pages, s CPU', / pages, in /u],
  ['index, s CPU', /Writing the files/u],
  ['data, s CPU', /The site is built/u],
] as const;

const round = (value: number, digits = 1) => Number(value.toFixed(digits));

/** Measures one archive. */
async function measure(size: number | undefined): Promise<{ row: Row; weights: Row[] }> {
  const made = mkdtempSync(join(tmpdir(), 'bench-'));
  const content = size === undefined ? (values.content ?? '') : join(made, 'content');
  if (size !== undefined) writeBenchArchive(made, size);
  const root = copyProject(content);
  const cards = join(root, '.cache');
  const folders = [made, root];
  const claims = markdownIn(join(root, 'content/claims'));
  try {
    const built = join(root, 'dist');
    /** What builds keep for later ones, the pictures apart. */
    const kept = ['dist', '.astro', 'node_modules/.astro', '.cache/packed', '.cache/neighbors'].map((folder) =>
      join(root, folder),
    );
    const forget = (folders: readonly string[]) => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    };
    const several = (what: string, command: string, before: () => void = () => undefined) =>
      Array.from({ length: runs }, () => {
        before();
        return reported(`${claims.length} claims, ${what}`, costOf(root, command));
      });
    const build = 'npm run --silent build';
    // The first check keeps compiled code, and what editors offer.
    costOf(root, 'npm run --silent check');
    const check = several('check', 'npm run --silent check');
    const cold = several('build with cards', build, () => forget([cards, ...kept]));
    const clean = several('build', build, () => forget(kept));
    const again = several('build with one changed', build, () => changeOne(root, claims[0] ?? ''));
    const files = filesOf(built);
    const pictures = files.filter((path) => path.endsWith('card.png')).length;
    const search = await searchCost(root);
    const plain = values.starlight ? plainPages(root, claims, folders) : undefined;
    const cpu = (costs: readonly Cost[]) => middle(costs.map((cost) => cost.cpu)).median;
    const row: Row = {
      claims: claims.length,
      'check, s CPU': round(cpu(check)),
      'build, s CPU': round(cpu(clean)),
      'build, s': round(middle(clean.map(({ wall }) => wall)).median),
      ...Object.fromEntries(
        STEPS.map(([name, at], index) => [
          name,
          round(middle(clean.map((cost) => stepOf(cost, at, STEPS[index - 1]?.[1]))).median),
        ]),
      ),
      'with cards, s': round(middle(cold.map(({ wall }) => wall)).median),
      'a card, ms CPU': round(((cpu(cold) - cpu(clean)) / pictures) * 1000, 0),
      'one changed, s CPU': round(cpu(again)),
      'check, ms a claim': round((cpu(check) / claims.length) * 1000, 2),
      'build, ms a claim': round((cpu(clean) / claims.length) * 1000),
      'peak, MB': round(Math.max(...clean.map(({ peak }) => peak)), 0),
      files: files.length,
      'files a claim': round(files.length / claims.length),
      MB: round(files.reduce((sum, path) => sum + statSync(join(built, path)).size, 0) / 1e6),
      'first result, bytes': search.first,
      'all results, bytes': search.all,
      'keystroke, ms': round(search.keystroke, 0),
      ...(plain ? { 'Starlight, s CPU': round(cpu(plain)), 'times Starlight': round(cpu(clean) / cpu(plain), 2) } : {}),
      'spread, %': round(
        Math.max(...[check, clean].map((costs) => middle(costs.map((cost) => cost.cpu)).spread)) * 100,
        0,
      ),
    };
    return { row, weights: weightsOf(built, claims.length) };
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

/** Says what a run has cost, as some take a quarter of an hour. */
function reported(what: string, cost: Cost): Cost {
  console.error(`${what}: ${round(cost.cpu)} s CPU, ${round(cost.wall)} s, ${round(cost.peak, 0)} MB at most`);
  return cost;
}

/** Processor time from one step to the next, as the process that builds counts it. */
function stepOf({ steps }: Cost, end: RegExp, begin?: RegExp): number {
  const at = (what: RegExp) => steps.findLast(({ line }) => what.test(line))?.cpu ?? NaN;
  return at(end) - (begin ? at(begin) : 0);
}

function markdownIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => join(folder, path));
}

/** Changes the statement of a claim, each time to another, and dates the change. */
function changeOne(root: string, claim: string): void {
  changeEntry(claim, (text) => text.replace(/^statement: (["']?)(.*?)\.?\1$/mu, 'statement: $1$2 indeed.$1'));
  rmSync(join(root, 'dist'), { recursive: true, force: true });
}

/** The same claims for Starlight: statement, terms, topics and relations as plain Markdown. */
function plainPages(root: string, claims: readonly string[], folders: string[]): Cost[] {
  const told = claims.map((path) => {
    const [, fields = ''] = readFileSync(path, 'utf8').split('---\n');
    const field = (name: string) => new RegExp(`^${name}: "?(.*?)"?$`, 'mu').exec(fields)?.[1] ?? '';
    const lists = [...fields.matchAll(/^ +- (?:type: )?(.*)$/gmu)].map(([, item]) => `- ${item ?? ''}`);
    const body = `${field('statement')}\n\n## Details\n\n${lists.join('\n')}`;
    return [
      path.slice(join(root, 'content/claims').length + 1, -3),
      { title: `${field('code')} ${field('title')}`, body },
    ] as const;
  });
  const site = starlightSite(new Map(told));
  folders.push(site);
  return Array.from({ length: runs }, () => {
    for (const made of ['dist', '.astro', 'node_modules/.astro'])
      rmSync(join(site, made), { recursive: true, force: true });
    return reported(`${claims.length} claims, Starlight`, costOf(site, 'npx astro build'));
  });
}

/** The heaviest page of each kind, in bytes of HTML by Brotli at its highest quality. */
function weightsOf(folder: string, claims: number): Row[] {
  const kinds = Map.groupBy(
    pagesOf(folder).filter(({ redirect }) => !redirect),
    ({ kind }) => kind,
  );
  return [...kinds].map(([kind, pages]) => {
    // Those that are longest as they are: packing all would take longer than all else.
    const longest = pages.toSorted((a, b) => b.html.length - a.html.length).slice(0, 3);
    return {
      claims,
      kind,
      pages: pages.length,
      'longest, bytes': Math.max(...longest.map(({ html }) => Buffer.byteLength(html))),
      'packed, bytes': Math.max(...longest.map(({ html }) => compressed(Buffer.from(html)))),
    };
  });
}

const results = [];
for (const size of sizes) {
  const result = await measure(size);
  results.push(result);
  console.log(`\n${tableOf(Object.entries(result.row).map(([what, value]) => ({ what, value })))}\n`);
  console.log(tableOf(result.weights));
}
if (results.length > 1) {
  const names = [...new Set(results.flatMap(({ row }) => Object.keys(row)))];
  const columns = results.map(({ row }) => row);
  console.log(
    `\n${tableOf(names.map((name) => ({ '': name, ...Object.fromEntries(columns.map((row) => [`${row['claims'] ?? ''} claims`, row[name] ?? ''])) })))}`,
  );
}
const machine = {
  cores: availableParallelism(),
  processor: cpus()[0]?.model ?? '',
  memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
  node: process.version,
  day: new Date().toISOString().slice(0, 10),
  runs,
};
console.log(
  `\n${Object.entries(machine)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')}`,
);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ machine, results }, undefined, 2)}\n`);
