import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { keep, keyOf } from './cache.ts';
import type { Card } from './card.ts';
import { drawCard } from './draw.ts';
import { FONTS } from './fonts.ts';

const FOLDER = '.cache/cards';
const CODE = [import.meta.dirname, join(import.meta.dirname, '../pictures')].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => readFileSync(join(folder, name))),
);
const drawing = keyOf(process.versions.zlib, ...CODE, ...FONTS.map(({ data }) => data));

/** A card as a PNG, drawn or kept from an earlier build. */
export async function previewPng(card: Card): Promise<Uint8Array> {
  const { bytes } = await keep(FOLDER, keyOf(drawing, JSON.stringify(card)), () => drawCard(card));
  return bytes;
}
