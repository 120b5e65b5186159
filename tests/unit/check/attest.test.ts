import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attestCommand } from '../../../src/check/attest-command.ts';
import { check } from '../../../src/check/command.ts';
import { checkContent } from '../../../src/check/run.ts';
import { readContent } from '../../../src/corpus/read.ts';
import { articleOf, corpus } from './corpus.ts';

const FILE = 'content/attestations/tram-note-2019.json';
const ARTICLE = articleOf('tram-note-2019');

test('writes what the corpus holds, and nothing beside it', () => {
  using sound = corpus('sound');
  const before = readFileSync(join(sound.root, FILE), 'utf8');
  rmSync(join(sound.root, FILE));
  const outcome = attestCommand(['tram-note-2019', ARTICLE, '--root', sound.root]);
  expect(outcome).toEqual({ code: 0, output: `${FILE}: 8 quotations found in 2 paragraphs.\n` });
  expect(readFileSync(join(sound.root, FILE), 'utf8')).toBe(before);
  expect(readdirSync(join(sound.root, 'content/attestations'))).toHaveLength(2);
  expect(checkContent(readContent(sound.root)).issues).toEqual([]);
});

test('keeps no sentence of the article', () => {
  using sound = corpus('sound');
  attestCommand(['tram-note-2019', ARTICLE, '--root', sound.root]);
  const written = readFileSync(join(sound.root, FILE), 'utf8');
  expect(written).not.toContain('and the council will');
});

describe('writes nothing where', () => {
  test.each(['attestation-is-missing', 'quotation-is-attested'])('the case is %s and a quotation is wrong', (name) => {
    using broken = corpus(name);
    const claim = join(broken.root, 'content/claims/tram-note-2019/riders-fewer.md');
    const lines = readFileSync(claim, 'utf8').replace(
      /^quotes: .*$/mu,
      'quotes: [fewer people, riders back, no such words]',
    );
    writeFileSync(claim, lines);
    const before = existsSync(join(broken.root, FILE)) && readFileSync(join(broken.root, FILE), 'utf8');
    const { code, output } = attestCommand(['tram-note-2019', ARTICLE, '--root', broken.root]);
    expect(code).toBe(1);
    expect(output).toMatch(
      /content\/claims\/tram-note-2019\/riders-fewer\.md:13:24\s+error\s+quotation-is-attested\s+“riders back” .* It stands in paragraph 2\./u,
    );
    expect(output).toMatch(/13:37\s+error\s+quotation-is-attested\s+“no such words” .* It stands nowhere/u);
    expect(existsSync(join(broken.root, FILE)) && readFileSync(join(broken.root, FILE), 'utf8')).toBe(before);
  });

  test('an entry that may hold quotations cannot be read', () => {
    using broken = corpus('errors-have-no-followers');
    const { code, output } = attestCommand(['tram-note-2019', ARTICLE, '--root', broken.root]);
    expect(code).toBe(1);
    expect(output).toContain('field-is-present');
    expect(output).not.toContain('content/terms/');
  });
});

test('says how the paragraph begins in which a quotation should stand', () => {
  using sound = corpus('sound');
  const claim = join(sound.root, 'content/claims/tram-note-2019/cheaper-tickets.md');
  writeFileSync(claim, readFileSync(claim, 'utf8').replace('“quiet hour” fare', 'loud hour fare'));
  const { output } = attestCommand(['tram-note-2019', ARTICLE, '--root', sound.root]);
  expect(output).toContain("Paragraph 2 begins “Cheaper tickets might bring riders back. The council's …”.");
});

test('says where our words are the article’s, which no proof of quotations shows', () => {
  using sound = corpus('sound');
  const claim = join(sound.root, 'content/claims/tram-note-2019/closure-likely.md');
  const borrow = 'note: "Nobody on the board has asked why, and nobody will."\nadded:';
  writeFileSync(claim, readFileSync(claim, 'utf8').replace('added:', borrow));
  const { code, output } = attestCommand(['tram-note-2019', ARTICLE, '--root', sound.root]);
  expect(code).toBe(0);
  expect(output).toContain(
    `Outside quotation marks, 1 place has too many of its words in a row: npm run check -- --text tram-note-2019=${ARTICLE}\n`,
  );
});

