import { describe, expect, test } from 'vitest';
import { ArticleError, findQuotation, fingerprint, incipitsOf, readArticle } from '../../../src/check/article.ts';

describe('reads', () => {
  test('marked paragraphs alone, over several lines, and the words of links', () => {
    const text = '# Title\n\nAside.\n\n[p1] One\ntwo  [three](#) “four”.\n\n## Heading\n\n[p2] It’s\u00a0so.\n';
    expect(readArticle(text)).toEqual(['One two three "four".', "It's so."]);
  });

  test('marked paragraphs with no blank line between them', () => {
    expect(readArticle('[p1] One.\r\n[p2] Two.\r\n')).toEqual(['One.', 'Two.']);
  });

  test('blocks between blank lines where nothing is marked', () => {
    expect(readArticle('# Title\n\nOne\nand more.\n \nTwo.\n\n\n')).toEqual(['One and more.', 'Two.']);
  });

  test('composed and decomposed characters as the same', () => {
    expect(readArticle('de\u0301tente')).toEqual(['d\u00e9tente']);
  });
});

test.each([
  ['[p1] One.\n\n[p3] Three.', 'Expected [p2], found [p3]'],
  ['[p2] Two.', 'Expected [p1], found [p2]'],
  ['\n \n', 'The text has no paragraph'],
])('refuses %j', (text, message) => {
  expect(() => readArticle(text)).toThrow(new ArticleError(message));
});

test.each([
  ['is likely', ['¶ 1, word 2']],
  ['The cat', ['¶ 2, word 1']],
  ['the cat', []],
  ['cat', ['¶ 2, word 2']],
  ['quiet”', ['¶ 2, word 4']],
  ['the town’s', ['¶ 1, word 4']],
  ['s', ['¶ 1, word 5']],
  ['likely to', []],
  ['It', ['¶ 1, word 1', '¶ 2, word 5']],
])('%s stands in %j', (quotation, expected) => {
  const paragraphs = readArticle("[p1] It is likely, the town's press says.\n\n[p2] The cat scatters: “quiet”. It");
  const places = findQuotation(quotation, paragraphs).map(({ paragraph, word }) => `¶ ${paragraph}, word ${word}`);
  expect(places).toEqual(expected);
});

test('a text without blanks has first words, and quotations that begin at any of its signs', () => {
  const paragraphs = readArticle('[p1] 港口的渡轮明年将\n停止运营，不过没有人知道。\n\n[p2] 渡轮');
  expect(paragraphs).toEqual(['港口的渡轮明年将停止运营，不过没有人知道。', '渡轮']);
  expect(incipitsOf(paragraphs)).toEqual(['港口的渡轮明年', '渡轮']);
  expect(findQuotation('渡轮明年', paragraphs)).toEqual([{ paragraph: 1, word: 3 }]);
  expect(findQuotation('运营，不过', paragraphs)).toEqual([{ paragraph: 1, word: 7 }]);
  expect(findQuotation('渡轮', paragraphs)).toEqual([
    { paragraph: 1, word: 3 },
    { paragraph: 2, word: 1 },
  ]);
});

test('first words are as few as tell a paragraph from the others, and no more than twelve', () => {
  const alike = 'Gentlemen of the Senate and Gentlemen of the House of Representatives';
  expect(incipitsOf([`${alike}, I thank you.`, 'A word on taxes.', `${alike}: to end.`])).toEqual([
    `${alike},`,
    'A word on taxes.',
    `${alike}:`,
  ]);
  expect(incipitsOf([`${alike} I thank`, `${alike} I beg`])).toEqual([`${alike} I`, `${alike} I`]);
});

test('fingerprints by SHA-256', () => {
  expect(fingerprint('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
