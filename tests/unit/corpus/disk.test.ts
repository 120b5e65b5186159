import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { textReport } from '../../../src/check/reporters.ts';
import { checkContent } from '../../../src/check/run.ts';
import { readContent } from '../../../src/corpus/read.ts';
import { corpus } from '../check/corpus.ts';

/** What the check says of the content, a line for each problem. */
function problemsOf(root: string): string[] {
  return textReport(checkContent(readContent(root)))
    .split('\n')
    .filter((line) => line.startsWith('content/'))
    .map((line) => line.replaceAll(/ +/gu, ' '));
}

const link = 'This is a link, and no file: git keeps no more of it than its name, and it may lead out of the archive.';
const odd = 'This is neither a file nor a folder, but a pipe, a socket or a device.';

describe('nothing but a file is read:', () => {
  test.for([
    ['a link to nowhere', 'nowhere.md'],
    ['a link to itself', 'x.md'],
    ['a link to an entry', 'fares.md'],
    ['a link out of the archive', '/etc/passwd'],
    ['a link to a folder out of the archive', '/etc'],
    ['a link to the folder that it lies in', '.'],
  ] as const)('%s', ([, target]) => {
    using sound = corpus('sound');
    symlinkSync(target, join(sound.root, 'content/topics/x.md'));
    expect(problemsOf(sound.root)).toEqual([
      `content/topics/x.md:1:1 error file-is-readable ${link} Put the file itself here, or delete the link.`,
    ]);
  });

  test.for(['topics/x.md', 'attestations/x.json', 'addresses.txt', 'x'])('a pipe by the name of %s', (name) => {
    using sound = corpus('sound');
    execFileSync('mkfifo', [join(sound.root, 'content', name)]);
    expect(problemsOf(sound.root)).toEqual([
      `content/${name}:1:1 error file-is-readable ${odd} Delete it, or move it out of \`content/\`.`,
    ]);
  });

  test('a socket', async () => {
    using sound = corpus('sound');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(sound.root, 'content/topics/x.md'), resolve));
    expect(problemsOf(sound.root)).toEqual([expect.stringContaining(`content/topics/x.md:1:1 error`)]);
    await new Promise((resolve) => server.close(resolve));
  });

  test.for(['topics/x.md', 'attestations/x.json', 'addresses.txt'])('a folder by the name of %s', (name) => {
    using sound = corpus('sound');
    mkdirSync(join(sound.root, 'content', name));
    expect(problemsOf(sound.root)).toEqual([
      `content/${name}:1:1 error file-is-readable This is a folder with the name of a file. Rename it, or delete it.`,
    ]);
  });
});

describe('what the system does not let be read', () => {
  const isRoot = process.geteuid?.() === 0;
  afterEach(() => {
    if (isRoot) process.seteuid?.(0);
  });

  /** Takes the right to read a path, of the system’s master too. */
  function lock(root: string, path: string): void {
    chmodSync(root, 0o755);
    chmodSync(join(root, path), 0);
    if (isRoot) process.seteuid?.(65534);
  }

  test.for([
    ['file', 'content/claims/tram-note-2019/closure-likely.md'],
    ['folder', 'content/events'],
  ] as const)('as a %s is told, and so is what is wrong elsewhere', ([what, path]) => {
    using sound = corpus('no-raw-html');
    const before = problemsOf(sound.root);
    lock(sound.root, path);
    const problems = problemsOf(sound.root);
    if (isRoot) process.seteuid?.(0);
    chmodSync(join(sound.root, path), 0o755);
    expect(problems).toContain(
      `${path}:1:1 error file-is-readable The system does not let this ${what} be read (EACCES). Give yourself the right to read it, or move it out of \`content/\`.`,
    );
    expect(problems).toEqual(expect.arrayContaining(before));
  });
});

test('a file that is too large is not read, and is still the entry that others name', () => {
  using sound = corpus('sound');
  const path = 'content/claims/tram-note-2019/closure-likely.md';
  const { text } = readContent(sound.root).files.find((file) => file.path === path) ?? { text: '' };
  writeFileSync(join(sound.root, path), text + 'word '.repeat(400_000));
  expect(problemsOf(sound.root)).toEqual([
    `${path}:1:1 error file-is-readable The file has 2.0 MB, and none is read that has more than 1. Keep what an entry needs, or make several entries of it.`,
  ]);
});
