import type { ServerResponse } from 'node:http';
import type { IndexFile } from './pagefind.ts';

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' };

/** A request; what Astro has cut from `url`, the base, is still in `originalUrl`. */
interface Request {
  readonly url?: string | undefined;
  readonly originalUrl?: string | undefined;
}

/** Serves an index from memory, built on the first request for it. */
export interface IndexServer {
  /** Answers requests for the index and passes on all others. */
  readonly middleware: (request: Request, response: ServerResponse, next: () => void) => Promise<void>;
  /** Has the next request build the index anew. */
  readonly forget: () => void;
}

/**
 * @param folder where the index lies on its host, base and all: `/briefing/pagefind/`
 * @param build makes the index; when it fails, the request is answered by 503 with the reason and the
 *   next one tries again
 */
export function serveIndex(folder: string, build: () => Promise<readonly IndexFile[]>): IndexServer {
  let built: Promise<ReadonlyMap<string, Uint8Array>> | undefined;
  // Pagefind runs one index at a time, and closing one would end the next: they queue.
  let last: Promise<unknown> = Promise.resolve();
  const open = () => {
    if (built) return built;
    const current = last.then(build).then((files) => new Map(files.map(({ path, content }) => [path, content])));
    built = current;
    last = current.catch(() => {
      if (built === current) built = undefined;
    });
    return current;
  };
  return {
    forget: () => {
      built = undefined;
    },
    middleware: async ({ url = '', originalUrl = url }, response, next) => {
      const path = originalUrl.replace(/[?#].*$/u, '');
      if (!path.startsWith(folder)) {
        next();
        return;
      }
      try {
        const content = (await open()).get(path.slice(folder.length));
        response.statusCode = content ? 200 : 404;
        const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
        response.setHeader('Content-Type', content ? type : 'text/plain');
        response.setHeader('Cache-Control', 'no-store');
        response.end(content ?? 'The search index has no such file');
      } catch (error) {
        response.statusCode = 503;
        response.setHeader('Content-Type', 'text/plain');
        response.end(`The search index could not be built: ${error instanceof Error ? error.message : String(error)}`);
      }
    },
  };
}
