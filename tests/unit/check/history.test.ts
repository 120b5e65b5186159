import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseLog, readTexts } from '../../../src/check/history/commits.ts';
import { gitIn } from '../../../src/check/history/git.ts';
import type { Git } from '../../../src/check/history/git.ts';
import { readHistory } from '../../../src/check/history/history.ts';
import { meaningOf } from '../../../src/check/history/meaning.ts';
import { checkContent } from '../../../src/check/run.ts';
import { repository } from '../../support/repository.ts';
import type { Repository } from '../../support/repository.ts';
import { corpus } from './corpus.ts';

const DAY = '2024-01-01';
const TERM = 'content/terms/tram.md';
const term = (definition: string, changed = DAY, more = '') =>
  `---\ntitle: Tram\ndefinition: ${definition}\nadded: "${DAY}"\nchanged: "${changed}"\n${more}---\n`;
const claim = (code: string, statement: string) =>
  `---\ncode: ${code}\ntitle: Riders grow fewer every year\nstatement: ${statement}\nparagraphs: [1]\nkind: fact\nstrength: asserted\nvoice: author\nweight: main\ntopics: [riders]\n---\n`;

/** What the commits know of a file as it stands now. */
function pastOf({ root }: Repository, path = TERM, changed = DAY) {
  const text = readFileSync(join(root, path), 'utf8');
  return readHistory(gitIn(root), [{ path, text, changed }]).get(path);
}

describe('the day of the first commit', () => {
  test('is the author’s own, wherever the author was', () => {
    using history = repository();
    history.write(TERM, term('A tram.'));
    history.commit('2024-01-01T23:30:00-05:00');
    expect(pastOf(history)).toEqual({ first: DAY });
  });

  test('is that of the file under its first name', () => {
    using history = repository();
    history.write(TERM, term('A tram.'));
    history.commit(DAY);
    history.move(TERM, 'content/terms/light-rail.md');
    history.commit('2024-02-01');
    history.move('content/terms/light-rail.md', 'content/terms/street car, “old”.md');
    history.commit('2024-03-01');
    expect(pastOf(history, 'content/terms/street car, “old”.md')).toEqual({ first: DAY });
  });

  test('is a claim’s own, though it was split from one much like it', () => {
    using history = repository();
    const [whole, half, moved] = ['whole', 'half', 'moved'].map((name) => `content/claims/note/${name}.md`);
    if (!whole || !half || !moved) throw new Error('three paths');
    history.write(whole, claim('T1a', 'Riders grow fewer, and fares grow dearer every year.'));
    history.commit(DAY);
    history.move(whole, half);
    history.write(half, claim('T1b', 'Riders grow fewer, and fares grow dearer.'));
    history.commit('2024-02-01');
    history.move(half, moved);
    history.write(moved, claim('T1b', 'Riders grow fewer, and fares grow much dearer.'));
    history.commit('2024-03-01');
    expect(history.git('log', '--name-status', '--format=')).toMatch(/^R.*half.*moved[\s\S]*^R.*whole.*half/mu);
    expect(pastOf(history, moved)?.first).toBe('2024-02-01');
  });

  test('is found where the content lies below the repository’s top', () => {
    using history = repository();
    history.write(`site/${TERM}`, term('A tram.'));
    history.commit(DAY);
    expect(pastOf({ ...history, root: join(history.root, 'site') })?.first).toBe(DAY);
  });
});

describe('a change', () => {
  const after = (text: string, changed = DAY) => {
    using history = repository();
    history.write(TERM, term('A tram.'));
    history.commit(DAY);
    history.write(TERM, text);
    history.commit('2024-02-01');
    return pastOf(history, TERM, changed);
  };

  test('of what it says is known by its day', () => {
    expect(after(term('A tram line.'))?.changedOn).toBe('2024-02-01');
    expect(after(`${term('A tram.')}\nMore of it.\n`)?.changedOn).toBe('2024-02-01');
  });

  test('that is told is none to speak of', () => {
    expect(after(term('A tram line.', '2024-02-01'), '2024-02-01')).not.toHaveProperty('changedOn');
  });

  test('of what it says of its own past is none', () => {
    const more = 'change: The word “line” was added.\nformerly: [/terms/line/]\n';
    expect(after(term('A tram.', '2024-01-02', more), '2024-01-02')).not.toHaveProperty('changedOn');
  });

  test('of fields’ order, quotation marks or line breaks is none', () => {
    const text = `---\nchanged: "${DAY}"\nadded: "${DAY}"\ndefinition: >-\n  A\n  tram.\ntitle: "Tram"\n---\n\n`;
    expect(after(text)).toEqual({ first: DAY });
  });

  test('that no commit brought is known by the last that touched it', () => {
    expect(after(term('A tram line.', '2024-05-01'), '2024-05-01')).toEqual({
      first: DAY,
      untouchedSince: '2024-02-01',
    });
  });

  test('in a merge that settles two others is told by its day', () => {
    using history = repository();
    history.write(TERM, term('A tram.'));
    history.commit(DAY);
    history.git('checkout', '--quiet', '-b', 'side');
    history.write(TERM, term('A line.'));
    history.commit('2024-02-01');
    history.git('checkout', '--quiet', 'main');
    history.write(TERM, term('A train.'));
    history.commit('2024-02-02');
    expect(() => history.git('merge', 'side')).toThrow();
    history.write(TERM, term('A tram line.'));
    history.commit('2024-02-03');
    expect(pastOf(history)).toEqual({ first: DAY, changedOn: '2024-02-03' });
  });

  test('that is not committed contradicts nothing', () => {
    using history = repository();
    history.write(TERM, term('A tram.'));
    history.commit(DAY);
    history.write(TERM, term('A tram line.', '2024-02-01'));
    history.write('content/terms/new.md', term('New.', '2024-02-01'));
    expect(pastOf(history, TERM, '2024-02-01')).toEqual({ first: DAY });
    expect(pastOf(history, 'content/terms/new.md')).toBeUndefined();
  });
});

