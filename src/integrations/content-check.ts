import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Issue, Report } from '../check/report.ts';
import { textReport, whereOf } from '../check/reporters.ts';
import { checkContent } from '../check/run.ts';
import type { SharedContent } from './content.ts';
import { countOf } from '../wording/phrases.ts';

// A saved file can come as several events, a branch change as hundreds.
const PAUSE = 50;

/**
 * Runs the content check where it cannot be forgotten. In dev: at the start and after every change of the
 * content, with the report in the terminal and the first error over the page. In a build: once more before
 * anything is built, so that `astro build` by itself publishes nothing unchecked either.
 *
 * A build fails when the check finds an error.
 */
export function contentCheck(content: SharedContent): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        content.configure(config);
        if (command !== 'build') return;
        const report = checkContent(content.reading());
        if (report.errors > 0) throw new Error(refusal(report));
      },
      'astro:server:setup': ({ server, logger }) => {
        let shown: Issue | undefined;
        let waiting: NodeJS.Timeout | undefined;
        const show = () => {
          if (shown) server.ws.send({ type: 'error', err: overlayOf(content.root, shown) });
        };
        const check = () => {
          const report = checkContent(content.reading());
          if (report.issues.length > 0) logger.warn(`\n${textReport(report)}`);
          const before = shown;
          shown = report.issues.find(({ severity }) => severity === 'error');
          if (before && !shown) server.ws.send({ type: 'full-reload' });
          show();
        };
        // A page opened while the content is wrong shows so as well.
        server.ws.on('connection', show);
        server.watcher.on('all', (_event, path) => {
          if (!content.changed(path)) return;
          clearTimeout(waiting);
          waiting = setTimeout(check, PAUSE);
        });
        server.httpServer?.on('close', () => clearTimeout(waiting));
        check();
      },
    },
  };
}

/** Why a build stops, in a few lines: the first error, how many there are, and what shows all. */
export function refusal({ issues, errors }: Report): string {
  const first = issues.find(({ severity }) => severity === 'error');
  const told = first ? `${whereOf(first)} ${first.rule}: ${first.reason} ${first.advice}\n` : '';
  return `The content has ${countOf(errors, 'error')}.\n${told}\`npm run check\` tells all of them.`;
}

/**
 * An issue as the error overlay of the dev server wants it.
 *
 * @param root the folder that holds `content/`
 */
export function overlayOf(root: string, { file, place, rule, reason, advice }: Issue) {
  return {
    name: 'ContentError',
    message: `${rule}: ${reason}`,
    hint: advice,
    stack: whereOf({ file, ...(place ? { place } : {}) }),
    loc: { file: join(root, file), line: place?.line ?? 1, column: place?.column ?? 1 },
  };
}
