import type { APIRoute } from 'astro';
import { robotsText } from '../publish/site-files/robots.ts';
import { published } from '../site.ts';
import { file } from '../views/respond.ts';

export const GET = (() => file(robotsText(published), 'text/plain; charset=utf-8')) satisfies APIRoute;
