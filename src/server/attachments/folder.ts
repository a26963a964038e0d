import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Blobs, BlobsDown, type Kept } from './blobs.ts';
import { DRAFTS } from './key.ts';

/** Bytes in a folder of this machine, a file for each key. The folder is made when the first is put. */
export function folderBlobs(folder: string): Blobs {
  const root = resolve(folder);
  const fileOf = (key: string) => join(root, ...key.split('/'));
  return {
    put: (key, bytes) => orDown(() => again(() => write(root, fileOf(key), bytes))),
    get: (key) => orDown(() => readFile(fileOf(key)).catch(orAbsent(null))),
    sizeOf: (key) =>
      orDown(async () => {
        const found = await stat(fileOf(key)).catch(orAbsent(null));
        // Who hears that it is there forgets their own: its name may still be on its way to the disk.
        if (found) await flushUp(root, fileOf(key)).catch(orAbsent(undefined));
        return found?.size ?? null;
      }),
    list: (prefix) => orDown(() => walk(prefix.slice(0, -1), fileOf(prefix.slice(0, -1)))),
    remove: (key) =>
      orDown(async () => {
        await rm(fileOf(key), { force: true });
        // A folder that is now empty goes too; one that is not stays.
        await rmdir(dirname(fileOf(key))).catch(() => {});
      }),
  };
}

/** Written aside, on the disk before it has its name, and the name on the disk before this returns. */
async function write(root: string, file: string, bytes: Uint8Array): Promise<void> {
  const draft = join(root, DRAFTS, randomUUID());
  await mkdir(dirname(draft), { recursive: true });
  try {
    await writeFile(draft, bytes, { flag: 'wx', flush: true });
    await mkdir(dirname(file), { recursive: true });
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await flushUp(root, file);
}

/** Brings the name of a file to the disk, and of each folder on the way: it may have been made a moment ago. */
async function flushUp(root: string, file: string): Promise<void> {
  for (let folder = dirname(file); folder !== dirname(root); folder = dirname(folder)) await flush(folder);
  await flush(dirname(root));
}

async function flush(folder: string): Promise<void> {
  // Windows does not open folders.
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function walk(key: string, path: string): Promise<Kept[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(orAbsent([]));
  const kept: Kept[] = [];
  for (const entry of entries) {
    const [inKey, inPath] = [`${key}/${entry.name}`, join(path, entry.name)];
    if (entry.isDirectory()) kept.push(...(await walk(inKey, inPath)));
    else {
      const found = await stat(inPath).catch(orAbsent(null));
      if (found) kept.push({ key: inKey, bytes: found.size, keptAt: found.mtimeMs });
    }
  }
  return kept;
}

// Somebody who removes the last file of a folder removes the folder, perhaps between its making and its use here.
async function again(work: () => Promise<void>, times = 5): Promise<void> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || times === 1) throw error;
    return again(work, times - 1);
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

const orAbsent =
  <T>(value: T) =>
  (error: unknown): T => {
    if (codeOf(error) === 'ENOENT') return value;
    throw error;
  };

/** What the file system refuses is told without the path, which names a photo. */
async function orDown<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    throw code ? new BlobsDown(code) : error;
  }
}
