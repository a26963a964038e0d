import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** As much of PouchDB as the bench uses. */
export interface Pouch {
  info(): Promise<{ doc_count: number }>;
  bulkDocs(documents: object[]): Promise<unknown>;
  put(document: object): Promise<unknown>;
  destroy(): Promise<unknown>;
}

export interface PouchMaker {
  new (name: string, options?: { adapter?: string }): Pouch;
  plugin(plugin: unknown): void;
  defaults(options: { prefix: string }): PouchMaker;
  replicate(from: Pouch, to: Pouch, options: ReplicateOptions): Promise<{ ok: boolean; docs_written: number }>;
}

/** `checkpoint`: on which side it is noted how far they came; both when left out. */
export interface ReplicateOptions {
  batch_size?: number;
  checkpoint?: 'source' | 'target';
}

type ServePouch = (pouch: PouchMaker, options: { mode: string }) => { listen(port: number, host: string): Server };

const FOLDER = join(import.meta.dirname, 'peer');
const load = createRequire(join(FOLDER, 'package.json'));

/** Installs the peer where it is missing; throws where it cannot be had. */
export function installPouch(): void {
  // npm writes this file last.
  if (existsSync(join(FOLDER, 'node_modules/.package-lock.json'))) return;
  console.log('Installing the peer, once …');
  const isWindows = process.platform === 'win32';
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const done = spawnSync('npm', options, { cwd: FOLDER, encoding: 'utf8', shell: isWindows });
  const [, code = done.error ?? done.status] = done.stderr?.match(/npm error code (\w+)/) ?? [];
  if (done.status !== 0) throw new Error(`npm ci in test/bench/peer ended with ${code}; is there a network?`);
}

export function loadPouch(): PouchMaker {
  return load('pouchdb') as PouchMaker;
}

/** PouchDB that keeps its databases in memory. */
export function loadMemoryPouch(): PouchMaker {
  const pouch = loadPouch();
  pouch.plugin(load('pouchdb-adapter-memory'));
  return pouch;
}

export const loadServer = () => load('express-pouchdb') as ServePouch;
