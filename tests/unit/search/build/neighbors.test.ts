import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptNeighbors } from '../../../../src/search/build/neighbors.ts';
import { wordVectors } from '../../../../src/search/meaning/vectors.ts';

const vectors = wordVectors();
const rowOf = (stem: string) => vectors.stems.indexOf(stem);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'neighbors-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a stem has those near it in meaning for neighbors, itself apart, and the same once they are kept', async () => {
  const near = [
    ['soldier', 'troop'],
    ['pipelin', 'gas'],
    ['climat', 'warm'],
  ].map((stems) => stems.map(rowOf));
  const rows = near.map(([row = NaN]) => row);
  const found = await keptNeighbors(vectors, rows, folder);
  for (const [row = NaN, other] of near) {
    const neighbors = (found.get(row) ?? []).map(([neighbor]) => neighbor);
    expect(neighbors).toContain(other);
    expect(neighbors).not.toContain(row);
  }
  expect(await keptNeighbors(vectors, rows, folder)).toEqual(found);
});

test('with another stem one file is made, and other vectors have other files', async () => {
  const rows = ['soldier', 'pipelin'].map(rowOf);
  await keptNeighbors(vectors, rows, folder);
  const before = readdirSync(folder);
  await keptNeighbors(vectors, [...rows, rowOf('climat')], folder);
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(before));
  expect(readdirSync(folder)).toHaveLength(before.length + 1);
  await keptNeighbors({ ...vectors, rows: vectors.rows.map((value) => -value) }, rows, folder);
  expect(readdirSync(folder)).toHaveLength(before.length + 3);
});
