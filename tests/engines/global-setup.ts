import type { TestProject } from 'vitest/node';
import { serveBuilt } from '../support/nginx.ts';
import { ensurePrograms } from '../support/programs.ts';
import { ENGINES } from './engines.ts';
import type { EngineName, Installed } from './engines.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The engines of this machine. */
    readonly engines: readonly Installed[];
    /** Those of them that print, where what they print can be read. */
    readonly printing: readonly Installed[];
    /** Where the built site is served. */
    readonly site: string;
  }
}

/** Finds or installs the engines, and serves the built site, by nginx where it can be had. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const engines = (Object.keys(ENGINES) as EngineName[]).flatMap((name): Installed[] => {
    const path = ENGINES[name].find();
    return path ? [{ name, path }] : [];
  });
  project.provide('engines', engines);
  // Here, since only one at a time can install anything.
  const readable = ensurePrograms('the pages on paper', 'pdftohtml').size > 0;
  // WebKit’s driver cannot print.
  project.provide('printing', readable ? engines.filter(({ name }) => name !== 'WebKit') : []);
  const site = await serveBuilt();
  project.provide('site', site.url);
  return site.stop;
}
