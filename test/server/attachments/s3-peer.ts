/**
 * A real S3-compatible server for the tests, one that checks signatures: s3rver, in a process of its own, so that it can be killed.
 * This same file is that process when it is run as a program; it ends when the line to the tests does, however they end.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Signs that an address does not hold as they are. */
const SECRET = 'a/secret+with@signs:in=it';
const KEY = 'S3KEY';
const BUCKET = 'photos';

export interface S3Peer {
  /** The address of a new folder in the bucket, for S3_URL. */
  newUrl(): string;
  port: number;
  /** Where its files are: `<key>._S3rver_object`. */
  folder: string;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  /** Starts it again at the same address, with what it had. */
  start(): Promise<void>;
}

export async function startS3Peer(): Promise<S3Peer> {
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-s3-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  let running = await run(folder, 0);
  let folders = 0;
  const { port } = running;
  return {
    newUrl: () => {
      folders += 1;
      return `http://${KEY}:${encodeURIComponent(SECRET)}@127.0.0.1:${port}/${BUCKET}/city-${folders}?region=eu-west-1`;
    },
    port,
    folder: join(folder, BUCKET),
    kill: () => running.kill(),
    start: async () => {
      running = await run(folder, port);
    },
  };
}

async function run(folder: string, at: number) {
  const child = spawn(process.execPath, [import.meta.filename, folder, String(at)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    once(child, 'exit').then(() => ['']),
  ]);
  if (!line) throw new Error('the S3-compatible server did not start');
  // The tests may end while it runs; that is what ends it.
  child.unref();
  for (const stream of [child.stdin, child.stdout]) (stream as unknown as { unref(): void }).unref();
  const kill = async () => {
    child.ref();
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { port: Number(line), kill };
}

async function beThePeer(directory: string, port: number): Promise<void> {
  const require = createRequire(import.meta.url);
  const S3rver = require('@20minutes/s3rver');
  const { DUMMY_ACCOUNT } = require('@20minutes/s3rver/lib/models/account.js');
  DUMMY_ACCOUNT.createKeyPair(KEY, SECRET);
  giveItDes(require('node:crypto'));
  makeItWhole(require('@20minutes/s3rver/lib/stores/filesystem.js').prototype, require('node:fs').promises);
  const options = { address: '127.0.0.1', port, directory, silent: true, configureBuckets: [{ name: BUCKET }] };
  const address = await new S3rver({ ...options, vhostBuckets: false }).run();
  process.stdin.resume().on('end', () => process.exit());
  // As a word: numbers may come in colours.
  console.log(String(address.port));
}

/** It hides where the next page of a list begins with DES, which Node no longer has; three times DES with one key is DES. */
function giveItDes(crypto: { createCipheriv: Cipher; createDecipheriv: Cipher }): void {
  const thrice = (key: Buffer) => Buffer.concat([key, key, key]);
  for (const name of ['createCipheriv', 'createDecipheriv'] as const) {
    const make = crypto[name];
    crypto[name] = (kind, key, iv) => (kind === 'des' ? make('des-ede3-cbc', thrice(key), iv) : make(kind, key, iv));
  }
}
type Cipher = (kind: string, key: Buffer, iv: Buffer) => unknown;

/** In a real store an object is there whole or not at all, and what was removed takes nothing with it that was put meanwhile. */
function makeItWhole(store: { putContent: Write }, fs: typeof import('node:fs/promises')): void {
  const { putContent } = store;
  let drafts = 0;
  store.putContent = async (path, content) => {
    drafts += 1;
    const draft = `${path}.${drafts}`;
    const written = await putContent(draft, content);
    await fs.rename(draft, path);
    return written;
  };
  // With this it removes a folder that was empty a moment ago.
  fs.rm = async () => {};
}
type Write = (path: string, content: unknown) => Promise<unknown>;

if (process.argv[1] === import.meta.filename) await beThePeer(process.argv[2] ?? '', Number(process.argv[3]));
