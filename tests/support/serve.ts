import { join } from 'node:path';
import { preview } from 'astro';

/** A built site that answers on this machine. */
export interface ServedSite {
  /** Its home, with the base it is built for and a slash at the end. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * Serves the built site on a free port, as `npm start` does, beside whatever else is served.
 *
 * @param root the folder of the project
 * @param base where the site lies on its host, as it was built
 */
export async function serveSite(root: string = join(import.meta.dirname, '../..'), base = '/'): Promise<ServedSite> {
  const server = await preview({ root, base, logLevel: 'error', server: { host: '127.0.0.1', port: 0 } });
  const local = server.urls?.local[0];
  if (!local) throw new Error('The preview server names no address');
  return { url: local.replace(/\/*$/u, '/'), stop: () => server.stop() };
}
