import { spawnSync } from 'node:child_process';
import { debianInstall } from './debian.ts';

/** The programs that lists of works are tried with, and Debian’s packages of them. */
const PACKAGES = { pandoc: 'pandoc', biber: 'biber', bib2xml: 'bibutils', ris2xml: 'bibutils' } as const;
export type Program = keyof typeof PACKAGES;

const isHere = (program: Program) => spawnSync(program, ['--version']).error === undefined;

/**
 * Finds the programs that lists of works are tried with, or gets them by Debian’s packages. Says which are not to be
 * had: what only they can tell is then not known.
 *
 * @returns those that are there
 */
export function ensurePrograms(): ReadonlySet<Program> {
  const all = Object.keys(PACKAGES) as Program[];
  const missing = all.filter((program) => !isHere(program));
  const packages = new Set(missing.map((program) => PACKAGES[program]));
  for (const command of packages.size > 0 ? debianInstall(...packages) : []) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync(command, { shell: true, stdio: 'ignore', timeout: 600_000, env });
  }
  const here = new Set(all.filter(isHere));
  for (const program of all)
    if (!here.has(program))
      console.warn(`NOT TRIED: the lists of works by ${program}; install Debian’s package ${PACKAGES[program]}.`);
  return here;
}

/** What a program says: its output, and what it complains of. */
export interface Said {
  readonly output: string;
  readonly complaints: string;
}

/**
 * Runs a program.
 *
 * @throws {Error} when it fails
 */
export function run(program: Program, options: readonly string[], input = ''): Said {
  const { stdout, stderr, status } = spawnSync(program, options, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${program} failed: ${stderr || stdout}`);
  return { output: stdout, complaints: stderr };
}
