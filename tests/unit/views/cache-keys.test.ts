import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cacheKeys } from '../../../src/views/cache-keys.ts';
import { SharedContent } from '../../../src/views/content.ts';
import { pagesOf } from '../../../src/views/pages.ts';
import { SOUND } from '../../support/broken-corpus.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'keys-'));
  cpSync(SOUND, root, { recursive: true });
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'src/page.ts'), 'drawn so');
  writeFileSync(join(root, 'package.json'), '{ "version": "1.0.0" }');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** The key of each page, by its address. */
function keysNow(base = '/'): Map<string, string> {
  const content = new SharedContent();
  content.configure({ root: pathToFileURL(`${root}/`), base, site: undefined });
  const keyOf = cacheKeys(content);
  return new Map(pagesOf(content.site()).map((page) => [page.href, keyOf(page)]));
}

/** The addresses of the pages that another key tells to be drawn again once something has changed. */
function drawnAfter(change: () => void): string[] {
  const before = keysNow();
  change();
  return [...keysNow()].filter(([href, key]) => before.get(href) !== key).map(([href]) => href);
}

const edit = (path: string, from: RegExp, to: string) => {
  const file = join(root, path);
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(file, text.replace(from, to));
};
const all = () => [...keysNow().keys()];

test('nothing is drawn again where nothing has changed', () => {
  expect(drawnAfter(() => undefined)).toEqual([]);
});

test('a claim is drawn again with its source, with what bears on it, and with every list', () => {
  const drawn = drawnAfter(() => {
    edit('content/claims/tram-letter-2022/cars-full.md', /^title: .*$/mu, 'title: Another name');
  });
  expect(drawn).toEqual(
    expect.arrayContaining([
      '/claims/tram-letter-2022/cars-full/',
      '/claims/tram-letter-2022/not-dying/',
      '/claims/',
      '/sources/tram-letter-2022/',
      '/topics/',
    ]),
  );
});

test('a work is drawn again without the claims of a source that has nothing to do with it', () => {
  const drawn = drawnAfter(() => {
    edit('content/citations/yearly-count.md', /^title: .*$/mu, 'title: Another name');
  });
  expect(drawn).toContain('/citations/yearly-count/');
  expect(drawn).not.toContain('/citations/gazette-archive/');
});

test('what has nothing to do with a claim is not drawn again, be it of the same source', () => {
  const drawn = drawnAfter(() => {
    edit('content/claims/tram-letter-2022/fourth-car.md', /^title: .*$/mu, 'title: Another name');
  });
  expect(drawn).toContain('/claims/tram-letter-2022/fourth-car/');
  expect(drawn).not.toContain('/claims/tram-note-2019/cheaper-tickets/');
  expect(drawn).not.toContain('/forecasts/tram-note-2019/tickets/');
  const argued = drawnAfter(() => {
    edit('content/assessments/tram-note-2019/tickets.md', /^reason: .*$/mu, 'reason: Another reason.');
  });
  expect(argued).toContain('/claims/tram-note-2019/cheaper-tickets/');
  expect(argued).not.toContain('/claims/tram-note-2019/riders-fewer/');
});

test('every source tells the day on which the record ends, whoever’s verdict has moved it', () => {
  const drawn = drawnAfter(() => {
    edit('content/assessments/tram-note-2019/tickets.md', /^asOf: .*$/mu, 'asOf: "2026-11-30"');
  });
  expect(drawn).toContain('/sources/tram-letter-2022/');
});

test.each([
  [
    'the program',
    () => {
      writeFileSync(join(root, 'src/page.ts'), 'drawn otherwise');
    },
  ],
  [
    'what the archive says of itself',
    () => {
      edit('content/site.md', /^title: .*$/mu, 'title: Another name');
    },
  ],
  [
    'a source',
    () => {
      edit('content/sources/tram-note-2019.md', /^short: .*$/mu, 'short: Another name');
    },
  ],
  [
    'a term',
    () => {
      edit('content/terms/tram-line.md', /^title: .*$/mu, 'title: Another name');
    },
  ],
] as const)('all is drawn again after a change of %s', (_what, change) => {
  expect(drawnAfter(change)).toEqual(all());
});

test('all is drawn again for another place', () => {
  const here = new Set(keysNow().values());
  expect([...keysNow('/briefing/').values()].filter((key) => here.has(key))).toEqual([]);
});
