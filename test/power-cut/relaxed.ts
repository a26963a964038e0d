/**
 * Loaded before the server (`node --import`), for comparison only: SQLite with synchronous=NORMAL, a server that does not notice, and
 * photos whose files and folders are not flushed.
 */
import fs, { open } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync } from 'node:sqlite';

const { exec, prepare } = DatabaseSync.prototype;

DatabaseSync.prototype.exec = function (sql) {
  return exec.call(this, sql.replace(/synchronous\s*=\s*\w+/i, 'synchronous = normal'));
};
DatabaseSync.prototype.prepare = function (sql, ...rest) {
  return prepare.call(this, /^pragma synchronous$/i.test(sql) ? 'select 2 as synchronous' : sql, ...rest);
};

const handle = await open(import.meta.filename);
Object.assign(Object.getPrototypeOf(handle), { sync: async () => {} });
await handle.close();
const { writeFile } = fs;
fs.writeFile = (file, data, options) =>
  writeFile(file, data, options !== null && typeof options === 'object' ? { ...options, flush: false } : options);
syncBuiltinESMExports();
