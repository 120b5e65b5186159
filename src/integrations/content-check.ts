import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Issue } from '../check/report.ts';
import { textReport, whereOf } from '../check/reporters.ts';
import { checkContent } from '../check/run.ts';
import type { SharedContent } from './content.ts';
import { countOf } from '../wording/phrases.ts';

// A saved file can come as several events, a branch change as hundreds.
const PAUSE = 50;

/**
 * Runs the content check where it cannot be forgotten. In dev: at the start and after every change of the
 * content, with the report in the terminal and the first error over the page. In a build: before anything else, with
 * the whole report.
 *
 * A build fails when the check finds an error.
 */
export function contentCheck(content: SharedContent): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        content.configure(config);
        if (command !== 'build') return;
        const report = checkContent(content.reading());
        if (report.errors > 0) logger.error(`\n${textReport(report)}`);
        else if (report.issues.length > 0) logger.warn(`\n${textReport(report)}`);
        else logger.info(textReport(report).trimEnd());
        if (report.errors > 0) throw new Error(`The content has ${countOf(report.errors, 'error')}, told above.`);
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
    stack: whereOf({ file, place }),
    loc: { file: join(root, file), ...place },
  };
}
