import type { APIRoute } from 'astro';
import { writeJsonFeed } from '../publish/feed/write.ts';
import { published } from '../site.ts';
import { feed } from '../views/feed.ts';
import { file } from '../views/respond.ts';

export const GET = (async () =>
  file(writeJsonFeed(await feed(), published), 'application/feed+json')) satisfies APIRoute;
