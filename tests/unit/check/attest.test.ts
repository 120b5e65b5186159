import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attestCommand } from '../../../src/check/attest-command.ts';
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

test.each([
  [['tram-note-2019'], /^Usage:/u],
  [['tram-note-2019', ARTICLE, 'more'], /^Usage:/u],
  [['tram-note-2018', ARTICLE], /There is no source "tram-note-2018"/u],
  [['tram-note-2019', '/nowhere.txt'], /ENOENT/u],
  [['tram-note-2019', ARTICLE, '--rot'], /--rot/u],
])('refuses %j', (args, failure) => {
  using sound = corpus('sound');
  const outcome = attestCommand([...args, '--root', sound.root]);
  expect(outcome.code).toBe(2);
  expect(outcome.failure).toMatch(failure);
});
