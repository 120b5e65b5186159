import type { APIRoute } from 'astro';
import { writeJsonFeed } from '../exports/feed/write.ts';
import { published } from '../site.ts';
import { feed } from './_feed.ts';
import { file } from './_file.ts';

export const GET = (async () =>
  file(writeJsonFeed(await feed(), published), 'application/feed+json')) satisfies APIRoute;
