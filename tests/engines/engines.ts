import { CHROMIUM_FLAGS, canSandbox, ensureChromium } from '../support/chromium.ts';
import { ensureFirefox } from '../support/firefox.ts';
import { ensurePrograms } from '../support/programs.ts';
import type { Tab } from './engine.ts';
import { startByPuppeteer } from './puppeteer.ts';
import { startWebKit } from './webkit.ts';

/** The engines that pages are tried in. */
export type EngineName = 'Chromium' | 'Firefox' | 'WebKit';

/** An engine of this machine. */
export interface Installed {
  readonly name: EngineName;
  /** Its program. */
  readonly path: string;
}

interface Row {
  /** Finds it, or installs it; nothing where that cannot be done, which is said. */
  readonly find: () => string | undefined;
  readonly start: (path: string) => Promise<Tab>;
}

const WEBKIT = ['WebKitWebDriver', 'Xvfb'] as const;

/** How each is found, installed and started. */
export const ENGINES: Readonly<Record<EngineName, Row>> = {
  Chromium: {
    find: ensureChromium,
    start: (executablePath) =>
      startByPuppeteer({
        executablePath,
        args: canSandbox() ? CHROMIUM_FLAGS : [...CHROMIUM_FLAGS, '--no-sandbox'],
      }),
  },
  Firefox: {
    find: ensureFirefox,
    start: (executablePath) => startByPuppeteer({ browser: 'firefox', executablePath }),
  },
  WebKit: {
    find: () => (ensurePrograms('the pages', ...WEBKIT).size === WEBKIT.length ? WEBKIT[0] : undefined),
    start: startWebKit,
  },
};
