import type { Feed } from '../publish/feed/write.ts';
import { feedItems } from '../publish/feed/select.ts';
import { lastChange } from '../graph/changed-on.ts';
import { openBriefing } from './briefing.ts';
import { SITE_LINE, SITE_TITLE, published } from '../site.ts';

/** What is new and what has changed on the site. */
export async function feed(): Promise<Feed> {
  const { graph } = await openBriefing();
  return { title: SITE_TITLE, subtitle: SITE_LINE, updated: lastChange(graph), items: feedItems(graph, published) };
}
