import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { isLeftover } from '../corpus/leftovers.ts';
import { corpusOf } from '../corpus/load.ts';
import { readContent } from '../corpus/read.ts';
import type { Reading } from '../corpus/read.ts';
import { buildGraph } from '../graph/build.ts';
import { siteAt } from '../publish/site.ts';
import type { Site } from '../publish/site.ts';

/** How long nothing has to change before a change is over, in milliseconds. */
const PAUSE = 50;

/** As much of a file watcher as is needed. */
interface Watcher {
  on(event: 'all', tell: (event: string, path: string) => void): unknown;
}

/** Where the content of this process is found from modules that Astro loads apart from its configuration. */
const SHARED = Symbol.for('briefing: content');

/**
 * The content of this build, or of this dev server.
 *
 * @throws {Error} before Astro was configured
 */
export function sharedContent(): SharedContent {
  const { [SHARED]: content } = globalThis as { [SHARED]?: SharedContent };
  if (!content) throw new Error('The content is asked for before the configuration of Astro has told where it lies');
  return content;
}

/** The content as the integrations of one build share it: read once, and again when a file of it has changed. */
export class SharedContent {
  #root = '';
  #host: string | undefined;
  #base = '/';
  #reading: Reading | undefined;
  #site: Site | undefined;
  /** The Markdown of each entry as HTML, by `entryKey`, as a build has had it rendered; nothing in dev. */
  readonly html = new Map<string, string>();

  /** Takes from Astro’s configuration where the content lies, and where the site will. */
  configure({ root, base, site }: Pick<AstroConfig, 'root' | 'base' | 'site'>): void {
    this.#root = fileURLToPath(root);
    this.#host = site;
    this.#base = base;
    Object.assign(globalThis, { [SHARED]: this });
  }

  /** The folder that holds `content/`. */
  get root(): string {
    return this.#root;
  }

  /** The content as it was read last. */
  reading(): Reading {
    return (this.#reading ??= readContent(this.#root));
  }

  /**
   * The site that is made of the content.
   *
   * @throws {ContentError | GraphError} when the content is not sound
   */
  site(): Site {
    if (this.#site) return this.#site;
    const { version } = JSON.parse(readFileSync(join(this.#root, 'package.json'), 'utf8')) as { version: string };
    this.#site = siteAt(buildGraph(corpusOf(this.reading())), { host: this.#host, base: this.#base, version });
    return this.#site;
  }

  /**
   * Takes note that a file has changed.
   *
   * @param path an absolute path, as a watcher reports it
   * @returns whether it belongs to the content
   */
  changed(path: string): boolean {
    const content = join(this.#root, 'content') + sep;
    // What editors and file managers write beside the content changes nothing.
    if (!path.startsWith(content) || path.slice(content.length).split(sep).some(isLeftover)) return false;
    this.#reading = undefined;
    this.#site = undefined;
    return true;
  }

  /**
   * Calls back when a change of the content is over, once whatever it is made of: a saved file can come as several events,
   * a branch change as hundreds. Whoever is so called back finds the content read anew, by the first of them alone.
   *
   * @param watcher tells of files that change
   * @returns ends it: what was still to come is not called any more
   */
  onChange(watcher: Watcher, run: () => void): () => void {
    let waiting: NodeJS.Timeout | undefined;
    watcher.on('all', (_event, path) => {
      if (!this.changed(path)) return;
      clearTimeout(waiting);
      waiting = setTimeout(run, PAUSE);
    });
    return () => clearTimeout(waiting);
  }
}
