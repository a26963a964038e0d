import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { manifestIn } from './src/app/manifest.ts';
import { ICONS } from './src/app/ui/icon-names.ts';
import { LANGUAGES } from './src/domain/text.ts';

const API = 'http://127.0.0.1:8787';
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

// Few files in place of many small ones: to a slow phone, each that a screen needs costs more on its way through the worker than its
// bytes do, and each is one more line in what the worker keeps. Apart stays what few screens need, and is long.
const APART =
  /\/app\/(words\/(en|fr|nl|pl)\b|practice\/|lock\/|map\/|screens\/(contacts\/intake|rules|overview)|ui\/(district-map|map-pin|outlines))|\/store\/cipher/;
const FILES = [
  { name: 'first', tags: ['$initial' as const], priority: 3 },
  { name: 'entry', test: /\/src\/app\/(screens\/sign-in|words\/plural)|rolldown\/runtime/, priority: 2 },
  { name: 'shared', test: (id: string) => /\/src\//.test(id) && !APART.test(id), minShareCount: 2, priority: 1 },
  { name: 'lock', test: /\/src\/(app\/lock|store\/cipher)/, minShareCount: 2 },
];

export default defineConfig({
  plugins: [
    preact(),
    icons(),
    manifests(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/worker',
      filename: 'sw.ts',
      injectRegister: false,
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['**/*.{js,css,html,svg,png,woff2}', 'manifest.*.webmanifest'],
      },
      devOptions: { enabled: true, type: 'module', navigateFallback: 'index.html' },
      manifest: manifestIn('en'),
    }),
  ],
  // The same library for browsers of these years, and a good deal smaller: its own entrance leads to the one for older ones.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  define: { __VERSION__: JSON.stringify(version) },
  // Data URLs would need a hole in the Content-Security-Policy.
  build: {
    outDir: 'dist',
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: FILES } } },
  },
  server: { proxy: { '/api': API, '/reply': API, '/basemap.pmtiles': API, '^/(s|map)([/?]|$)': API } },
  preview: { proxy: { '/api': API, '/reply': API, '/basemap.pmtiles': API, '^/(s|map)([/?]|$)': API } },
});

/** One file with the icons in use, named after what is in it, so that it may be cached for ever. */
function icons(): Plugin {
  const sprite = spriteOf(ICONS);
  const name = `assets/icons-${createHash('sha256').update(sprite).digest('hex').slice(0, 8)}.svg`;
  return {
    name: 'icons',
    config: () => ({ define: { __ICONS_URL__: JSON.stringify(`/${name}`) } }),
    configureServer: (server) => {
      server.middlewares.use(`/${name}`, (_request, response) => {
        response.setHeader('content-type', 'image/svg+xml').end(sprite);
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: name, source: sprite });
    },
  };
}

/** The manifest in the other languages; the page asks for that of the person's (session.ts). */
function manifests(): Plugin {
  const nameIn = (language: string) => `manifest.${language}.webmanifest`;
  return {
    name: 'manifests',
    configureServer: (server) => {
      for (const language of LANGUAGES)
        server.middlewares.use(`/${nameIn(language)}`, (_request, response) => {
          response.setHeader('content-type', 'application/manifest+json').end(JSON.stringify(manifestIn(language)));
        });
    },
    generateBundle() {
      for (const language of LANGUAGES)
        this.emitFile({ type: 'asset', fileName: nameIn(language), source: JSON.stringify(manifestIn(language)) });
    },
  };
}

function spriteOf(names: Record<string, string>): string {
  const symbols = Object.entries(names).map(([name, file]) => {
    const svg = readFileSync(new URL(`node_modules/lucide-static/icons/${file}.svg`, import.meta.url), 'utf8');
    const drawing = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
    return `<symbol id="${name}" viewBox="0 0 24 24">${drawing.replace(/\s+/g, ' ').trim()}</symbol>`;
  });
  return `<!-- lucide, ISC licence --><svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}
