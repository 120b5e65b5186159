import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };

test('the version that citations name is the newest that CHANGELOG.md tells of', () => {
  const changes = readFileSync('CHANGELOG.md', 'utf8');
  const [newest] = [...changes.matchAll(/^## (\d+\.\d+\.\d+) – \d+ \w+ \d{4}$/gmu)].map(([, version]) => version);
  expect(newest).toBe(manifest.version);
});
