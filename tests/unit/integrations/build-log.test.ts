import { stripVTControlCharacters } from 'node:util';
import type { AstroLoggerMessage } from 'astro';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import buildLog from '../../../src/integrations/build-log.ts';

let said: string[] = [];
const listen = (text: string | Uint8Array) => {
  said.push(stripVTControlCharacters(String(text)).replace(/^[\d:]+ /u, ''));
  return true;
};
beforeEach(() => {
  said = [];
  vi.useFakeTimers({ toFake: ['performance'] });
  vi.spyOn(process.stdout, 'write').mockImplementation(listen);
  vi.spyOn(process.stderr, 'write').mockImplementation(listen);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const message = (label: string | null, text: string, level: AstroLoggerMessage['level'] = 'info', newLine = true) => ({
  label,
  level,
  message: text,
  newLine,
});

/** What Astro says of a page: its file, and when it is drawn how long that took. */
const page = (path: string) => [message(null, `  ├─ ${path}`, 'info', false), message('SKIP_FORMAT', ' (+10ms) ')];

test('a build tells how many pages it has drawn and how long that took, and names none', () => {
  const log = buildLog({ steps: [] });
  log.write(message('build', 'output: "static"'));
  log.write(message('SKIP_FORMAT', '\n generating static routes '));
  for (let number = 1; number <= 1200; number += 1) {
    page(`claims/${number}/index.html`).forEach(log.write);
    vi.advanceTimersByTime(10);
  }
  log.write(message(null, '✓ Completed in 12.00s.\n'));
  vi.advanceTimersByTime(3000);
  log.write(message('build', 'Complete!'));
  expect(said).toEqual([
    '[pages] Drawing the pages\n',
    '[pages] 501 pages so far\n',
    '[pages] 1,002 pages so far\n',
    '[pages] 1,200 pages, in 12 s\n',
    '[pages] The site is built, in 15 s\n',
  ]);
});

test('of pages that are as the last build drew them a build tells how many it has drawn anew', () => {
  const log = buildLog({ steps: [] });
  for (const path of ['index.html', 'about/index.html', 'data/index.html']) page(path).forEach(log.write);
  for (const path of ['claims/index.html', 'topics/index.html']) {
    log.write(message(null, `  ├─ ${path}`, 'info', false));
    log.write(message('SKIP_FORMAT', ' (restored)'));
  }
  log.write(message(null, '✓ Completed in 0.00s.\n'));
  expect(said.at(-1)).toBe('[pages] 5 pages, 3 of them drawn anew, in 0 s\n');
});

test('warnings and errors are told, whoever has them, and the steps of the integrations', () => {
  const log = buildLog({ steps: ['site-files'] });
  log.write(message('vite', 'a chunk is large', 'warn'));
  log.write(message('build', 'Caught error rendering /about/', 'error'));
  log.write(message('site-files', '2,483 files, in 40 s'));
  log.write(message('vite', '✓ built in 134ms'));
  expect(said).toEqual([
    '[WARN] [vite] a chunk is large\n',
    '[ERROR] [build] Caught error rendering /about/\n',
    '[site-files] 2,483 files, in 40 s\n',
  ]);
});