describe('the words of the paragraphs', () => {
  const SOURCE = 'content/sources/tram-note-2019.md';
  const counted = (root: string, from: string | RegExp, to: string) => {
    const file = join(root, SOURCE);
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
    return file;
  };

  test('are told where the source’s file has others', () => {
    using sound = corpus('sound');
    counted(sound.root, 'words: 33', 'words: 30');
    const { code, output } = attestCommand(['tram-note-2019', ARTICLE, '--root', sound.root]);
    expect(code).toBe(0);
    expect(output).toContain('Paragraph 2 has 33 words, not 30.\nWith --write,');
  });

  test.each([
    ['a wrong count', 'words: 33', 'words: 30'],
    ['a wrong beginning', 'The old tram line through', 'Some other words entirely'],
    ['no count', '    words: 33\n', ''],
    ['a blank count', 'words: 33', 'words: # how many'],
    ['a paragraph that is not there', /^ {2}- incipit: Cheaper[^]*(?=^added)/mu, ''],
    ['no paragraphs at all', /^paragraphs:\n[^]*(?=^added)/mu, 'paragraphs:\n'],
    ['braces', /^ {2}- incipit: Cheaper[^]*(?=^url)/mu, '  - { gist: Cheaper tickets may help. }\n'],
    ['brackets', /^paragraphs:[^]*(?=^url)/mu, 'paragraphs: [{ incipit: The old tram line }]\n'],
  ])('are written over %s', (_, from, to) => {
    using sound = corpus('sound');
    const file = counted(sound.root, from, to);
    const before = readFileSync(file, 'utf8');
    attestCommand(['tram-note-2019', ARTICLE, '--write', '--root', sound.root]);
    const { frontmatter } = readContent(sound.root).files.find(({ path }) => path === SOURCE) ?? {};
    expect(frontmatter).toMatchObject({
      paragraphs: [
        { incipit: expect.stringMatching(/^The old tram line/u) as string, words: 40 },
        { incipit: 'Cheaper tickets might bring', words: 33 },
      ],
    });
    // Nothing else is touched.
    expect(readFileSync(file, 'utf8').split('paragraphs:')[0]).toBe(before.split('paragraphs:')[0]);
    expect(readFileSync(file, 'utf8').split('\n---\n')[1]).toBe(before.split('\n---\n')[1]);
  });

  test('are not touched where they are right', () => {
    using sound = corpus('sound');
    const before = readFileSync(join(sound.root, SOURCE), 'utf8');
    attestCommand(['tram-note-2019', ARTICLE, '--write', '--root', sound.root]);
    expect(readFileSync(join(sound.root, SOURCE), 'utf8')).toBe(before);
  });

  /** The text of six paragraphs, and a source’s file that says of each which it is. */
  const TEXT = ['One tram goes up here', 'Two of them go', 'Three go', 'One tram goes up there', 'Five go', 'Six go'];
  const asText = (paragraphs: readonly string[]) =>
    paragraphs.map((words) => `${words} down the hill every day, and back.`).join('\n\n');
  const written = (root: string, paragraphs: readonly string[]) => {
    const article = join(root, 'article.txt');
    writeFileSync(article, asText(paragraphs));
    const { output, failure } = attestCommand(['tram-note-2019', article, '--write', '--root', root]);
    const { frontmatter } = readContent(root).files.find(({ path }) => path === SOURCE) ?? {};
    const { paragraphs: found } = frontmatter as { paragraphs: { incipit: string; gist: string | null }[] };
    return { output, failure, gists: found.map(({ gist }) => gist), incipits: found.map(({ incipit }) => incipit) };
  };
  const sixParagraphs = (root: string) => {
    const file = join(root, SOURCE);
    const list = ['1', '2', '3', '4', '5', '6'].map((number) => `  - gist: '${number}' # its own\n`).join('');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^paragraphs:[^]*(?=^url)/mu, `paragraphs:\n${list}`));
    return written(root, TEXT);
  };

  test('take along what the file says of their paragraph, where one is split', () => {
    using sound = corpus('sound');
    sixParagraphs(sound.root);
    const split = [...TEXT.slice(0, 3), 'And the fourth', ...TEXT.slice(3)];
    const { gists, output } = written(sound.root, split);
    expect(gists).toEqual(['1', '2', '3', null, '4', '5', '6']);
    expect(output).toContain('went with it to its new number.\nTo do: the `gist` of paragraph 4, new in the file.\n');
    expect(output).toContain('`renumbered` in content/sources/tram-note-2019.md');
    expect(readFileSync(join(sound.root, SOURCE), 'utf8')).toContain("gist: '6' # its own\n");
    // Until claims are renumbered the proof is not written; a second time it must not go by the old one.
    expect(written(sound.root, split).gists).toEqual(['1', '2', '3', null, '4', '5', '6']);
  });

  test.each([
    [
      'two are joined',
      [0, 1, 3, 4, 5],
      ['1', '2', '4', '5', '6'],
      'No paragraph begins “Three go down the” any more; its gist is taken out: “3”.',
    ],
    ['two change places', [0, 2, 1, 3, 4, 5], ['1', '3', '2', '4', '5', '6'], 'went with it to its new number'],
    ['one is at the end', [0, 1, 2, 3, 4, 5, 6], ['1', '2', '3', '4', '5', '6', null], 'the `gist` of paragraph 7'],
    ['one reads otherwise', [0, 6, 2, 3, 4, 5], ['1', '2', '3', '4', '5', '6'], 'read again the `gist` of paragraph 2'],
    [
      'one reads otherwise and another is new',
      [6, 7, 1, 2, 3, 4, 5],
      [null, null, '2', '3', '4', '5', '6'],
      'its gist is taken out: “1”',
    ],
  ])('take along what the file says of their paragraph, where %s', (_, order, expected, told) => {
    using sound = corpus('sound');
    sixParagraphs(sound.root);
    const { gists, output } = written(
      sound.root,
      order.map((at) => [...TEXT, 'Some others go', 'Again others go'][at] ?? ''),
    );
    expect(gists).toEqual(expected);
    expect(output).toContain(told);
  });

  test('take along what the file says of paragraphs that begin alike, by their order', () => {
    using sound = corpus('sound');
    sixParagraphs(sound.root);
    counted(sound.root, 'One tram goes up here', 'One tram goes up');
    counted(sound.root, 'One tram goes up there', 'One tram goes up');
    const split = [...TEXT.slice(0, 3), 'And the fourth', ...TEXT.slice(3)];
    expect(written(sound.root, split).gists).toEqual(['1', '2', '3', null, '4', '5', '6']);
  });

  test('are more where another paragraph begins so, even where they were right', () => {
    using sound = corpus('sound');
    expect(sixParagraphs(sound.root).incipits.slice(0, 4)).toEqual([
      'One tram goes up here',
      'Two of them go',
      'Three go down the',
      'One tram goes up there',
    ]);
    counted(sound.root, 'One tram goes up there', 'One tram goes up');
    expect(written(sound.root, TEXT).incipits[3]).toBe('One tram goes up there');
  });

  test.each([
    [
      'another text',
      asText(['Seven go', 'Eight go', 'Nine go']),
      'Of the 6 beginnings of paragraphs in content/sources/tram-note-2019.md, none stands in this text. Is it the text of tram-note-2019?',
    ],
    [
      'a text without blank lines',
      asText(TEXT).replaceAll('\n\n', '\n'),
      'No blank line parts the text, so it is one paragraph of 62 words.',
    ],
  ])('are not written from %s, with which nothing is compared either', (_, text, doubt) => {
    using sound = corpus('sound');
    sixParagraphs(sound.root);
    const before = readFileSync(join(sound.root, SOURCE), 'utf8');
    const article = join(sound.root, 'article.txt');
    writeFileSync(article, text);
    const args = ['tram-note-2019', article, '--root', sound.root];
    const { code, failure } = attestCommand([...args, '--write']);
    expect(code).toBe(2);
    expect(failure).toContain(`${doubt} Nothing was written.`);
    expect(readFileSync(join(sound.root, SOURCE), 'utf8')).toBe(before);
    expect(attestCommand(args).output).toContain(`${doubt}\n`);
    const compared = check(['--root', sound.root, '--text', `tram-note-2019=${article}`], {});
    expect(compared.failure).toContain(`${doubt} Nothing was compared.`);
  });
});

