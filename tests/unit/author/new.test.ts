import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newCommand } from '../../../src/author/new-command.ts';
import { NEW_NOUNS } from '../../../src/author/new-entry.ts';
import { checkContent } from '../../../src/check/run.ts';
import { PUBLISHED } from '../../../src/corpus/published.ts';
import { readContent } from '../../../src/corpus/read.ts';
import { articleOf, corpus } from '../check/corpus.ts';

/** The frontmatter of a file of a corpus, and what the check says of the file. */
function written(root: string, path: string) {
  const reading = readContent(root);
  const { frontmatter } = reading.files.find((file) => file.path === path) ?? { frontmatter: undefined };
  return { frontmatter, issues: checkContent(reading).issues.filter(({ file }) => file === path) };
}

test('a claim that is given everything passes the check, under the next free code of its paragraph', async () => {
  using sound = corpus('sound');
  const { code, output } = await newCommand([
    ...['claim', 'tram-note-2019', '--root', sound.root, '--title', 'The fare was hardly known'],
    ...[
      '--paragraphs',
      '2',
      '--statement',
      'The fare of 2017, it says, was not made known.',
      '--at',
      'fare of 2017 was',
    ],
    ...[
      '--kind',
      'fact',
      '--strength',
      'asserted',
      '--voice',
      'author',
      '--weight',
      'detail',
      '--topics',
      'fares,riders',
    ],
    ...['--period', '2017', '--terms', 'quay-council'],
  ]);
  expect(code).toBe(0);
  const path = 'content/claims/tram-note-2019/the-fare-was-hardly-known.md';
  const { frontmatter, issues } = written(sound.root, path);
  expect(frontmatter).toMatchObject({ code: 'T2b', paragraphs: [2], topics: ['fares', 'riders'], period: '2017' });
  // Only the author, who has the text, can attest a quotation.
  expect(issues.map(({ rule }) => rule)).toEqual(['quotation-is-attested']);
  expect(output).toContain(`${path} is written.\nTo do in it:\n${path}:`);
});

test('a code that was once published is not given again', async () => {
  using sound = corpus('address-stays', { 'content/claims/tram-letter-2022/x.md': '' });
  writeFileSync(join(sound.root, PUBLISHED), '/c/T2b/\n');
  await newCommand(['claim', 'tram-note-2019/another', '--paragraphs', '2', '--root', sound.root]);
  const { frontmatter } = written(sound.root, 'content/claims/tram-note-2019/another.md');
  expect(frontmatter).toMatchObject({ code: 'T2c' });
});

test('a source has the paragraphs, the first words and the counts of its text', async () => {
  using sound = corpus('sound');
  const { output } = await newCommand([
    ...['source', 'bus-note-2024', '--text', articleOf('tram-note-2019'), '--root', sound.root],
    ...['--title', 'On buses', '--short', 'Bus note'],
  ]);
  const { frontmatter } = written(sound.root, 'content/sources/bus-note-2024.md');
  expect(frontmatter).toMatchObject({
    code: 'B',
    title: 'On buses',
    sections: [
      { heading: 'Beginning', headingBy: 'briefing', first: 1, last: 1 },
      { heading: 'Fares', headingBy: 'source', first: 2, last: 2 },
    ],
    paragraphs: [
      { incipit: 'The old tram line', words: 40, gist: null },
      { incipit: 'Cheaper tickets might bring', words: 33, gist: null },
    ],
  });
  expect(output).toMatch(
    /bus-note-2024\.md:\d+:\d+ +error +field-is-valid +`paragraphs\[0\]\.gist` has no value\. Give it one\.\n/u,
  );
});

