import { describe, expect, test } from 'vitest';
import { meantBy } from '../../../../src/search/browser/lost-address.ts';

describe.each(['/', '/briefing/'])('where the site lies at %s', (base) => {
  test.each([
    ['c/p5d/', 'c/P5d/'],
    ['c/P5D', 'c/P5d/'],
    ['C/p5d/', 'c/P5d/'],
    ['c/P5d).', 'c/P5d/'],
    ['p5d', 'c/P5d/'],
    ['claims/P5D/', 'c/P5d/'],
    ['Embed/p12a', 'embed/P12a/'],
    ['compare/p10e-m8d', 'compare/P10e-M8d/'],
    ['Claims/', 'claims/'],
    ['CLAIMS', 'claims/'],
    ['claims/Tram-Note-2019/Closure-Likely', 'claims/tram-note-2019/closure-likely/'],
    ['Claims.JSON', 'claims.json'],
    ['claims/index.html', 'claims/'],
    ['Index.html', ''],
    ['terms/na%20me', 'terms/na%20me/'],
    ['//elsewhere.example/', 'elsewhere.example'],
  ])('“%s” may mean “%s”', (path, address) => {
    expect(meantBy(base + path, base).address).toBe(base + address);
  });

  test('what it may mean is written as itself', () => {
    for (const path of ['c/P5d/', 'claims/tram-note-2019/closure-likely/', 'compare/P10e-M8d/', 'claims.json', ''])
      expect(meantBy(base + path, base).address).toBe(base + path);
  });

  test.each([
    ['c/reset-of-2009/', 'reset of 2009'],
    ['claims/tram-note-2019/arms_control.html', 'arms control'],
    ['Nord%20Stream+2', 'Nord Stream 2'],
    ['%D0%9F%D1%83%D1%82%D0%B8%D0%BD', 'Путин'],
    ['100%', '100%'],
    ['c/z99z/', 'Z99z'],
    ['', ''],
    ['topics/', 'topics'],
  ])('“%s” says “%s”', (path, words) => {
    expect(meantBy(base + path, base).words).toBe(words);
  });
});

test('the folder of the site may be mistyped too', () => {
  expect(meantBy('/Briefing/claims/', '/briefing/').address).toBe('/briefing/claims/');
});