test('a paragraph that moved and one that reads otherwise are named, with the claims to read again', () => {
  using sound = corpus('sound');
  const article = join(sound.root, 'article.txt');
  writeFileSync(
    article,
    readFileSync(ARTICLE, 'utf8')
      .replace(' and the council will', '\n\n[p2] And the council will')
      .replace('[p2] Cheaper', '[p3] Cheaper'),
  );
  const { output } = attestCommand(['tram-note-2019', article, '--root', sound.root]);
  expect(output).toContain('What was paragraph 2 is paragraph 3 now.\n');
  expect(output).toContain(
    'paragraphs 1 and 2 read otherwise. Read again what was drawn from them: T1a, T1b, and T1c.\n',
  );
});

test.each([
  [['tram-note-2019'], /\nUsage:/u],
  [['tram-note-2019', ARTICLE, 'more'], /\nUsage:/u],
  [['tram-note-2019', ARTICLE, '--rot'], /--rot[^]*\nUsage:/u],
  [['tram-note-2018', ARTICLE, '--write'], /^There is no source "tram-note-2018"\. Did you mean "tram-note-2019"\?/u],
  [['bus', ARTICLE], /^There is no source "bus"\. The sources are tram-letter-2022, tram-note-2019\./u],
  [['tram-note-2018', ARTICLE], /There is no source "tram-note-2018".*\nnpm run attest -- --help tells all\.\n$/u],
  [['tram-note-2019', '/nowhere.txt'], /^There is no file \/nowhere\.txt\.\nnpm run/u],
  [['tram-note-2019', '/'], /^A folder was given in place of a file\.\nnpm run/u],
])('refuses %j', (args, failure) => {
  using sound = corpus('sound');
  const outcome = attestCommand([...args, '--root', sound.root]);
  expect(outcome.code).toBe(2);
  expect(outcome.failure).toMatch(failure);
});
