import { ServerResponse, IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test, vi } from 'vitest';
import { serveIndex } from '../../../../src/search/build/serve-index.ts';

const FILES = [
  { path: 'pagefind.js', content: new TextEncoder().encode('export {}') },
  { path: 'fragment/a.pf_fragment', content: new Uint8Array([1, 2]) },
];

async function ask(server: ReturnType<typeof serveIndex>, originalUrl: string) {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  const end = vi.spyOn(response, 'end');
  const next = vi.fn();
  // The dev server cuts the base from `url` before it asks.
  await server.middleware({ url: originalUrl.replace('/brief', ''), originalUrl }, response, next);
  const body: unknown = end.mock.calls[0]?.[0];
  return {
    passed: next.mock.calls.length === 1,
    status: response.statusCode,
    type: response.getHeader('content-type'),
    body,
  };
}

const text = (body: unknown) => (body instanceof Uint8Array ? new TextDecoder().decode(body) : body);

test('files are served below the base, whatever follows a question mark', async () => {
  const server = serveIndex('/brief/pagefind/', () => Promise.resolve(FILES));
  const script = await ask(server, '/brief/pagefind/pagefind.js?import');
  expect(script).toMatchObject({ status: 200, type: 'text/javascript', passed: false });
  expect(text(script.body)).toBe('export {}');
  expect(await ask(server, '/brief/pagefind/fragment/a.pf_fragment')).toMatchObject({
    type: 'application/octet-stream',
  });
  expect(await ask(server, '/brief/pagefind/nothing')).toMatchObject({ status: 404 });
});

test('other requests are passed on and build nothing', async () => {
  const build = vi.fn(() => Promise.resolve(FILES));
  const server = serveIndex('/brief/pagefind/', build);
  expect(await ask(server, '/brief/search/')).toMatchObject({ passed: true });
  expect(await ask(server, '/pagefind/pagefind.js')).toMatchObject({ passed: true });
  expect(build).not.toHaveBeenCalled();
});

test('the index is built once, and again after it was forgotten', async () => {
  const build = vi.fn(() => Promise.resolve(FILES));
  const server = serveIndex('/pagefind/', build);
  await Promise.all([ask(server, '/pagefind/pagefind.js'), ask(server, '/pagefind/pagefind.js')]);
  expect(build).toHaveBeenCalledTimes(1);
  server.forget();
  await ask(server, '/pagefind/pagefind.js');
  expect(build).toHaveBeenCalledTimes(2);
});

test('a failed build is told and tried again', async () => {
  const build = vi.fn(() => Promise.resolve(FILES)).mockRejectedValueOnce(new Error('a claim is broken'));
  const server = serveIndex('/pagefind/', build);
  expect(await ask(server, '/pagefind/pagefind.js')).toMatchObject({
    status: 503,
    body: 'The search index could not be built: a claim is broken',
  });
  expect(await ask(server, '/pagefind/pagefind.js')).toMatchObject({ status: 200 });
});

test('two builds never run at once', async () => {
  let running = 0;
  let most = 0;
  const server = serveIndex('/pagefind/', async () => {
    most = Math.max(most, (running += 1));
    await new Promise((done) => setTimeout(done, 5));
    running -= 1;
    return FILES;
  });
  const first = ask(server, '/pagefind/pagefind.js');
  server.forget();
  await Promise.all([first, ask(server, '/pagefind/pagefind.js')]);
  expect(most).toBe(1);
});
