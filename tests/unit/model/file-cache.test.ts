import { mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetOld, keep, keyOf } from '../../../src/model/file-cache.ts';

const PICTURE = Buffer.from('a picture of a tram');

let root: string;
let folder: string;
const draw = vi.fn<() => Promise<Uint8Array>>();

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cards-'));
  folder = join(root, 'not', 'there', 'yet');
  draw.mockReset().mockResolvedValue(PICTURE);
});
afterEach(() => rmSync(root, { recursive: true }));

const get = (text = 'a tram') => keep(folder, keyOf(text), draw);
const onlyFile = () => join(folder, readdirSync(folder)[0] ?? '');

test('a card is drawn once, and is the same when it is kept', async () => {
  expect(await get()).toEqual(PICTURE);
  expect(await get()).toEqual(PICTURE);
  expect(draw).toHaveBeenCalledTimes(1);
});

test('a card that says something else is drawn', async () => {
  await get('a tram');
  await get('two trams');
  expect(draw).toHaveBeenCalledTimes(2);
});

test('a key tells its parts apart, their order and their borders', () => {
  const keys = [keyOf('ab', 'c'), keyOf('a', 'bc'), keyOf('c', 'ab'), keyOf('ab', 'c', ''), keyOf('abc')];
  expect(new Set(keys).size).toBe(keys.length);
  expect(keyOf('ab', Buffer.from('c'))).toBe(keys[0]);
});

describe('a kept file that is', () => {
  test.for<[string, (path: string) => void]>([
    ['cut off', (path) => truncateSync(path, 30)],
    ['empty', (path) => truncateSync(path, 0)],
    ['changed', (path) => writeFileSync(path, readFileSync(path).fill('x', 3, 4))],
    ['gone', () => rmSync(root, { recursive: true })],
  ])('%s is mended', async ([, harm]) => {
    await get();
    harm(onlyFile());
    expect(await get()).toEqual(PICTURE);
    expect(await get()).toEqual(PICTURE);
  });
});

test('nothing lies about beside what is kept', async () => {
  await get();
  expect(readdirSync(folder)).toEqual([keyOf('a tram')]);
});

test('what is older than a month and not asked for goes, and nothing else', async () => {
  await get();
  for (const name of ['of a month ago', 'of last week']) writeFileSync(join(folder, name), '');
  const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000);
  utimesSync(join(folder, 'of a month ago'), daysAgo(31), daysAgo(31));
  utimesSync(join(folder, 'of last week'), daysAgo(7), daysAgo(7));
  utimesSync(join(folder, keyOf('a tram')), daysAgo(31), daysAgo(31));
  forgetOld();
  expect(readdirSync(folder).sort()).toEqual([keyOf('a tram'), 'of last week'].sort());
});

test('a folder that cannot be written to costs time and no more', async () => {
  writeFileSync(join(root, 'not'), 'a file in the way');
  expect(await get()).toEqual(PICTURE);
  expect(await get()).toEqual(PICTURE);
});
