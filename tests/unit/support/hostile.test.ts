import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COLLECTIONS } from '../../../src/model/collections.ts';
import { ENOUGH, MOST, inventHostile } from '../../support/hostile/archive.ts';
import { judgedSnippets } from '../../support/hostile/bodies.ts';
import { textsOf } from '../../support/hostile/fill.ts';
import { problemsOfHtml } from '../../support/hostile/problems.ts';
import { HTML_STRINGS } from '../../support/hostile/strings.ts';
import { parseHtml } from '../../support/html.ts';

const REFUSED = join(import.meta.dirname, '../../fixtures/hostile/refused.txt');

/** Where a page has texts, each as a writer leaves them that escapes nothing. */
const RAW = ['<p>*</p>', '<p title="*">', "<p title='*'>", '<title>*</title>', '<script>*</script>', '<svg>*</svg>'];

test.for(HTML_STRINGS)('a page on which this is more than text is told from others: %s', (string) => {
  const pages = RAW.map((raw) => `<!doctype html><body>${raw.replace('*', () => string)}`);
  expect(pages.filter((page) => problemsOfHtml(parseHtml(page)).length > 0)).not.toEqual([]);
  const written = `<!doctype html><title>Zq</title><p title="zq">${string.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}`;
  expect(problemsOfHtml(parseHtml(written))).toEqual([]);
});

describe('the archive of hostile strings', () => {
  const archive = inventHostile();
  const kinds = Object.entries(COLLECTIONS).flatMap(([name, schema]) => textsOf(name, schema).map(({ kind }) => kind));

  test.for([...new Set(kinds)].filter((kind) => !(kind in MOST)))('holds a hundred of them in %s', (kind) => {
    const held = archive.held.get(kind) ?? archive.held.get(kind.replace(/[^.]+$/u, '*'));
    expect(held?.size ?? 0).toBeGreaterThanOrEqual(ENOUGH);
  });

  test('holds all but those that the check refuses, which says why', async () => {
    const fields = [...archive.refused].flatMap(([kind, refusals]) =>
      [...refusals].map(([string, message]) => ({ place: kind, why: message, string })),
    );
    const bodies = judgedSnippets().flatMap(({ form, string, refusal }) =>
      refusal ? [{ place: `Markdown, ${form}`, why: refusal.rule, string }] : [],
    );
    const headed = [...Map.groupBy([...fields, ...bodies], ({ place, why }) => `${place}: ${why}`)];
    // What several refuse alike is told once.
    const alike = Map.groupBy(headed, ([, all]) => all.map(({ string }) => `  ${string}\n`).join(''));
    const parts = [...alike].map(([strings, all]) => `${all.map(([heading]) => `${heading}\n`).join('')}${strings}`);
    await expect(parts.join('\n')).toMatchFileSnapshot(REFUSED);
  });
});
