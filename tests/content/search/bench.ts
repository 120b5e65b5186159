import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, canSandbox, ensureChromium } from '../../support/chromium.ts';
import { serveSite } from '../../support/serve.ts';
import { tableOf } from '../../support/table.ts';
import { costOf } from './cost.ts';
import { measure, scoreOf } from './measure.ts';
import type { Outcome } from './measure.ts';
import { QUERIES } from './queries.ts';
import { HELD_OUT } from './held-out-queries.ts';
import { LATER_QUESTIONS } from './later-questions.ts';
import { READER_QUESTIONS } from './reader-questions.ts';
import { NOWHERE, UNANSWERED, UNANSWERED_LATER } from './unanswered.ts';

/** How well, how fast and at what cost the built site’s search answers. Another site by its address: `-- http://…/`. */
const [, , address] = process.argv;
const executablePath = ensureChromium();
const site = address ? { url: address, stop: () => Promise.resolve() } : await serveSite();
const browser = await chromium.launch({ executablePath, chromiumSandbox: canSandbox(), args: CHROMIUM_FLAGS });
const PACE = 80;
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

try {
  for (const [list, queries] of [
    ['Written before the ranking was tuned', QUERIES],
    ['Written by people who knew nothing of the search', HELD_OUT],
    ['Written before search knew of meaning', READER_QUESTIONS],
    ['Written after the ranking was tuned, which nobody tunes on', LATER_QUESTIONS],
  ] as const) {
    const outcomes = await measure(await browser.newPage({ baseURL: site.url }), queries);
    console.log(`\n${list}`);
    printScores(outcomes);
    printMisses(outcomes);
    // The first query loads the index.
    const [, ...loaded] = outcomes;
    printTimes('results', loaded, ({ time }) => time);
    printTimes('counts', loaded, ({ counted }) => counted);
  }
  console.log('\nQuestions that no article answers, and how many lists of claims show something');
  for (const [name, queries] of Object.entries({ UNANSWERED, UNANSWERED_LATER, NOWHERE })) {
    const asked = queries.map((query) => ({ kind: name, query, codes: [] }));
    const shown = (await measure(await browser.newPage({ baseURL: site.url }), asked)).filter(
      ({ first }) => first.length > 0,
    );
    console.log(`${name}: ${shown.length} of ${queries.length}`);
  }
  console.log('\nOver the wire to the first result of the first query');
  for (const query of ['NS2', 'arms control', 'was Biden against the reset?', 'multilatral', 'Kissenger on the reset'])
    await printCost(query);
  for (const query of ['NS2', 'sanctions']) await printCost(query, PACE);
} finally {
  await browser.close();
  await site.stop();
}

function printScores(outcomes: readonly Outcome[]): void {
  const row = (kind: string, among: readonly Outcome[]) => {
    const { success1, success5, mrr, recall10 } = scoreOf(among);
    const rates = { 'success@1': percent(success1), 'success@5': percent(success5), 'recall@10': percent(recall10) };
    return { kind, queries: among.length, ...rates, MRR: mrr.toFixed(3) };
  };
  const rows = Map.groupBy(outcomes, ({ kind }) => kind);
  console.log(tableOf([...[...rows].map(([kind, among]) => row(kind, among)), row('all', outcomes)]));
}

function printMisses(outcomes: readonly Outcome[]): void {
  for (const { query, codes, first, place } of outcomes) {
    if (place === 1) continue;
    const label = place === 0 || place > 5 ? 'MISS' : `${place}th`;
    const got = first.slice(0, 5).join(' ') || 'nothing';
    console.log(`${label}  ${query}: wanted ${codes.join(' ') || 'nothing'}, got ${got}`);
  }
}

function printTimes(what: string, outcomes: readonly Outcome[], timeOf: (outcome: Outcome) => number): void {
  const sorted = outcomes.toSorted((a, b) => timeOf(a) - timeOf(b));
  const tell = (outcome?: Outcome) => (outcome ? `${timeOf(outcome).toFixed(0)} ms (${outcome.query})` : 'none');
  console.log(`Keystroke to ${what}: median ${tell(sorted[sorted.length >> 1])}, worst ${tell(sorted.at(-1))}`);
}

async function printCost(query: string, pace?: number): Promise<void> {
  const { total, files } = await costOf(browser, site.url, query, pace);
  const how = pace === undefined ? 'pasted' : 'letter by letter';
  console.log(`${(total / 1024).toFixed(1)} KB  “${query}”, ${how}, ${files.length} files`);
  if (process.argv.includes('--files')) for (const { path, bytes } of files) console.log(`  ${bytes} ${path}`);
}
