import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isKept, keep, keyOf } from '../model/file-cache.ts';
import type { Card } from './card.ts';
import { drawCard } from './draw.ts';

/** Where drawn cards are kept, from the folder that the build runs in. It may be deleted at any time. */
const FOLDER = '.cache/cards';

/** What draws besides, by its exact versions in package.json. */
const PACKAGES = /^(?:@fontsource\/.*|@resvg\/resvg-js|fontkitten|harfbuzzjs|sharp)$/u;

const PACKAGE = z.object({ dependencies: z.record(z.string(), z.string()) });

const nameOf = (key: string) => `${key}.png`;

let drawing: string | undefined;

/** What every card depends on, as a key. */
function drawingKey(): string {
  const folder = import.meta.dirname;
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const code = names.sort().map((name) => readFileSync(join(folder, name)));
  const { dependencies } = PACKAGE.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')),
  );
  const versions = Object.entries(dependencies).filter(([name]) => PACKAGES.test(name));
  return keyOf(JSON.stringify(versions), ...code);
}

/**
 * The picture of a card, drawn once and kept: another card, another line of the drawing code or another version of a
 * package makes it anew. Only Node itself may run this: a bundle has not the code beside it.
 *
 * @param folder where cards are kept; it need not be there
 * @returns a PNG of 1200 × 630 pixels
 */
export function previewPng(card: Card, folder = FOLDER): Promise<Uint8Array> {
  return keep(folder, nameOf(cardKey(card)), () => drawCard(card));
}

/** Whether the picture of a card is kept from an earlier time, by its key. */
export function isDrawn(key: string, folder = FOLDER): boolean {
  return isKept(folder, nameOf(key));
}

/** What a card is kept by: another one as soon as any word of it changes, or what draws it. */
export function cardKey(card: Card): string {
  drawing ??= drawingKey();
  return keyOf(drawing, JSON.stringify(card));
}
