import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { baseFrom, hostFrom, shardsFrom } from '../../../src/integrations/site-url.ts';

describe('the host of a build', () => {
  test.for([
    ['https://example.org', 'https://example.org'],
    ['https://example.org/', 'https://example.org'],
    ['http://localhost:4321', 'http://localhost:4321'],
    ['', undefined],
    [undefined, undefined],
  ] as const)('%s is %s', ([value, host]) => {
    expect(hostFrom(value)).toBe(host);
  });

  test.for(['example.org', 'localhost:4321', 'ftp://example.org', 'https://example.org/briefing/', 'https://', 'none'])(
    '%s is refused with the variable, its value and what to write',
    (value) => {
      expect(() => hostFrom(value)).toThrow(
        `SITE_URL is “${value}”, which is not the address of a host. Write scheme and host alone, as in SITE_URL=https://example.org;`,
      );
    },
  );
});

describe('the folder of a build', () => {
  test.for([undefined, '/', '', '/briefing/', 'briefing', '/a/b-2/'])('%s is taken', (value) => {
    expect(baseFrom(value)).toBe(value ?? '/');
  });

  test.for(['/brief ing/', '/übersicht/', '//elsewhere/', 'https://example.org/a/', '/a?b/', '/a"b/'])(
    '%s is refused with the variable, its value and what to write',
    (value) => {
      expect(() => baseFrom(value)).toThrow(
        `BASE_PATH is “${value}”, which is no path that every host takes as it is.`,
      );
    },
  );
});

describe('the other shards of a site', () => {
  test.for([
    [undefined, '/', []],
    ['', '/2024/', []],
    ['/2024/,/2025/', '/2024/', ['/2025/']],
    ['/2024/ 2025, /2025/', '2024', ['/2025/']],
    ['/, /2024/', '/2024/', ['/']],
    ['/a/b', '/', ['/a/b/']],
  ] as const)('%s, built for %s, are %j', ([value, base, shards]) => {
    expect(shardsFrom(value, base)).toEqual(shards);
  });

  test.for(['https://example.org/2024/', '//elsewhere/', '/2024/?q'])(
    '%s is refused with the variable, its value and what to write',
    (value) => {
      expect(() => shardsFrom(`/2025/,${value}`, '/')).toThrow(
        `SHARDS has “${value}”, which is no path that every host takes as it is.`,
      );
    },
  );
});

const MODULE = pathToFileURL(join(import.meta.dirname, '../../../src/integrations/site-url.ts')).href;

/** What a process says that builds with the integration, says “Complete!” as Astro does, and ends. */
function saidBy(site: string | undefined, code = 0): string[] {
  const program = `
    import { hostNotice } from ${JSON.stringify(MODULE)};
    const { hooks } = hostNotice();
    await hooks['astro:config:done']({ config: { site: ${JSON.stringify(site)} } });
    await hooks['astro:build:done']({ logger: { warn: console.log } });
    console.log('Complete!');
    process.exitCode = ${code};
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  if (stderr.includes('Error')) throw new Error(stderr);
  return stdout.trimEnd().split('\n');
}

describe('a build', () => {
  test('without a host says at its very end, in one line, what is missing and what to set', () => {
    const [complete, notice, ...more] = saidBy(undefined);
    expect(complete).toBe('Complete!');
    for (const words of ['SITE_URL', 'pictures', 'canonical', 'sitemap', 'citations', 'https://example.org'])
      expect(notice).toContain(words);
    expect(more).toEqual([]);
  });

  test('for a host says nothing of it', () => {
    expect(saidBy('https://tram.example')).toEqual(['Complete!']);
  });

  test('that failed says nothing of it, for there is more to mend', () => {
    expect(saidBy(undefined, 1)).toEqual(['Complete!']);
  });
});
