import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const PAGE_LIMIT = 80;
const WORKER_LIMIT = 50;
// As vite.config.ts calls the file with the first screen.
const FIRST_SCREEN = 'entry';
const LANGUAGES = ['en', 'fr', 'nl', 'pl'].map((language) => `src/app/words/${language}/first.ts`);

type Manifest = Record<string, { file: string; name?: string; imports?: string[] }>;

/** What a phone must load before the first screen, words included, and the worker, gzipped, in words. */
export async function benchSizes(dist: string): Promise<string> {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest;
  const weigh = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + gzipped(join(dist, file)), 0);
  const firstScreen = Object.keys(manifest).find((key) => manifest[key]?.name === FIRST_SCREEN) ?? FIRST_SCREEN;
  const pages = LANGUAGES.map((words) => weigh(filesOf(manifest, ['index.html', firstScreen, words])));
  const all = Object.values(manifest).map(({ file }) => file);
  return [
    `page before the first screen: ${kB(Math.max(...pages))} kB gzip of at most ${PAGE_LIMIT}, in the longest of four languages`,
    `worker: ${kB(gzipped(join(dist, 'sw.js')))} kB gzip of at most ${WORKER_LIMIT}`,
    `all of the app's scripts: ${kB(weigh(new Set(all.filter((file) => file.endsWith('.js')))))} kB gzip`,
  ].join('\n');
}

/** The scripts that these need, with all they import. */
function filesOf(manifest: Manifest, entries: string[]): Set<string> {
  const files = new Set<string>();
  const add = (name: string) => {
    const entry = manifest[name];
    if (!entry) throw new Error(`the build has no ${name}`);
    if (files.has(entry.file)) return;
    files.add(entry.file);
    for (const other of entry.imports ?? []) add(other);
  };
  for (const entry of entries) add(entry);
  return files;
}

const gzipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;
const kB = (bytes: number) => (bytes / 1000).toFixed(1);
