import type { APIRoute } from 'astro';
import { writeAtom } from '../exports/feed/write.ts';
import { published } from '../site.ts';
import { feed } from './_feed.ts';
import { file } from './_file.ts';

export const GET = (async () => file(writeAtom(await feed(), published), 'application/atom+xml')) satisfies APIRoute;
