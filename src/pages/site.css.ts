import { site } from 'virtual:gongping';
import type { APIRoute } from 'astro';

/** What site.yaml says of colours; a file of its own, since inline styles are not allowed. */
export const GET: APIRoute = () =>
  new Response(site.accent === undefined ? '' : `:root{--accent:${site.accent}}\n`, {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
