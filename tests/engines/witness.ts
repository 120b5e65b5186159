import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServedSite } from '../support/serve.ts';

/** A served site that notes what its pages do and no page may do. */
export interface WitnessedSite extends ServedSite {
  /** What was noted since one last asked: errors, breaches of the policy, requests without an answer. */
  readonly complaints: () => string[];
}

const SCRIPT = 'witness.js';
const NOTE = 'witness-note';

/** An empty page, from the root of the host, that has no policy: what is put into it is not of the site. */
export const UNGUARDED = '/witness-page';

/**
 * Serves a site once more, with a script before all others of a page that tells what goes wrong in it. WebKit’s driver
 * tells nothing of that, and so all engines are asked in one way.
 *
 * @param site the address of its home
 */
export async function witness(site: string): Promise<WitnessedSite> {
  const { pathname: base, origin } = new URL(site);
  let noted: string[] = [];
  const server = createServer((request, response) => {
    const { url = '' } = request;
    if (url === base + NOTE)
      void request.toArray().then((parts) => {
        noted.push(Buffer.concat(parts as Buffer[]).toString());
        response.end();
      });
    else if (url === UNGUARDED) response.setHeader('content-type', 'text/html').end('<!doctype html>');
    else if (url === base + SCRIPT)
      response.setHeader('content-type', 'text/javascript').end(`(${tell.toString()})('${base}${NOTE}')`);
    else
      void fetch(origin + url, { redirect: 'manual' }).then(async (answer) => {
        // Browsers ask the host for it where a page names no picture.
        if (answer.status >= 400 && url !== '/favicon.ico') noted.push(`${answer.status}: ${url}`);
        const {
          'content-encoding': _packed,
          'content-length': _length,
          ...headers
        } = Object.fromEntries(answer.headers);
        const body = Buffer.from(await answer.arrayBuffer());
        const page = headers['content-type']?.startsWith('text/html');
        const script = `<head><script src="${base}${SCRIPT}"></script>`;
        response.writeHead(answer.status, headers);
        response.end(page ? body.toString().replace('<head>', script) : body);
      });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    complaints: () => {
      const all = noted;
      noted = [];
      return all;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Runs in the page: notes at once what goes wrong, so that nothing is lost when the page is left. */
function tell(address: string): void {
  let leaving = false;
  // What a page was still loading is broken off when it is left, and some engines call that a failure.
  addEventListener('beforeunload', () => (leaving = true));
  addEventListener('pageshow', () => (leaving = false));
  const note = (text: string) => {
    if (leaving) return;
    const request = new XMLHttpRequest();
    request.open('POST', address, false);
    request.send(`${location.pathname}: ${text}`);
  };
  addEventListener(
    'error',
    ({ target, message }) => {
      const from = target instanceof Element ? (target.getAttribute('src') ?? target.getAttribute('href')) : undefined;
      note(from ? `not loaded: ${from}` : message);
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => note(`rejected: ${reason}`));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    note(`${violatedDirective} forbids ${blockedURI}`),
  );
  for (const level of ['error', 'warn'] as const) console[level] = (...said: unknown[]) => note(said.join(' '));
}
