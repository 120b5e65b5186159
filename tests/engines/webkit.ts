import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../support/free-port.ts';
import { HIGH, WIDE } from './engine.ts';
import { UNGUARDED } from './witness.ts';
import type { Tab } from './engine.ts';

/** The least width of a window of MiniBrowser’s; narrower pages are opened in a frame. */
const LEAST = 450;
/** How high its bar of buttons may be. */
const BAR = 100;

/** The keys that have no sign, by the code points that WebDriver gives them. */
const KEYS: Readonly<Record<string, string>> = {
  ArrowDown: '\uE015',
  Control: '\uE009',
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
};

/** Sends a command of W3C WebDriver. */
type Send = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

/**
 * Starts WebKitGTK’s MiniBrowser by its driver, on a screen of its own.
 *
 * @param program the driver
 * @param dark whether its reader has chosen dark colors, which it takes from the theme of the desktop
 */
export async function startWebKit(program: string, dark = false): Promise<Tab> {
  const size = `${WIDE}x${HIGH + BAR}x24`;
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [display] = (await once(screen.stdout, 'data')) as [Buffer];
  const port = await freePort();
  const theme = dark ? { GTK_THEME: 'Adwaita:dark' } : {};
  const env = { ...process.env, ...theme, DISPLAY: `:${display.toString().trim()}` };
  const driver = spawn(program, [`--port=${port}`], { env, stdio: 'ignore' });
  const send = sender(`http://127.0.0.1:${port}`);
  await answering(send, driver);
  const session = await openSession(send);
  const close = async () => {
    await session('DELETE', '');
    driver.kill();
    screen.kill();
  };
  return { ...tabOf(session), close };
}

function sender(root: string): Send {
  return async (method, path, body) => {
    const response = await fetch(`${root}${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    const { value } = (await response.json()) as { readonly value: unknown };
    if (response.ok) return value;
    const { error, message } = value as { readonly error: string; readonly message: string };
    throw new Error(`${method} ${path}: ${error}: ${message}`);
  };
}

async function answering(send: Send, driver: ChildProcess): Promise<void> {
  while (driver.exitCode === null) {
    const status = await send('GET', '/status').catch(() => undefined);
    if (status) return;
    await wait(20);
  }
  throw new Error('WebKitWebDriver ended before it answered');
}

async function openSession(send: Send): Promise<Send> {
  const { sessionId } = (await send('POST', '/session', { capabilities: {} })) as { readonly sessionId: string };
  const session: Send = (method, path, body) => send(method, `/session/${sessionId}${path}`, body);
  await session('POST', '/window/rect', { x: 0, y: 0, width: WIDE, height: HIGH + BAR });
  return session;
}

function tabOf(send: Send): Omit<Tab, 'close'> {
  const press = async (...keys: readonly string[]) => {
    const held = keys.slice(0, -1);
    const actions = [
      ...held.map((value) => ({ type: 'keyDown', value })),
      ...keys.slice(-1).flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value }))),
      ...held.map((value) => ({ type: 'keyUp', value })),
    ];
    await send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  };
  const evaluate: Tab['evaluate'] = async (run, ...args) =>
    (await send('POST', '/execute/sync', { script: `return (${run.toString()})(...arguments)`, args })) as never;
  const inFrame = async (address: string, width: number) => {
    await send('POST', '/url', { url: new URL(UNGUARDED, address).href });
    const put = (src: string, style: string) =>
      new Promise<void>((resolve) => {
        const frame = Object.assign(document.createElement('iframe'), { src, style });
        frame.addEventListener('load', () => resolve());
        document.body.replaceChildren(frame);
      });
    await evaluate(put, address, `position:fixed;inset:0;border:0;width:${width}px;height:${HIGH}px`);
    await send('POST', '/frame', { id: 0 });
  };
  const find = async (selector: string) =>
    (await send('POST', '/element', { using: 'css selector', value: selector })) as Readonly<Record<string, string>>;
  return {
    open: async (address, width = WIDE) => {
      await send('POST', '/frame', { id: null });
      if (width < LEAST) await inFrame(address, width);
      else await send('POST', '/url', { url: address });
    },
    evaluate,
    press: (key) => press(...key.split('+').map((name) => KEYS[name] ?? name)),
    type: async (text) => {
      for (const sign of text) await press(sign);
    },
    click: async (selector) => {
      const [id = ''] = Object.values(await find(selector));
      await send('POST', `/element/${id}/click`, {});
    },
    hover: async (selector) => {
      const move = { type: 'pointerMove', duration: 0, origin: await find(selector), x: 0, y: 0 };
      await send('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions: [move] }] });
    },
    back: () => evaluate(() => history.back()),
    picture: async () => Buffer.from((await send('GET', '/screenshot')) as string, 'base64'),
  };
}
