/**
 * `node test/power-cut/run.ts [--times 10] [--seed N]`: the power is cut while the server writes, and everything that it had
 * acknowledged must be there when it starts again. The same is then done with a setting that is known to lose, to show that this
 * trial can fail. As root on Linux; see docs/trials.md.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openDatabase } from '../../src/server/database/open.ts';
import { randomFrom } from '../real/weather.ts';
import { build } from '../town.ts';
import { formatDrive, plugIn, whyNotHere } from './drive.ts';
import { type Found, findAcknowledged } from './found.ts';
import { countLostPhotos, startUploading } from './photos.ts';
import { type Session, signInAll, startPushing } from './pushes.ts';
import { startServer } from './server-process.ts';

const { values } = parseArgs({ options: { times: { type: 'string' }, seed: { type: 'string' } } });
const times = Number(values.times ?? 10);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const random = randomFrom(seed);

const SHORTEST = 500;
const LONGEST = 6000;

/** As the server writes, or as it must not. */
type Setting = 'safe' | 'relaxed';

const RELAXED = import.meta.resolve('./relaxed.ts');

interface Cut extends Found {
  setting: Setting;
  cut: number;
  afterMs: number;
  acknowledged: number;
  photos: number;
  photosLost: number;
}

/** Prepares a drive with the test town on it, everyone signed in. */
async function prepare(platter: string, work: string): Promise<Session[]> {
  formatDrive(platter, work);
  const drive = plugIn(platter, work);
  const database = await openDatabase({ databaseUrl: null, dataDir: drive.folder });
  await build(database);
  await database.close();
  const server = await startServer({ DATA_DIR: drive.folder });
  const sessions = await signInAll(server.address);
  await server.stop();
  drive.remove();
  return sessions;
}

/** One power cut in mid-write, and the start after it. */
async function cutOnce(
  setting: Setting,
  cut: number,
  prepared: string,
  sessions: Session[],
  work: string,
): Promise<Cut> {
  const platter = join(work, 'platter');
  const kept = join(work, 'kept');
  copyFileSync(prepared, platter);
  const afterMs = Math.round(SHORTEST + random() * (LONGEST - SHORTEST));

  const drive = plugIn(platter, work);
  const nodeOptions = setting === 'relaxed' ? ['--import', RELAXED] : [];
  const server = await startServer({ DATA_DIR: drive.folder }, { nodeOptions });
  const pushes = startPushing(server.address, sessions);
  const uploads = startUploading(server.address, sessions[0] as Session);
  await pause(afterMs);
  drive.cut(server.pid, kept);
  await Promise.all([pushes.end(), uploads.end()]);
  await server.kill();
  drive.remove();

  const again = plugIn(kept, work);
  const healed = await startServer({ DATA_DIR: again.folder });
  const photosLost = await countLostPhotos(healed.address, sessions[0] as Session, again.folder, uploads.acknowledged);
  await healed.stop();
  const found = findAcknowledged(again.folder, pushes.acknowledged);
  again.remove();
  process.stdout.write('.');
  return {
    setting,
    cut,
    afterMs,
    acknowledged: pushes.acknowledged.size,
    ...found,
    photos: uploads.acknowledged.size,
    photosLost,
  };
}

function judge(cuts: Cut[]): string[] {
  const of = (setting: Setting) => cuts.filter((cut) => cut.setting === setting);
  const sum = (setting: Setting, count: 'acknowledged' | 'lost' | 'photos' | 'photosLost') =>
    of(setting).reduce((total, cut) => total + cut[count], 0);
  for (const setting of ['safe', 'relaxed'] as const)
    console.log(
      `${setting}: ${of(setting).length} cuts; mutations: ${sum(setting, 'acknowledged')} acknowledged, ${sum(setting, 'lost')} lost; photos: ${sum(setting, 'photos')} acknowledged, ${sum(setting, 'photosLost')} lost`,
    );
  const wrong: string[] = [];
  if (sum('safe', 'lost') + sum('safe', 'photosLost') > 0) wrong.push('what was acknowledged is lost');
  if (cuts.some((cut) => cut.halves > 0)) wrong.push('a mutation is there in part');
  if (cuts.some((cut) => cut.integrity !== 'ok')) wrong.push('a database is damaged');
  if (of('safe').some((cut) => cut.acknowledged === 0)) wrong.push('a cut came before anything was acknowledged');
  if (sum('relaxed', 'lost') === 0 || sum('relaxed', 'photosLost') === 0)
    wrong.push('the relaxed server lost nothing, so this trial shows nothing');
  return wrong;
}

const missing = whyNotHere();
if (missing) {
  console.log(`The power-cut trial cannot be made here: ${missing}.`);
  process.exit(1);
}
const work = mkdtempSync(join(tmpdir(), 'plein-air-power-cut-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
console.log(`seed ${seed}`);
const cuts: Cut[] = [];
const prepared = join(work, 'prepared');
const sessions = await prepare(prepared, work);
for (const setting of ['safe', 'relaxed'] as const)
  for (let cut = 1; cut <= times; cut++) cuts.push(await cutOnce(setting, cut, prepared, sessions, work));
console.log();
console.table(cuts);
const wrong = judge(cuts);
console.log(wrong.length === 0 ? 'Nothing that was acknowledged is lost.' : `NOT AS IT SHOULD BE: ${wrong.join('; ')}`);
process.exit(wrong.length === 0 ? 0 : 1);
