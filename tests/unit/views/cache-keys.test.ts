import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Assessment } from '../../../src/graph/graph.ts';
import { cacheKeys } from '../../../src/views/cache-keys.ts';
import { SharedContent } from '../../../src/views/content.ts';
import { pagesOf } from '../../../src/views/pages.ts';
import { SOUND } from '../../support/broken-corpus.ts';

const CONTENT = join(import.meta.dirname, '../../../content');

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

const contentNow = (base = '/') => {
  const content = new SharedContent();
  content.configure({ root: pathToFileURL(`${root}/`), base, site: undefined });
  return content;
};

/** The key of each page, by its address. */
function keysNow(base = '/'): Map<string, string> {
  const content = contentNow(base);
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
    edit('content/citations/gazette-archive.md', /^title: .*$/mu, 'title: Another name');
  });
  expect(drawn).toContain('/citations/gazette-archive/');
  expect(drawn).not.toContain('/citations/yearly-count/');
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

test('a topic is drawn again for a claim that its text names, be it on another topic', () => {
  edit('content/topics/fares.md', /\n$/u, '\n\nOf cars [[L2a]] speaks.\n');
  const drawn = drawnAfter(() => {
    edit('content/claims/tram-letter-2022/fourth-car.md', /^title: .*$/mu, 'title: Another name');
  });
  expect(drawn).toContain('/topics/fares/');
});

test('all is drawn again for what is known of other languages, which any text may say', () => {
  const work = 'content/citations/gazette-archive.md';
  edit(work, /^title: .*$/mu, 'title: Gazeta\nlanguage: pl');
  expect(drawnAfter(() => edit(work, /^title: .*$/mu, 'title: Kurier'))).toEqual(all());
});

test('two sources are drawn again when a third begins to speak of what they speak of', () => {
  /** Gives a third source what the first has, without what binds that to others. */
  const copy = (from: string, path: string, more: readonly (readonly [RegExp, string])[]) => {
    const text = readFileSync(join(root, 'content', from), 'utf8').replaceAll(/\bT(?=\d[a-z])/gu, 'X');
    mkdirSync(join(root, 'content', path, '..'), { recursive: true });
    writeFileSync(
      join(root, 'content', path),
      more.reduce((all, [part, by]) => all.replace(part, by), text),
    );
  };
  copy('sources/tram-note-2019.md', 'sources/third-2020.md', [
    [/^code: T$/mu, 'code: X'],
    [/^mark: .*$/mu, 'mark: diamond'],
    [/^short: .*$/mu, 'short: Note (2020)'],
    [/\n---\n[^]*$/u, '\n---\n\nRiders leave the line. [[X1a]]\n'],
  ]);
  copy('claims/tram-note-2019/riders-fewer.md', 'claims/third-2020/riders-fewer.md', [
    [/^relations:\n(?: .*\n)+/mu, ''],
  ]);
  const silent = 'content/stances/third-2020/riders.md';
  copy('stances/tram-note-2019/riders.md', 'stances/third-2020/riders.md', [
    [/^(?:label|lead|stance|claims): .*\n/gmu, ''],
    [/^added:/mu, 'silent: true\nadded:'],
  ]);
  const drawn = drawnAfter(() =>
    edit(silent, /^silent: true$/mu, 'label: Fewer too\nlead: X1a\nstance: Riders are fewer.\nclaims: [X1a]'),
  );
  expect(drawn).toContain('/compare/sources/tram-letter-2022/tram-note-2019/');
});

test('a work is drawn again where the verdicts that it bears on change their order', () => {
  rmSync(join(root, 'content'), { recursive: true });
  cpSync(CONTENT, join(root, 'content'), { recursive: true });
  const orders = () =>
    new Map(
      [...contentNow().site().graph.assessmentsResting].map(([work, some]) => [work, some.map(({ id }) => id).join()]),
    );
  const before = orders();
  const { assessmentsResting, claims, sources } = contentNow().site().graph;
  const isOfOneSource = ([first, next]: readonly Assessment[]) => next && first?.source === next.source;
  const [first] = [...assessmentsResting.values()].find(isOfOneSource) ?? [];
  const claim = [...claims.values()].find(({ code }) => code === first?.claims[0]);
  if (!claim) throw new Error('No work bears on two verdicts of one source');
  const last = sources.get(claim.source)?.paragraphs.length ?? 0;
  const drawn = drawnAfter(() => edit(`content/claims/${claim.id}.md`, /^paragraphs: .*$/mu, `paragraphs: [${last}]`));
  const turned = [...orders()].filter(([work, order]) => before.get(work) !== order).map(([work]) => work);
  expect(turned.length).toBeGreaterThan(0);
  expect(drawn).toEqual(expect.arrayContaining(turned.map((work) => `/citations/${work}/`)));
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
