import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COLORS, OWN } from '../../../src/previews/theme.ts';

const css = readFileSync(join(import.meta.dirname, '../../../src/styles/palette.css'), 'utf8');
const light = /:root \{([^}]*)\}/u.exec(css)?.[1] ?? '';

test.for(Object.entries({ ...COLORS, ...OWN }))('%s is the color of the site in the light', ([name, color]) => {
  expect(new RegExp(`--${name}: (#[0-9a-f]{6});`, 'u').exec(light)?.[1]).toBe(color);
});
