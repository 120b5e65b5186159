import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { NGINX_FILE } from '../../src/publish/site-files/hosts.ts';
import { DIST } from './dist.ts';
import { freePort } from './free-port.ts';
import { ensurePrograms } from './programs.ts';
import { serveSite } from './serve.ts';
import type { ServedSite } from './serve.ts';

/** Where Debian’s packages say which modules they bring; Brotli is one of them. */
const MODULES = '/etc/nginx/modules-enabled';

/** Serves the built site of the project: by nginx where it can be had, else by the preview. */
export async function serveBuilt(): Promise<ServedSite & { readonly by: 'nginx' | 'preview' }> {
  return ensurePrograms('the site as nginx serves it', 'nginx').has('nginx')
    ? { ...(await serveByNginx(DIST)), by: 'nginx' }
    : { ...(await serveSite()), by: 'preview' };
}

/** A built site, and where it lies on its host, as it was built. */
export interface Laid {
  readonly folder: string;
  readonly base: string;
}

/**
 * Serves a built site by nginx on a free port, as the file that the build wrote for it says.
 *
 * @param folder the built site
 * @param base where it lies on its host, as it was built
 * @param beside other sites on the same host
 * @returns the address of the first
 * @throws {Error} when nginx does not start
 */
export async function serveByNginx(folder: string, base = '/', beside: readonly Laid[] = []): Promise<ServedSite> {
  const home = mkdtempSync(join(tmpdir(), 'nginx-'));
  const sites = [{ folder, base }, ...beside];
  for (const site of sites) {
    const below = join(home, 'root', site.base);
    mkdirSync(dirname(below), { recursive: true });
    symlinkSync(site.folder, below.replace(/\/$/u, ''));
  }
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(home, name)};`,
  );
  const hasModules = existsSync(MODULES);
  writeFileSync(
    join(home, 'nginx.conf'),
    [
      'daemon off;',
      // What root made for itself nobody else may read.
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      `pid ${join(home, 'pid')};`,
      'error_log stderr;',
      ...(hasModules ? [`include ${MODULES}/*.conf;`] : []),
      'events {}',
      `http { access_log off; ${temporary.join(' ')} server { listen 127.0.0.1:${port}; root ${join(home, 'root')};`,
      ...(hasModules ? ['brotli_static on;'] : []),
      `${sites.map((site) => `include ${join(site.folder, NGINX_FILE)};`).join(' ')} } }`,
    ].join('\n'),
  );
  const server = spawn('nginx', ['-e', 'stderr', '-c', join(home, 'nginx.conf')], { stdio: 'pipe' });
  const said: string[] = [];
  server.stderr.on('data', (data: Buffer) => said.push(data.toString()));
  const url = `http://127.0.0.1:${port}${base}`;
  while (!(await answers(url))) if (server.exitCode !== null) throw new Error(`nginx does not start: ${said.join('')}`);
  return {
    url,
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const answers = (url: string) =>
  fetch(url, { method: 'HEAD' }).then(
    () => true,
    () => false,
  );
