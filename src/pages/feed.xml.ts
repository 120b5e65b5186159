import type { APIRoute } from 'astro';
import { writeAtom } from '../publish/feed/write.ts';
import { published } from '../site.ts';
import { feed } from '../views/feed.ts';
import { file } from '../views/respond.ts';

export const GET = (async () => file(writeAtom(await feed(), published), 'application/atom+xml')) satisfies APIRoute;
