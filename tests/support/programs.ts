import { spawnSync } from 'node:child_process';
import { debianInstall } from './debian.ts';

/** The programs that the site is tried with, and Debian’s packages of them. */
const PACKAGES = {
  pandoc: 'pandoc',
  biber: 'biber',
  bib2xml: 'bibutils',
  ris2xml: 'bibutils',
  faketime: 'faketime',
  nginx: 'nginx libnginx-mod-http-brotli-static',
  pdftohtml: 'poppler-utils',
  WebKitWebDriver: 'webkit2gtk-driver',
  Xvfb: 'xvfb',
} as const;
export type Program = keyof typeof PACKAGES;

const isHere = (program: Program) => spawnSync(program, ['--version']).error === undefined;
const packagesOf = (programs: readonly Program[]) => [...new Set(programs.map((program) => PACKAGES[program]))];

/**
 * Finds programs, or gets them by Debian’s packages. Says in a line which are not to be had: what only they can tell is
 * then not known.
 *
 * @param tried what they try, for that line
 * @returns those that are there
 */
export function ensurePrograms<Wanted extends Program>(
  tried: string,
  ...programs: readonly Wanted[]
): ReadonlySet<Wanted> {
  const wanted = programs.filter((program) => !isHere(program));
  for (const command of wanted.length > 0 ? debianInstall(...packagesOf(wanted)) : []) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync(command, { shell: true, stdio: 'ignore', timeout: 600_000, env });
  }
  const missing = wanted.filter((program) => !isHere(program));
  if (missing.length > 0)
    console.warn(`NOT TRIED: ${tried} by ${missing.join(', ')}; install Debian’s ${packagesOf(missing).join(', ')}.`);
  return new Set(programs.filter((program) => !missing.includes(program)));
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
