import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { claims } from '../support/content.ts';
import { COMMON } from '../support/words.ts';
import { ENGINES } from './engines.ts';
import type { Tab } from './engine.ts';

const [claim] = claims;
const PAGES = ['', `claims/${claim?.id ?? ''}/`, 'compare/', 'forecasts/', `search/?q=${COMMON}`];

/**
 * Runs in the page: the texts of its column that are hard to read on what is behind them, by the contrast of WCAG 2.2, and
 * how light the paper is.
 */
function colorsOf(least: number): { paper: number; faint: string[] } {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const pixel = (color: string) => {
    context?.clearRect(0, 0, 1, 1);
    if (context) context.fillStyle = color;
    context?.fillRect(0, 0, 1, 1);
    return [...(context?.getImageData(0, 0, 1, 1).data ?? [])];
  };
  const lightness = (color: string) =>
    pixel(color)
      .slice(0, 3)
      .map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
  const behind = (element: Element | null): string => {
    if (!element) return 'white';
    const { backgroundColor } = getComputedStyle(element);
    return pixel(backgroundColor)[3] === 255 ? backgroundColor : behind(element.parentElement);
  };
  const faint = [...document.querySelectorAll('main *')].flatMap((element) => {
    const own = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent?.trim());
    const seen = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    if (!seen || own.join('') === '' || element.closest('svg, [aria-hidden="true"]')) return [];
    const [text, paper] = [lightness(getComputedStyle(element).color), lightness(behind(element))];
    const contrast = (Math.max(text, paper) + 0.05) / (Math.min(text, paper) + 0.05);
    return contrast < least ? [`${own.join(' ').slice(0, 40)}: ${contrast.toFixed(1)}`] : [];
  });
  return { paper: lightness(behind(document.body)), faint };
}

describe.each(inject('engines'))('$name', ({ name, path }) => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await ENGINES[name].start(path, true);
  });
  afterAll(() => tab.close());

  test.each(PAGES)('has light letters on dark paper for who has chosen so: /%s', async (page) => {
    await tab.open(inject('site') + page);
    if (page.startsWith('search/'))
      await expect.poll(() => tab.evaluate(() => document.querySelectorAll('main .claim').length)).toBeGreaterThan(0);
    const { paper, faint } = await tab.evaluate(colorsOf, 7);
    expect(paper).toBeLessThan(0.05);
    expect(faint).toEqual([]);
  });
});
