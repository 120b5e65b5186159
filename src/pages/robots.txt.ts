import type { APIRoute } from 'astro';
import { robotsText } from '../exports/robots.ts';
import { published } from '../site.ts';
import { file } from './_file.ts';

export const GET = (() => file(robotsText(published), 'text/plain; charset=utf-8')) satisfies APIRoute;
