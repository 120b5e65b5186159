import { describe, expect, test } from 'vitest';
import { render } from './render.ts';

describe('dropped is', () => {
  test.for([
    ['a script', 'a <script>alert(1)</script> b', '<p>a alert(1) b</p>'],
    ['a script of its own line', '<script>alert(1)</script>', ''],
    ['a style', '<style>body{display:none}</style>', ''],
    ['raw HTML', 'a <b id="main" class="ref" onclick="x()">b</b>', '<p>a b</p>'],
    ['a comment', 'a <!-- b --> c', '<p>a  c</p>'],
    ['a frame', '<iframe src="https://example.org/"></iframe>', ''],
    ['a form', '<form action="https://example.org/"><input></form>', ''],
    ['a picture', '![a bird](https://example.org/bird.png)', '<p></p>'],
    ['a picture of ours', '![a bird](bird.png)', '<p></p>'],
    ['a picture by HTML', '<img src=x onerror="alert(1)">', ''],
    ['a script address', '[x](javascript:alert(1))', '<p><a>x</a></p>'],
    ['a disguised one', '[x](JaVaScRiPt:alert(1))', '<p><a>x</a></p>'],
    ['an encoded one', '[x](&#106;avascript:alert(1))', '<p><a>x</a></p>'],
    ['a data address', '[x](data:text/html;base64,PHNjcmlwdD4=)', '<p><a>x</a></p>'],
    ['a file address', '[x](file:///etc/passwd)', '<p><a>x</a></p>'],
    ['an unknown scheme', '[x](vbscript:x)', '<p><a>x</a></p>'],
  ] as const)('%s', async ([, markdown, html]) => {
    expect((await render(markdown)).trim()).toBe(html);
  });
});

test('an author can set no id and no class', async () => {
  const html = await render('## A heading\n\n<span class="unit" id="d-T1a">x</span>\n\n```js onclick=x\nlet a;\n```');
  expect(html).not.toMatch(/unit|d-T1a|onclick/u);
});

describe('kept is', () => {
  test.for([
    ['a heading with its fragment', '## Two words', '<h2 id="two-words">Two words</h2>'],
    ['an ordinary link', '[x](https://example.org/a?b=c#d)', '<p><a href="https://example.org/a?b=c#d">x</a></p>'],
    ['a letter', '[x](mailto:a@example.org)', '<p><a href="mailto:a@example.org">x</a></p>'],
    [
      'a link within the site',
      '[x](#two-words) [y](/about/)',
      '<p><a href="#two-words">x</a> <a href="/about/">y</a></p>',
    ],
    ['emphasis', '*a* **b** ~~c~~', '<p><em>a</em> <strong>b</strong> <del>c</del></p>'],
    ['our placeholder for a claim', '[x](claim:T1a)', '<p><a href="claim:T1a">x</a></p>'],
    ['our placeholder for a work', '[x](cite:count)', '<p><a href="cite:count">x</a></p>'],
    ['our placeholder for a term', '[x](term:tram)', '<p><a href="term:tram">x</a></p>'],
  ] as const)('%s', async ([, markdown, html]) => {
    expect((await render(markdown)).trim()).toBe(html);
  });
});

test('a unit keeps its fragment and its classes', async () => {
  expect(await render('One. [[T1a]]', 'sources/tram-note-2019.md')).toBe(
    '<p><span id="d-T1a" class="unit">One.<span class="refs"><a href="claim:T1a" class="ref"><span class="letter">T</span>1a</a></span></span></p>',
  );
});
