import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../../src/check/command.ts';
import { checkContent } from '../../../src/check/run.ts';
import { readContent } from '../../../src/corpus/read.ts';
import { CORPORA, corpus } from './corpus.ts';

const PATH = 'content/claims/tram-note-2019/closure-likely.md';
const claim = readFileSync(join(CORPORA, 'sound', PATH), 'utf8');
const linkingTo = (address: string) => corpus('sound', { [PATH]: `${claim}\n[There](${address}) it is told.\n` });
const SHARDS = ['/2024/', '/archive/2025/'];

const reasonsOf = (address: string, shards?: readonly string[]) => {
  using linking = linkingTo(address);
  return checkContent(readContent(linking.root), shards ? { shards } : {}).issues.map(({ rule }) => rule);
};

test.for(['/2024/', '/2024/c/Q1a/', '/archive/2025/claims/a/b/?q=x#y'])('%s leads to a shard', (address) => {
  expect(reasonsOf(address, SHARDS)).toEqual([]);
  expect(reasonsOf(address)).toEqual(['link-leads-somewhere']);
});

test.for(['/2023/c/Q1a/', '/2024', '/2024/../claims/', '//2024/', '/\\2024/c/Q1a/', 'javascript:/2024/'])(
  '%s leads to none',
  (address) => {
    expect(reasonsOf(address, SHARDS)).toEqual(['link-leads-somewhere']);
  },
);

test('the command knows the shards by the variable that a build knows them by, and tells how to lead to one', () => {
  using linking = linkingTo('/2024/c/Q1a/');
  expect(check(['--root', linking.root], { SHARDS: '/2024/ /2025/' }).code).toBe(0);
  const { code, output } = check(['--root', linking.root], { SHARDS: '/2025/' });
  expect(code).toBe(1);
  expect(output).toContain('as in `/2025/claims/`');
});
