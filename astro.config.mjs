import { defineConfig } from 'astro/config';
import gongping from './src/integration/index.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';

export default defineConfig({
  integrations: [gongping()],
});
