import { describe, expect, test } from 'vitest';
import { canSandbox, ensureChromium, NoBrowserError } from '../../support/chromium.ts';
import type { Machine } from '../../support/chromium.ts';

const OWN = '/cache/playwright/chrome';
const SYSTEM = '/usr/bin/chromium';

interface Setting extends Partial<Machine> {
  /** The browsers that stand on the machine. */
  readonly browsers?: readonly string[];
  /** Files that stand there and do not start. */
  readonly broken?: readonly string[];
  /** What a command that succeeds puts there. */
  readonly installs?: Readonly<Record<string, string | undefined>>;
}

function machine({ browsers = [], broken = [], installs = {}, ...rest }: Setting = {}) {
  const there = new Set(browsers);
  const commands: string[] = [];
  const said: string[] = [];
  const it: Machine = {
    env: {},
    platform: 'linux',
    home: '/home/me',
    root: false,
    playwrightPath: OWN,
    exists: (path) => there.has(path) || broken.includes(path),
    version: (path) => (there.has(path) ? 'Chromium 1.2' : undefined),
    run: (command, args) => {
      const line = [command, ...args].join(' ');
      commands.push(line);
      const succeeds = Object.keys(installs).find((key) => line.startsWith(key));
      if (succeeds === undefined) return false;
      const path = installs[succeeds];
      if (path) there.add(path);
      return true;
    },
    say: (line) => {
      said.push(line);
    },
    ...rest,
  };
  return { it, commands, said };
}

const DEBIAN = { root: true, broken: ['/usr/bin/apt-get'] };
const INSTALL_OWN = 'npx playwright install chromium';

describe('the browser that is used', () => {
  test('is the one that CHROMIUM_PATH names, before all others', () => {
    const { it, said } = machine({ env: { CHROMIUM_PATH: '/opt/chrome' }, browsers: ['/opt/chrome', OWN, SYSTEM] });
    expect(ensureChromium(it)).toBe('/opt/chrome');
    expect(said).toEqual(['Browser: Chromium 1.2 (/opt/chrome, from CHROMIUM_PATH)']);
  });

  test.for([
    ['Playwright’s own before an installed one', [SYSTEM, OWN], OWN],
    ['Debian’s', [SYSTEM], SYSTEM],
    ['Ubuntu’s', ['/usr/bin/chromium-browser'], '/usr/bin/chromium-browser'],
    ['Chrome', ['/usr/bin/google-chrome-stable'], '/usr/bin/google-chrome-stable'],
  ] as const)('is %s', ([, browsers, expected]) => {
    const { it, commands, said } = machine({ browsers });
    expect(ensureChromium(it)).toBe(expected);
    expect(said).toEqual([`Browser: Chromium 1.2 (${expected})`]);
    expect(commands).toEqual([]);
  });

  test.for([
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/home/me/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ])('is on macOS %s', (path) => {
    expect(ensureChromium(machine({ platform: 'darwin', browsers: [path] }).it)).toBe(path);
  });

  test('is not one that does not start', () => {
    const { it } = machine({ broken: [OWN, SYSTEM], browsers: ['/usr/bin/google-chrome'] });
    expect(ensureChromium(it)).toBe('/usr/bin/google-chrome');
  });
});

describe('a browser that is missing', () => {
  test('comes from Playwright', () => {
    const { it, commands } = machine({ ...DEBIAN, installs: { [INSTALL_OWN]: OWN } });
    expect(ensureChromium(it)).toBe(OWN);
    expect(commands).toEqual([INSTALL_OWN]);
  });

  test.for([
    ['Playwright’s cannot be loaded', {}],
    ['Playwright’s does not start', { [INSTALL_OWN]: undefined }],
  ] as const)('comes from apt for root on Debian when %s', ([, installs]) => {
    const { it, commands } = machine({
      ...DEBIAN,
      installs: { ...installs, 'apt-get update': undefined, 'apt-get install': SYSTEM },
    });
    expect(ensureChromium(it)).toBe(SYSTEM);
    expect(commands).toEqual([
      INSTALL_OWN,
      'apt-get update -qq',
      'apt-get install -y -qq --no-install-recommends chromium fonts-liberation',
    ]);
  });

  test.for([
    ['for anybody but root', { broken: ['/usr/bin/apt-get'] }],
    ['without apt', { root: true }],
    ['on macOS', { ...DEBIAN, platform: 'darwin' }],
  ] as const)('does not come from apt %s', ([, setting]) => {
    const { it, commands } = machine(setting);
    expect(() => ensureChromium(it)).toThrow(NoBrowserError);
    expect(commands).toEqual([INSTALL_OWN]);
  });

  test('is told in one line that says what to do', () => {
    expect(() => ensureChromium(machine(DEBIAN).it)).toThrow(
      /^[^\n]*install Chromium or Chrome and set CHROMIUM_PATH/u,
    );
  });

  test('is told when CHROMIUM_PATH names it, and nothing else is taken', () => {
    const { it, commands } = machine({ env: { CHROMIUM_PATH: '/opt/none' }, browsers: [OWN] });
    expect(() => ensureChromium(it)).toThrow('CHROMIUM_PATH names no browser that starts: /opt/none');
    expect(commands).toEqual([]);
  });
});

test.for([
  [{ env: {}, root: false }, true],
  [{ env: {}, root: true }, false],
  [{ env: { CI: 'true' }, root: false }, false],
] as const)('the sandbox is on only where it can be: %j → %j', ([setting, expected]) => {
  expect(canSandbox(setting)).toBe(expected);
});
