import { expect, test } from 'vitest';
import { scriptText } from '../../../../src/components/head/script-text.ts';
import { elementsOf, parseHtml, textOf } from '../../../support/html.ts';

test.for(['</script><p>out', '<!--<script>', 'a < b && c > d', '“U.S.” & \\u003c'])('a script can hold %s', (text) => {
  const tree = parseHtml(`<head><script type="application/ld+json">${scriptText({ text })}</script></head><body>`);
  const [script] = elementsOf(tree, 'script');
  expect(script && JSON.parse(textOf(script))).toEqual({ text });
  expect(elementsOf(tree, 'p')).toEqual([]);
});
