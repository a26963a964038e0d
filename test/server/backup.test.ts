import '../phone-memory.ts';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { backUp } from '../../src/server/backup.ts';
import { findMunicipality } from '../../src/server/database/municipalities.ts';
import { SQLITE_FILE } from '../../src/server/database/open.ts';
import { nora } from '../people.ts';
import { openPhone, tell } from '../phone.ts';
import { startServer } from '../server.ts';
import { idsInTown } from '../sync/city.ts';
import { build, town } from '../town.ts';

const test = suite<{ folder: string }>('backup', { folder: '' });
test.before.each((at) => {
  at.folder = mkdtempSync(join(tmpdir(), 'plein-air-backup-'));
});
test.after.each(({ folder }) => rmSync(folder, { recursive: true }));

/** A server on a database in this folder, and Nora's phone, of which it has acknowledged a talk. */
async function open(folder: string) {
  const place = { dataDir: join(folder, 'data'), databaseUrl: null };
  const server = await startServer(place);
  await build(server.database, town);
  const phone = await openPhone(server.app, nora);
  await phone.sync();
  await tell(phone, 'Before the backup');
  await phone.sync();
  return { ...server, place, phone, file: join(folder, 'backup.sqlite') };
}

test('a backup is made while the server runs, and a phone keeps what it sent until it is in one', async ({
  folder,
}) => {
  const { database, place, phone, file, close } = await open(folder);
  assert.ok((await phone.store.sent.count()) > 0, 'no backup has it yet');

  const versions = await backUp(place, file);
  assert.is(versions[0]?.version, (await findMunicipality(database, 'testtown'))?.version);
  await phone.sync();
  assert.is(await phone.store.sent.count(), 0, 'now one has it');
  await close();
});

test('a server put back as it was at the backup is told again what was acknowledged since, once', async ({
  folder,
}) => {
  const first = await open(folder);
  const { phone } = first;
  await backUp(first.place, first.file);
  await tell(phone, 'After the backup', [['A bench', 'bench']]);
  await phone.sync();
  await first.close();

  const restored = join(folder, 'restored');
  mkdirSync(restored);
  copyFileSync(first.file, join(restored, SQLITE_FILE));
  const second = await startServer({ dataDir: restored, databaseUrl: null });
  const again = await openPhone(second.app, nora);
  again.store.close();
  again.store = phone.store;
  for (let turn = 0; turn < 3; turn += 1) await again.sync();
  const rows = await second.database.all<{ body: string }>("select body from records where kind = 'encounter'");
  const notes = rows.map(({ body }) => JSON.parse(body).note).sort();
  assert.equal(notes, ['After the backup', 'Before the backup']);
  assert.is((await idsInTown(second.database, 'request')).length, 1);
  assert.is(await again.store.outbox.count(), 0);
  await second.close();
});

test('a backup never writes over another, nor is made of nothing', async ({ folder }) => {
  const missing = await backUp({ dataDir: join(folder, 'none'), databaseUrl: null }, join(folder, 'a')).catch(
    (error) => error.message,
  );
  assert.match(missing, /no database/);
  copyFileSync(import.meta.filename, join(folder, 'b'));
  const taken = await backUp({ dataDir: folder, databaseUrl: null }, join(folder, 'b')).catch((error) => error.message);
  assert.match(taken, /is there already/);
});

test.run();
