import { expect, test } from 'vitest';
import { linkedDataTag } from '../../../src/publish/head-tags.ts';
import { elementsOf, parseHtml, textOf } from '../../support/html.ts';

test.for(['</script><p>out', '<!--<script>', 'a < b && c > d', '“U.S.” & \\u003c'])('a script can hold %s', (text) => {
  const tree = parseHtml(
    `<head><script type="application/ld+json">${linkedDataTag({ text }).text}</script></head><body>`,
  );
  const [script] = elementsOf(tree, 'script');
  expect(script && JSON.parse(textOf(script))).toEqual({ text });
  expect(elementsOf(tree, 'p')).toEqual([]);
});
