import type { TestProject } from 'vitest/node';
import { serveSite } from '../support/serve.ts';
import { ENGINES } from './engines.ts';
import type { EngineName, Installed } from './engines.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The engines of this machine. */
    readonly engines: readonly Installed[];
    /** Where the built site is served. */
    readonly site: string;
  }
}

/** Finds or installs the engines, and serves the built site. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const engines = (Object.keys(ENGINES) as EngineName[]).flatMap((name): Installed[] => {
    const path = ENGINES[name].find();
    return path ? [{ name, path }] : [];
  });
  project.provide('engines', engines);
  const site = await serveSite();
  project.provide('site', site.url);
  return site.stop;
}
