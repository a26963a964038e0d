import '../phone-memory.ts';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { buildApp } from '../../src/server/app.ts';
import { backUp } from '../../src/server/backup.ts';
import { readConfig } from '../../src/server/config.ts';
import { findMunicipality } from '../../src/server/database/municipalities.ts';
import { openDatabase, SQLITE_FILE } from '../../src/server/database/open.ts';
import { beginRuns } from '../../src/server/database/runs.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { nora } from '../people.ts';
import { encounterOf, openPhone } from '../phone.ts';
import { build, town } from '../town.ts';

const test = suite<{ folder: string }>('backup', { folder: '' });
test.before.each((at) => {
  at.folder = mkdtempSync(join(tmpdir(), 'plein-air-backup-'));
});
test.after.each(({ folder }) => rmSync(folder, { recursive: true }));

async function serve(dataDir: string) {
  const config = { ...readConfig({ LOG_LEVEL: 'silent' }), dataDir, databaseUrl: null };
  const database = await openDatabase(config);
  await beginRuns(database, new Date().toISOString());
  return { database, app: await buildApp({ database, config, poke: () => {} }) };
}

test('a backup is made while the server runs, and a phone keeps what it sent until it is in one', async ({
  folder,
}) => {
  const dataDir = join(folder, 'data');
  const first = await serve(dataDir);
  await build(first.database, town);
  const phone = await openPhone(first.app, nora);
  await phone.sync();
  await saveEncounter(phone.store, phone.doer, encounterOf(nora, 'Before the backup'));
  await phone.sync();
  assert.ok((await phone.store.sent.count()) > 0, 'no backup has it yet');

  const versions = await backUp({ dataDir, databaseUrl: null }, join(folder, 'backup.sqlite'));
  assert.is(versions[0]?.version, (await findMunicipality(first.database, 'testtown'))?.version);
  await phone.sync();
  assert.is(await phone.store.sent.count(), 0, 'now one has it');
  await first.app.close();
  await first.database.close();
});

test('a server put back as it was at the backup is told again what was acknowledged since, once', async ({
  folder,
}) => {
  const dataDir = join(folder, 'data');
  const first = await serve(dataDir);
  await build(first.database, town);
  const phone = await openPhone(first.app, nora);
  await phone.sync();
  await saveEncounter(phone.store, phone.doer, encounterOf(nora, 'Before the backup'));
  await phone.sync();
  await backUp({ dataDir, databaseUrl: null }, join(folder, 'backup.sqlite'));
  await saveEncounter(phone.store, phone.doer, encounterOf(nora, 'After the backup', [['A bench', 'bench']]));
  await phone.sync();
  await first.app.close();
  await first.database.close();

  const restored = join(folder, 'restored');
  mkdirSync(restored);
  copyFileSync(join(folder, 'backup.sqlite'), join(restored, SQLITE_FILE));
  const second = await serve(restored);
  const again = await openPhone(second.app, nora);
  again.store.close();
  again.store = phone.store;
  for (let turn = 0; turn < 3; turn += 1) await again.sync();
  const rows = await second.database.all<{ body: string }>("select body from records where kind = 'encounter'");
  const notes = rows.map(({ body }) => JSON.parse(body).note).sort();
  assert.equal(notes, ['After the backup', 'Before the backup']);
  const requests = await second.database.all("select id from records where kind = 'request'");
  assert.is(requests.length, 1);
  assert.is(await again.store.outbox.count(), 0);
  await second.app.close();
  await second.database.close();
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
