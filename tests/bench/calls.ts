import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checkContent } from '../../src/check/run.ts';
import { corpusOf } from '../../src/corpus/load.ts';
import { readContent } from '../../src/corpus/read.ts';
import { buildGraph } from '../../src/graph/build.ts';
import { Style } from '../../src/publish/bibliography/engine.ts';
import { siteAt } from '../../src/publish/site.ts';
import { searchNames, searchTranslations, searchWords } from '../../src/search/build/names.ts';
import { searchRecords } from '../../src/search/build/records.ts';
import { cacheKeys } from '../../src/views/cache-keys.ts';
import { claimView } from '../../src/views/claim.ts';
import { SharedContent } from '../../src/views/content.ts';
import { siteFiles } from '../../src/views/files.ts';
import { aroundVerdict, verdictView } from '../../src/views/ledger.ts';
import { pairView } from '../../src/views/pair.ts';
import { pagesOf, pagesOfKind, previewOf } from '../../src/views/pages.ts';
import { sourceView } from '../../src/views/source.ts';
import { termView } from '../../src/views/term.ts';
import { topicView } from '../../src/views/topic.ts';
import { workView } from '../../src/views/work.ts';
import { writeBenchArchive } from './archive.ts';

// How often each function of the project is called to check an archive and to make all of it but HTML and pictures, as
// JSON: `node tests/bench/calls.ts <claims>`.

const size = Number(process.argv[2]);
const root = mkdtempSync(join(tmpdir(), 'calls-'));
process.once('exit', () => rmSync(root, { recursive: true, force: true }));
writeBenchArchive(root, size);

// What a library does for each entry is not counted, and takes most of the time.
Style.prototype.entry = () => '-';
Style.prototype.inText = () => '-';

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });

const reading = readContent(root);
checkContent(reading, { today: '2026-11-01' });
const graph = buildGraph(corpusOf(reading));
const site = siteAt(graph, { host: 'https://example.org', base: '/', version: '1.0.0' });
const open = { graph, site, blocksOf: () => [] };
for (const page of pagesOf(site)) {
  page.linkedData();
  page.works();
  previewOf(page);
}
for (const page of pagesOfKind(site, 'claim')) claimView(open, page);
for (const page of pagesOfKind(site, 'pair')) pairView(open, page);
for (const page of pagesOfKind(site, 'source')) sourceView(open, page);
for (const page of pagesOfKind(site, 'topic')) topicView(open, page);
for (const page of pagesOfKind(site, 'term')) termView(open, page);
for (const page of pagesOfKind(site, 'work')) workView(open, page);
for (const page of pagesOfKind(site, 'verdict')) {
  verdictView(open, page.item);
  aroundVerdict(page);
}
const shared = new SharedContent();
writeFileSync(join(root, 'package.json'), '{ "version": "1.0.0" }');
mkdirSync(join(root, 'src'));
shared.configure({ root: pathToFileURL(`${root}/`), base: '/', site: undefined });
pagesOf(shared.site()).forEach(cacheKeys(shared));
for (const { content, mediaType } of siteFiles(site, { embedStyles: () => '', guarded: true }))
  if (mediaType !== 'image/png') await content();
const records = searchRecords(graph, site.local);
searchNames(graph);
searchTranslations(graph);
searchWords(records);

const { result } = await session.post('Profiler.takePreciseCoverage');
const own = fileURLToPath(new URL('../../src/', import.meta.url));
const calls = result.flatMap(({ url, functions }) => {
  if (!url.startsWith('file:') || !fileURLToPath(url).startsWith(own)) return [];
  const file = fileURLToPath(url).slice(own.length);
  return functions.flatMap(({ functionName, ranges: [range] }) =>
    range ? [[`${file} ${functionName}:${range.startOffset}`, range.count] as const] : [],
  );
});
console.log(JSON.stringify(Object.fromEntries(calls)));
