import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { encodePng } from '../../../src/previews/png.ts';

const WIDTH = 60;
const HEIGHT = 40;

/** A picture whose pixels have a number of colors. */
function pixelsOf(colors: number): Buffer {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 4, 0xff);
  for (let pixel = 0; pixel < WIDTH * HEIGHT; pixel += 1)
    pixels.writeUIntBE(((pixel * 7) % colors) * 4099, pixel * 4, 3);
  return pixels;
}

/** What another program sees in a PNG. */
function decode(png: Uint8Array): Buffer {
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><image href="${href}" width="${WIDTH}" height="${HEIGHT}" image-rendering="optimizeSpeed"/></svg>`;
  return new Resvg(svg).render().pixels;
}

test.for([1, 2, 145, 256, 257, 2000])('a picture of %i colors is read as it was written', (colors) => {
  const pixels = pixelsOf(colors);
  expect(decode(encodePng(pixels, WIDTH, HEIGHT)).equals(pixels)).toBe(true);
});

test('few colors take a byte for each pixel', () => {
  const [few, many] = [256, 257].map((colors) => encodePng(pixelsOf(colors), WIDTH, HEIGHT)[25]);
  expect({ few, many }).toEqual({ few: 3, many: 2 });
});
