import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { builtSite } from '../../support/built-site.ts';
import { pagesOf } from '../../support/dist.ts';
import { brokenLinks, foreignResources } from '../../support/links.ts';
import { createScale } from '../../support/weight.ts';

const made: string[] = [];

/** A built site of a few files, gone when the tests are done. */
function site(files: Readonly<Record<string, string>>): string {
  const folder = builtSite(files);
  made.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

describe('links', () => {
  const PAGE = '<p id="here">a</p>';
  const broken = (html: string, base = '/') =>
    brokenLinks({ folder: site({ 'index.html': html, 'a/index.html': PAGE, 'a/f.txt': '' }), base }).map(
      ({ at, link, reason }) => `${at} ${link}: ${reason}`,
    );

  test.for([
    '<a href="/a/">x</a>',
    '<a href="a/">x</a>',
    '<a href="/a/#here">x</a>',
    '<a href="#top">x</a>',
    '<a href="/a/#:~:text=a">x</a>',
    '<a href="/a/f.txt">x</a>',
    '<a href="/?q=1#x" id="x">x</a>',
    '<a href="mailto:a@b.c">x</a>',
    '<a href="https://example.org/none/#none">x</a>',
    '<svg><use href="#s"/><g id="s"/></svg>',
  ])('%s resolves', (html) => {
    expect(broken(html)).toEqual([]);
  });

  test.for([
    ['<a href="/b/">x</a>', '<a href> /b/: there is no b/index.html'],
    ['<a href="/a">x</a>', '<a href> /a: lacks its last slash'],
    ['<a href="/a/#there">x</a>', '<a href> /a/#there: a/index.html has no #there'],
    ['<a href="#there">x</a>', '<a href> #there: index.html has no #there'],
    ['<svg><a href="/b/"/></svg>', '<a href> /b/: there is no b/index.html'],
    ['<svg><use href="#s"/></svg>', '<use href> #s: index.html has no #s'],
    ['<img src="n.png">', '<img src> n.png: there is no n.png'],
    ['<img srcset="/n.png 2x">', '<img srcSet> /n.png: there is no n.png'],
    ['<form action="/s/"></form>', '<form action> /s/: there is no s/index.html'],
    ['<link rel="alternate" href="/feed.xml">', '<link href> /feed.xml: there is no feed.xml'],
    ['<meta http-equiv="refresh" content="0;url=/b/">', '<meta content> /b/: there is no b/index.html'],
    ['<a href="http://[">x</a>', '<a href> http://[: is no address'],
  ] as const)('%s does not', ([html, expected]) => {
    expect(broken(`\n${html}`)).toEqual([`index.html:2 ${expected}`]);
  });

  test('lie under the base', () => {
    expect(broken('<a href="/briefing/a/#here">x</a>', '/briefing/')).toEqual([]);
    expect(broken('<a href="/a/">x</a>', '/briefing')).toEqual(['index.html:1 <a href> /a/: lies outside /briefing/']);
  });

  test('to the site’s own host are links of the site', () => {
    const folder = site({ 'index.html': '<a href="https://example.org/b/">x</a>' });
    expect(brokenLinks({ folder, base: '/', origin: 'https://example.org' })).toHaveLength(1);
    expect(brokenLinks({ folder, base: '/' })).toEqual([]);
  });

  test('in a style sheet count', () => {
    const folder = site({
      'assets/site.css': '/* url(no) */ @import "b.css"; a { background: url(../a.svg) }',
      'a.svg': '',
    });
    expect(brokenLinks({ folder, base: '/' }).map(({ at, link }) => [at, link])).toEqual([
      ['assets/site.css', 'url() b.css'],
    ]);
  });
});

describe('what another host would be asked for', () => {
  const foreign = (html: string) =>
    foreignResources({ folder: site({ 'index.html': html }), base: '/' }).map(({ link }) => link);

  test.for([
    '<script src="//cdn.example/a.js"></script>',
    '<link rel="stylesheet" href="https://cdn.example/a.css">',
    '<link rel="preload" as="font" href="https://cdn.example/a.woff2">',
    '<link rel="shortcut icon" href="https://cdn.example/a.ico">',
    '<link rel="modulepreload" href="https://cdn.example/a.js">',
    '<img src="https://cdn.example/a.png" alt="">',
    '<img srcset="a.png, https://cdn.example/a.png 2x" alt="">',
    '<iframe src="https://cdn.example/"></iframe>',
    '<svg><image href="https://cdn.example/a.png"/></svg>',
    '<p style="background: url(https://cdn.example/a.png)">x</p>',
    '<style>@import url("https://cdn.example/a.css");</style>',
  ])('%s is seen', (html) => {
    expect(foreign(html)).toHaveLength(1);
  });

  test('a link that a reader follows is not', () => {
    expect(foreign('<a href="https://example.org/">x</a><link rel="canonical" href="https://example.org/">')).toEqual(
      [],
    );
  });
});

describe('the weight of a page', () => {
  const weigh = (html: string, files: Readonly<Record<string, string>> = {}) => {
    const folder = site({ 'index.html': html, ...files });
    const page = pagesOf(folder)[0];
    if (!page) throw new Error('Expected a page');
    return createScale(folder, '/')(page);
  };
  const CSS = 'a{color:red}'.repeat(9);

  test('is its HTML and its style sheets, compressed', () => {
    const { html, css, firstView, requests } = weigh('<link rel="stylesheet" href="/s.css">', { 's.css': CSS });
    expect(firstView).toBe(html + css);
    expect(css).toBeGreaterThan(0);
    expect(css).toBeLessThan(CSS.length);
    expect(requests).toEqual(['index.html', 's.css']);
  });

  test.for([
    ['a picture', '<img src="a.png" alt="">', '<img>'],
    ['a script that blocks', '<script src="/a.js"></script>', '/a.js'],
    ['a preload', '<link rel="preload" href="/a.woff2">', '/a.woff2'],
    ['a picture of a style sheet', '<style>p{background:url(a.png)}</style>', 'a.png'],
  ] as const)('%s is one request more', ([, html, request]) => {
    expect(weigh(html, { 'a.js': '' }).requests).toEqual(['index.html', request]);
  });

  test('a script that waits its turn is none', () => {
    const html = '<script type="module" src="/a.js"></script><script defer src="/a.js"></script>';
    expect(weigh(html, { 'a.js': '' }).requests).toEqual(['index.html']);
  });

  test('of scripts counts what they import, each once, and not the search index', () => {
    const one = weigh('<script type="module" src="/x/a.js"></script>', { 'x/a.js': '1' }).scripts;
    const all = weigh(
      '<script type="module" src="/x/a.js"></script><link rel="modulepreload" href="/x/b.js"><script src="/pagefind/p.js"></script>',
      {
        'x/a.js': 'import{b}from"./b.js";import"../c.js";import("./lazy.js")',
        'x/b.js': 'export*from"../c.js"',
        'c.js': '1',
        'pagefind/p.js': 'much'.repeat(99),
      },
    ).scripts;
    const inline = weigh('<script>1</script><script type="application/ld+json">{"a":"much"}</script>').scripts;
    expect(all).toBeGreaterThan(2 * one);
    expect(inline).toBe(one);
  });
});