describe('nothing is known', () => {
  test('where the history is cut off', () => {
    using history = repository();
    history.write(TERM, term('A tram.'));
    history.commit(DAY);
    history.write(TERM, term('A tram line.'));
    history.commit('2024-02-01');
    using shallow = repository();
    rmSync(shallow.root, { recursive: true });
    history.git('clone', '--quiet', '--depth=1', `file://${history.root}`, shallow.root);
    expect(pastOf(history)).toBeDefined();
    expect(pastOf(shallow)).toBeUndefined();
  });

  test('before anything is committed', () => {
    using history = repository();
    history.write(TERM, term('A tram.'));
    expect(pastOf(history)).toBeUndefined();
  });

  test('outside any repository', () => {
    using content = corpus('sound');
    expect(readHistory(gitIn(content.root), [{ path: TERM, text: '', changed: DAY }]).size).toBe(0);
  });

  test('on a machine without git', () => {
    using content = corpus('history-agrees');
    const without: Git = () => undefined;
    expect(checkContent(content.root).warnings).toBeGreaterThan(0);
    expect(checkContent(content.root, without)).toMatchObject({ errors: 0, warnings: 0 });
  });
});

test('a hook’s own repository is not the one that is asked', () => {
  using history = repository();
  history.write(TERM, term('A tram.'));
  history.commit(DAY);
  using other = repository();
  mkdirSync(join(other.root, 'content'));
  process.env['GIT_DIR'] = join(other.root, '.git');
  try {
    expect(pastOf(history)?.first).toBe(DAY);
  } finally {
    delete process.env['GIT_DIR'];
  }
});

test('a log is read whatever the files are called', () => {
  const [none, one, two, three] = ['0', '1', '2', '3'].map((sign) => sign.repeat(40));
  const log = [
    '2024-03-01',
    '',
    `\n::100644 100644 100644 ${one} ${two} ${three} MM`,
    ':a.md',
    '2024-02-01',
    `\n:100644 100644 ${one} ${two} R087`,
    '2024-01-01',
    'content/two\nlines.md',
    `:100644 000000 ${two} ${none} D`,
    '',
    '',
  ].join('\0');
  expect(parseLog(log)).toEqual([
    { day: '2024-03-01', changes: [{ path: ':a.md', before: [one, two], after: three }] },
    {
      day: '2024-02-01',
      changes: [
        { path: 'content/two\nlines.md', renamedFrom: '2024-01-01', before: [one], after: two },
        { path: '', before: [two], after: none },
      ],
    },
  ]);
});

test('what files held is read byte by byte', () => {
  using history = repository();
  const texts = ['“Ünïcödé”\nend', '', 'a'.repeat(70_000)];
  texts.forEach((text, index) => history.write(`content/${index}.md`, text));
  history.commit(DAY);
  const ids = texts.map((_text, index) => history.git('rev-parse', `HEAD:content/${index}.md`).trim());
  const missing = 'f'.repeat(40);
  expect([...readTexts(gitIn(history.root), [ids[0] ?? '', missing, ...ids.slice(1)])]).toEqual(
    ids.map((id, index) => [id, texts[index]]),
  );
});

test('a file that cannot be read means what its letters say', () => {
  expect(meaningOf('no  frontmatter\n')).toBe('no frontmatter');
  expect(meaningOf('---\ntitle: [\n---\n')).not.toBe(meaningOf('---\ntitle: {\n---\n'));
});