describe('what is left out has a line with a hint, of', () => {
  const ids = { claim: 'tram-note-2019/x', stance: 'tram-letter-2022/x', assessment: 'tram-note-2019/x' };
  test.each(NEW_NOUNS)('%s', async (noun) => {
    using sound = corpus('sound');
    await newCommand(['topic', 'x', '--root', sound.root]);
    const id = noun in ids ? ids[noun as keyof typeof ids] : 'y';
    const { output, failure } = await newCommand([noun, id, '--root', sound.root]);
    expect(failure).toBeUndefined();
    const [path = ''] = output.split(' ');
    const { frontmatter, issues } = written(sound.root, path);
    const blank = Object.entries(frontmatter ?? {}).filter(([, value]) => value === null);
    expect(blank.length).toBeGreaterThan(0);
    // Nothing but what is blank is wrong, and no field that the schema asks for is missing.
    expect(issues.filter(({ rule }) => rule !== 'field-is-valid')).toEqual([]);
    expect(readFileSync(join(sound.root, path), 'utf8')).toMatch(/^\w+: # \S/mu);
  });
});

test('a silent stance lacks nothing', async () => {
  using sound = corpus('sound');
  await newCommand(['topic', 'bells', '--title', 'Bells', '--root', sound.root]);
  await newCommand(['stance', 'tram-note-2019/bells', '--silent', 'true', '--root', sound.root]);
  const { frontmatter, issues } = written(sound.root, 'content/stances/tram-note-2019/bells.md');
  expect(frontmatter).toMatchObject({ title: 'Note 2019: Bells', silent: true });
  expect(issues).toEqual([]);
});

test('of a work it is asked where a source cites it that is named, and of a speech when it was given', async () => {
  using sound = corpus('sound');
  const { output } = await newCommand([
    ...['citation', 'an-address', '--type', 'speech', '--citedBy', 'tram-note-2019', '--root', sound.root],
  ]);
  const { frontmatter } = written(sound.root, 'content/citations/an-address.md');
  expect(frontmatter).toMatchObject({
    citedBy: [{ source: 'tram-note-2019', paragraphs: null, anchor: null, state: null }],
    'event-title': null,
    'event-date': null,
  });
  expect(output).toMatch(/`citedBy\[0\]\.anchor` has no value\. Give it one, or take the line out\.\n/u);
  expect(output).toMatch(/`event-title` has no value\. Give it one, or take the line out\.\n/u);
});

test('a work that nobody is said to cite has no lines for it', async () => {
  using sound = corpus('sound');
  await newCommand(['citation', 'a-law', '--type', 'legislation', '--root', sound.root]);
  expect(written(sound.root, 'content/citations/a-law.md').frontmatter).not.toHaveProperty('citedBy');
  expect(readFileSync(join(sound.root, 'content/citations/a-law.md'), 'utf8')).toMatch(/^# It may have .*citedBy/mu);
});

test('what foretells nothing has a reason in place of a verdict, and the lines of a verdict say so', async () => {
  using sound = corpus('sound');
  const textOf = async (name: string, ...more: readonly string[]) => {
    await newCommand(['assessment', `tram-note-2019/${name}`, ...more, '--root', sound.root]);
    return readFileSync(join(sound.root, `content/assessments/tram-note-2019/${name}.md`), 'utf8');
  };
  expect(await textOf('scored')).toMatch(/^verdict:[^]*^# Where .* in place of horizon, .*: notScored, one of aim,/mu);
  const followed = await textOf('followed', '--notScored', 'expectation');
  expect(followed).toMatch(/^notScored: expectation$/mu);
  expect(followed).not.toMatch(/^verdict|in place of/mu);
});

test('a text without blank lines is told to be one paragraph', async () => {
  using sound = corpus('sound');
  const text = join(sound.root, 'text.txt');
  writeFileSync(text, 'The old tram goes up.\nThe new one comes down.\n');
  const { output } = await newCommand(['source', 'bus-note-2024', '--text', text, '--root', sound.root]);
  expect(output).toContain('No blank line parts the text, so it is one paragraph of 10 words. Where it has more,');
});

test('a stance of a source without a short name has no title yet', async () => {
  using sound = corpus('sound');
  await newCommand(['source', 'bus-note-2024', '--root', sound.root]);
  await newCommand(['stance', 'bus-note-2024/fares', '--root', sound.root]);
  expect(written(sound.root, 'content/stances/bus-note-2024/fares.md').frontmatter).toMatchObject({ title: null });
});

test('what a field can name is listed while it is few, else counted, and a source’s own claims alone are offered', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`content/terms/t${index}.md`, `---\ntitle: T${index}\n---\n`]),
  );
  using sound = corpus('sound', many);
  await newCommand(['source', 'bus-note-2024', '--root', sound.root]);
  const textOf = async (args: readonly string[], path: string) => {
    await newCommand([...args, '--root', sound.root]);
    return readFileSync(join(sound.root, path), 'utf8');
  };
  const claim = await textOf(
    ['claim', 'tram-note-2019/x', '--paragraphs', '2', '--terms', 't1'],
    'content/claims/tram-note-2019/x.md',
  );
  expect(claim).toMatch(/^topics: # .*known: fares, riders$/mu);
  const fact = await textOf(['fact', 'x'], 'content/facts/x.md');
  expect(fact).toMatch(/^terms: # .*; one of 42, by the names of the files in content\/terms\/$/mu);
  const stance = await textOf(['stance', 'bus-note-2024/fares'], 'content/stances/bus-note-2024/fares.md');
  expect(stance).toMatch(/^claims: # .*; no claim is there yet$/mu);
  const work = await textOf(['citation', 'x'], 'content/citations/x.md');
  expect(work).toMatch(/^type: # .*; one of 45 values, listed in content\/README\.md#citations$/mu);
});

test('asks for what is missing, and writes what is answered', async () => {
  using sound = corpus('sound');
  const asked: string[] = [];
  await newCommand(['term', 'bell', '--title', 'Bell', '--root', sound.root], ({ name }, hint) => {
    asked.push(`${name}: ${hint}`);
    return Promise.resolve(name === 'kind' ? 'concept' : '');
  });
  expect(asked.map((line) => line.split(':')[0])).toEqual(['kind', 'definition']);
  expect(asked[0]).toContain('one of person, institution, state');
  const { frontmatter } = written(sound.root, 'content/terms/bell.md');
  expect(frontmatter).toMatchObject({ title: 'Bell', kind: 'concept', definition: null });
});

test('asks of a claim its paragraphs first, and not for the code that they have free', async () => {
  using sound = corpus('sound');
  const asked: string[] = [];
  await newCommand(['claim', 'tram-note-2019/bell-rings', '--title', 'Bell', '--root', sound.root], ({ name }) => {
    asked.push(name);
    return Promise.resolve(name === 'paragraphs' ? '1' : '');
  });
  expect(asked[0]).toBe('paragraphs');
  expect(asked).not.toContain('code');
  expect(written(sound.root, 'content/claims/tram-note-2019/bell-rings.md').frontmatter).toMatchObject({
    code: expect.stringMatching(/^T1[b-z]$/u) as string,
  });
});

test('asks again where a field cannot have the answer', async () => {
  using sound = corpus('sound');
  const answers = ['concpet', 'concept'];
  const asked: string[] = [];
  await newCommand(['term', 'bell', '--title', 'Bell', '--root', sound.root], ({ name }, hint) => {
    asked.push(`${name}: ${hint}`);
    return Promise.resolve(name === 'kind' ? (answers.shift() ?? '') : '');
  });
  expect(asked[1]).toBe('kind: `kind` cannot be "concpet". Did you mean "concept"?');
  expect(written(sound.root, 'content/terms/bell.md').frontmatter).toMatchObject({ kind: 'concept' });
});

test('says how it is used where that is asked, or where it is used otherwise', async () => {
  expect(await newCommand(['--help'])).toMatchObject({ code: 0, output: expect.stringMatching(/^Usage:/u) as string });
  expect((await newCommand([])).failure).toMatch(/^Expected what is to be begun\.\nUsage:/u);
  expect((await newCommand(['term', 'bell', '--kind'])).failure).toMatch(/^--kind needs a value\.\nUsage:/u);
});

describe('writes nothing where', () => {
  test.each([
    [['claim', 'tram-note-2019/riders-fewer'], 'is there already'],
    [['claim', 'tram-note-2018/late'], 'Did you mean "tram-note-2019"?'],
    [['stance', 'tram-note-2019/noise'], 'First: npm run new -- topic noise'],
    [['trem', 'bell'], 'Did you mean "term"?'],
    [['term', 'The_Bell'], 'lower-case letters'],
    [['term', 'bell', '--kidn', 'concept'], 'Did you mean "kind"?'],
    [['claim'], 'claim <source>/<name>'],
    [['source', 'bell-2020', '--text', '/nowhere.txt'], 'There is no file /nowhere.txt.'],
    [['term', 'bell', '--kind', 'concpet'], '`kind` cannot be "concpet". Did you mean "concept"?'],
    [['claim', 'tram-note-2019/x', '--topics', 'fares riders'], 'parted by commas: --topics fares,riders'],
    [['claim', 'tram-note-2019/x', '--paragraphs', '1 2'], 'parted by commas: --paragraphs 1,2'],
    [['claim', 'tram-note-2019/x', '--paragraphs', '55'], 'has no paragraph 55. Its paragraphs are 1 to 2.'],
    [['citation', 'x', '--citedBy', 'tram-note-2018'], 'Did you mean "tram-note-2019"?'],
    [['event', 'x', '--date', '30 February 1790'], 'There is no 30 February 1790.'],
    [['page', 'bell'], 'There is no new "page"'],
  ])('%j is asked', async (args, failure) => {
    using sound = corpus('sound');
    const before = readContent(sound.root).files.map(({ path, text }) => path + text);
    const outcome = await newCommand([...args, '--root', sound.root]);
    expect(outcome.code).toBe(2);
    expect(outcome.failure).toContain(failure);
    expect(outcome.failure).toMatch(/\nnpm run new -- --help tells all\.\n$/u);
    expect(readContent(sound.root).files.map(({ path, text }) => path + text)).toEqual(before);
    expect(existsSync(join(sound.root, 'content/terms/bell.md'))).toBe(false);
  });
});
