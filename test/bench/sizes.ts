import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const PAGE_LIMIT = 80;
const WORKER_LIMIT = 50;

/** What a phone must load before the first screen, and the worker, gzipped, in words. */
export async function benchSizes(dist: string): Promise<string> {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const first = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map((match) => match[1] ?? '');
  const page = first.reduce((sum, file) => sum + gzipped(join(dist, file)), 0);
  const worker = gzipped(join(dist, 'sw.js'));
  const all = readdirSync(join(dist, 'assets')).filter((file) => file.endsWith('.js'));
  const everything = all.reduce((sum, file) => sum + gzipped(join(dist, 'assets', file)), 0);
  return [
    `page before the first screen: ${kB(page)} kB gzip of at most ${PAGE_LIMIT} (${first.length} files)`,
    `worker: ${kB(worker)} kB gzip of at most ${WORKER_LIMIT}`,
    `all of the app's scripts: ${kB(everything)} kB gzip`,
  ].join('\n');
}

const gzipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;
const kB = (bytes: number) => (bytes / 1000).toFixed(1);
