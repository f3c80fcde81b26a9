import { site } from 'virtual:gongping';
import type { APIRoute } from 'astro';
import { accentOf } from '../report/accent.ts';

/** What site.yaml says of colours; a file of its own, since inline styles are not allowed. */
export const GET: APIRoute = () =>
  new Response(site.accent === undefined ? '' : colours(site.accent), {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });

function colours(accent: string): string {
  const { colour, on, light, dark } = accentOf(accent);
  return `:root{--accent:${colour};--on-accent:${on};--link:light-dark(${light},${dark})}\n`;
}
