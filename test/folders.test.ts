import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = ['domain', 'sync', 'store', 'worker', 'server', 'app'];

/** What a hasty person might write, and in which folder it has no business. */
const WRONG: [folder: string, what: string, code: string][] = [
  ['domain', 'a page', 'export const title = document.title;'],
  ['domain', 'a file', "export { readFileSync } from 'node:fs';"],
  ['domain', 'a colleague above it', "export * from '../sync/bait.ts';"],
  ['domain', 'a clock that ticks', 'export const tick = setTimeout(() => {}, 1);'],
  ['sync', 'the network', "export const answer = fetch('/api/sync');"],
  ['sync', 'a screen', "export * from '../app/bait.ts';"],
  ['sync', 'the store', "export * from '../store/bait.ts';"],
  ['store', 'a window', 'export const width = window.innerWidth;'],
  ['store', 'a screen', "export * from '../app/bait.ts';"],
  ['store', 'a process', 'export const home = process.env.HOME;'],
  ['worker', 'a page', 'export const title = document.title;'],
  ['worker', 'the server', "export * from '../server/bait.ts';"],
  ['worker', 'a screen', "export * from '../app/bait.ts';"],
  ['server', 'the store', "export * from '../store/bait.ts';"],
  ['server', 'a page', 'export const title = document.title;'],
  ['app', 'a process', 'export const home = process.env.HOME;'],
  ['app', 'the server', "export * from '../server/bait.ts';"],
  ['app', 'a file', "export { readFileSync } from 'node:fs';"],
];

/** A copy of the sources that may be spoilt. */
function copyOfSources(): string {
  const copy = mkdtempSync(join(tmpdir(), 'plein-air-folders-'));
  for (const each of ['src', 'tsconfig.json', '.tsconfig.base.json', 'package.json'])
    cpSync(join(ROOT, each), join(copy, each), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

function build(copy: string, folders: string[]): { status: number | null; said: string } {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const paths = folders.map((folder) => `src/${folder}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, '-b', '--pretty', 'false', ...paths], {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, said: stdout + stderr };
}

test('the types refuse, in each folder, what belongs to another', () => {
  const copy = copyOfSources();
  for (const folder of FOLDERS) writeFileSync(join(copy, 'src', folder, 'bait.ts'), `export const ${folder} = 1;\n`);
  const planted = WRONG.map(([folder, what, code], index) => {
    const path = `src/${folder}/wrong-${index}.ts`;
    writeFileSync(join(copy, path), `${code}\n`);
    return { path, what };
  });
  writeFileSync(join(copy, 'src/domain/right.ts'), "export { domain } from './bait.ts';\n");
  writeFileSync(join(copy, 'src/store/right.ts'), "export { sync } from '../sync/bait.ts';\n");
  writeFileSync(join(copy, 'src/app/right.ts'), "export { store } from '../store/bait.ts';\n");
  writeFileSync(join(copy, 'src/server/right.ts'), "export { sync } from '../sync/bait.ts';\n");

  const { status, said } = build(copy, FOLDERS);
  assert.is.not(status, 0);
  const named = new Set(said.split('\n').flatMap((line) => line.match(/^(src\/[^(]+)\(\d+,\d+\): error/)?.[1] ?? []));
  for (const { path, what } of planted) assert.ok(named.has(path), `${path} may not have ${what}`);
  for (const folder of ['domain', 'store', 'app', 'server']) assert.not(named.has(`src/${folder}/right.ts`), folder);
  rmSync(copy, { recursive: true });
});

test('the sources as they are pass', () => {
  const copy = copyOfSources();
  const { status, said } = build(
    copy,
    // The screens have vite's own types and are built with it.
    FOLDERS.filter((folder) => folder !== 'app'),
  );
  assert.is(status, 0, said);
  rmSync(copy, { recursive: true });
});

// The types cannot refuse a package that is installed.
const FROM_OUTSIDE: Record<string, string[]> = {
  domain: ['point-in-polygon-hao', 'valibot'],
  sync: ['valibot'],
  store: ['@noble/ciphers/chacha.js', 'dexie', 'uuidv7'],
};

for (const [folder, allowed] of Object.entries(FROM_OUTSIDE)) {
  test(`${folder} takes nothing from outside but ${allowed.join(' and ')}`, () => {
    const taken = new Set<string>();
    for (const file of readdirSync(join(ROOT, 'src', folder), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue;
      const code = readFileSync(join(ROOT, 'src', folder, file), 'utf8');
      for (const [, from = ''] of code.matchAll(/(?:from|import)\s*\(?\s*'([^'.][^']*)'/g)) taken.add(from);
    }
    assert.equal([...taken].sort(), allowed);
  });
}

test.run();
