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
  /**
   * Starts it.
   *
   * @param dark whether its reader has chosen dark colors
   */
  readonly start: (path: string, dark?: boolean) => Promise<Tab>;
}

const WEBKIT = ['WebKitWebDriver', 'Xvfb'] as const;

/** How each is found, installed and started. */
export const ENGINES: Readonly<Record<EngineName, Row>> = {
  Chromium: {
    find: ensureChromium,
    start: (executablePath, dark = false) =>
      startByPuppeteer({
        executablePath,
        args: [
          ...CHROMIUM_FLAGS,
          ...(canSandbox() ? [] : ['--no-sandbox']),
          ...(dark ? ['--blink-settings=preferredColorScheme=0'] : []),
        ],
      }),
  },
  Firefox: {
    find: ensureFirefox,
    start: (executablePath, dark = false) =>
      startByPuppeteer({
        browser: 'firefox',
        executablePath,
        extraPrefsFirefox: dark ? { 'layout.css.prefers-color-scheme.content-override': 0 } : {},
      }),
  },
  WebKit: {
    find: () => (ensurePrograms('the pages', ...WEBKIT).size === WEBKIT.length ? WEBKIT[0] : undefined),
    start: startWebKit,
  },
};
