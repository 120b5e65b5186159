import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { drawCard } from '../../../src/previews/draw.ts';
import { previewPng } from '../../../src/previews/preview-png.ts';
import { claimCard } from './cards.ts';

const folder = mkdtempSync(join(tmpdir(), 'cards-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a card is drawn, and kept under a name of its own', async () => {
  const [one, other] = [claimCard('It runs.'), claimCard('It stands.')];
  const drawn = await drawCard(one);
  for (const card of [one, other, one]) await previewPng(card, folder);
  expect(readdirSync(folder)).toHaveLength(2);
  expect(Buffer.from(await previewPng(one, folder)).equals(drawn)).toBe(true);
});
