import { debianInstall } from './debian.ts';
import { findBrowser } from './find-browser.ts';

/**
 * Finds a Firefox, or gets Debian’s: the one that FIREFOX_PATH names and no other, an installed one, or a fresh one.
 * Says which one it is, or that there is none.
 *
 * @returns the path of the browser, where there is one
 */
export function ensureFirefox(): string | undefined {
  const found = findBrowser({
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    places: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    installs: debianInstall('firefox-esr').map((command) => ({ command, minutes: 10 })),
  });
  if (!found) console.warn('NOT TRIED: the pages in Firefox; install it and set FIREFOX_PATH to it.');
  return found;
}
