import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CreatePreviewServer } from 'astro';
import { preview } from 'vite';
import type { Plugin } from 'vite';

/**
 * Serves a built site as static hosts do: an address without its last slash leads to the one with it, and an unknown one
 * is answered by the site’s own page for errors.
 *
 * @returns the server, which has told its addresses
 * @throws {Error} when it cannot listen, or when nothing was built
 */
const servePreview: CreatePreviewServer = async ({ outDir, base, host, port, root, logger, ...rest }) => {
  const folder = fileURLToPath(outDir);
  if (!existsSync(folder)) throw new Error(`There is no built site in ${folder}: npm run build makes it`);
  const server = await preview({
    configFile: false,
    root: fileURLToPath(root),
    base,
    appType: 'mpa',
    build: { outDir: folder },
    // Astro names no host where every one of the machine may be asked.
    preview: {
      host: host ?? true,
      port,
      headers: rest.headers ?? {},
      allowedHosts: rest.allowedHosts ?? [],
      open: rest.open ?? false,
    },
    plugins: [answersOfHosts(folder)],
  });
  const { httpServer, resolvedUrls } = server;
  for (const url of Object.values(resolvedUrls ?? {}).flat()) logger.info(`The site is at ${url}`);
  logger.info('Ctrl+C ends it. npm run preview shows it again without a build.');
  const address = httpServer.address();
  return {
    ...(host === undefined ? {} : { host }),
    port: address && typeof address === 'object' ? address.port : port,
    ...(resolvedUrls ? { urls: resolvedUrls } : {}),
    closed: () => new Promise((resolve) => httpServer.once('close', resolve)),
    stop: () => server.close(),
  };
};

export default servePreview;

/** Answers what no file of a folder answers as it is asked for. */
function answersOfHosts(folder: string): Plugin {
  const isThere = (path: string) => existsSync(join(folder, path)) && statSync(join(folder, path)).isFile();
  return {
    name: 'answers-of-hosts',
    configurePreviewServer:
      ({ middlewares }) =>
      () => {
        middlewares.use((request, response, next) => {
          // Vite has taken the base off `url`.
          const { url = '/', originalUrl = url } = request;
          const path = decoded(url.replace(/[?#].*$/su, ''));
          const file = path.endsWith('/') ? `${path}index.html` : path;
          if (isThere(file)) {
            request.url = file;
            next();
          } else if (isThere(`${path}/index.html`)) {
            // One slash alone at the beginning: two would lead to another host.
            const location = originalUrl.replace(/^\/+/u, '/').replace(/(?=[?#]|$)/u, '/');
            response.writeHead(301, { location }).end();
          } else {
            response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
            response.end(readFileSync(join(folder, '404.html')));
          }
        });
      },
  };
}

/** An address in plain letters; what is none stays as it is, and no file has its name. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
