import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders: string[] = [];
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder of one's own, empty; it goes when the process ends. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-'));
  folders.push(folder);
  return folder;
}
