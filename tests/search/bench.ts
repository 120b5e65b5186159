import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, canSandbox, ensureChromium } from '../support/chromium.ts';
import { serveSite } from '../support/serve.ts';
import { tableOf } from '../support/table.ts';
import { costOf } from './cost.ts';
import { measure, scoreOf } from './measure.ts';
import { KINDS } from './queries.ts';

/** How well, how fast and at what cost the built site’s search answers. Another site by its address: `-- http://…/`. */
const [, , address] = process.argv;
const executablePath = ensureChromium();
const site = address ? { url: address, stop: () => Promise.resolve() } : await serveSite();
const browser = await chromium.launch({ executablePath, chromiumSandbox: canSandbox(), args: CHROMIUM_FLAGS });
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

try {
  const outcomes = await measure(await browser.newPage({ baseURL: site.url }));
  const row = (kind: string, among: typeof outcomes) => {
    const { success1, success5, mrr } = scoreOf(among);
    return {
      kind,
      queries: among.length,
      'success@1': percent(success1),
      'success@5': percent(success5),
      MRR: mrr.toFixed(3),
    };
  };
  const rows = KINDS.map((kind) =>
    row(
      kind,
      outcomes.filter((one) => one.kind === kind),
    ),
  );
  console.log(tableOf([...rows, row('all', outcomes)]));
  for (const { query, codes, first, place } of outcomes)
    if (place !== 1) {
      const label = place === 0 || place > 5 ? 'MISS' : `${place}th`;
      console.log(
        `${label}  ${query}: wanted ${codes.join(' ') || 'nothing'}, got ${first.slice(0, 5).join(' ') || 'nothing'}`,
      );
    }

  const [slowest] = outcomes.toSorted((a, b) => b.time - a.time);
  const times = outcomes
    .slice(1)
    .map(({ time }) => time)
    .sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)] ?? 0;
  const worst = times.at(-1) ?? 0;
  console.log(`Keystroke to results, once loaded: median ${median.toFixed(0)} ms, worst ${worst.toFixed(0)} ms`);
  if (slowest)
    console.log(`Slowest: ${slowest.query}, ${slowest.time.toFixed(0)} ms (the first query loads the index)`);

  for (const query of ['NS2', 'arms control', 'was Biden against the reset?', 'why did the reset with Russia fail']) {
    const { total, files } = await costOf(browser, site.url, query);
    console.log(`${(total / 1024).toFixed(1)} KB to the first result of “${query}”, ${files.length} files`);
    if (process.argv.includes('--files')) for (const { path, bytes } of files) console.log(`  ${bytes} ${path}`);
  }
} finally {
  await browser.close();
  await site.stop();
}
