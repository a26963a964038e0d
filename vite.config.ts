import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { ICONS } from './src/app/ui/icon-names.ts';

const API = 'http://127.0.0.1:8787';
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const PAPER = '#f7f2e6';

export default defineConfig({
  plugins: [
    preact(),
    icons(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/worker',
      filename: 'sw.ts',
      injectRegister: false,
      injectManifest: { rollupFormat: 'iife', globPatterns: ['**/*.{js,css,html,svg,png,woff2}'] },
      devOptions: { enabled: true, type: 'module', navigateFallback: 'index.html' },
      manifest: {
        id: '/',
        name: 'Plein Air',
        short_name: 'Plein Air',
        description: 'What people say in the street reaches the right department.',
        lang: 'en',
        start_url: '/today',
        scope: '/',
        display: 'standalone',
        background_color: PAPER,
        theme_color: PAPER,
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
        shortcuts: [
          { name: 'New encounter', url: '/new', icons: [{ src: '/icon-192.png', sizes: '192x192' }] },
          { name: 'Requests', url: '/requests', icons: [{ src: '/icon-192.png', sizes: '192x192' }] },
        ],
      },
    }),
  ],
  define: { __VERSION__: JSON.stringify(version) },
  // Data URLs would need a hole in the Content-Security-Policy.
  build: { outDir: 'dist', assetsInlineLimit: 0, manifest: true },
  server: { proxy: { '/api': API } },
  preview: { proxy: { '/api': API } },
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

function spriteOf(names: Record<string, string>): string {
  const symbols = Object.entries(names).map(([name, file]) => {
    const svg = readFileSync(new URL(`node_modules/lucide-static/icons/${file}.svg`, import.meta.url), 'utf8');
    const drawing = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
    return `<symbol id="${name}" viewBox="0 0 24 24">${drawing.replace(/\s+/g, ' ').trim()}</symbol>`;
  });
  return `<!-- lucide, ISC licence --><svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}
