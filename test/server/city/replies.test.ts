import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Reply } from '../../../src/domain/reply.ts';
import { sayProblem } from '../../../src/server/city/city.ts';
import { findCity } from '../../../src/server/city/export.ts';
import { importCity } from '../../../src/server/city/import.ts';
import { readCity } from '../../../src/server/city/read.ts';
import { sayCity, sayImport } from '../../../src/server/city/summary.ts';
import { writeCity } from '../../../src/server/city/write.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { readDirectory } from '../../../src/server/database/municipalities.ts';
import { makeFolder, withFile, writeTown } from './town.ts';

const REPLIES = `id,name_nl,name_fr,service,status,department,text_nl,text_fr
pruned,Gesnoeid,Élagué,trees,done,green,"Wij hebben gesnoeid op {date}.
Uw kenmerk: ""{reference}"".",
thanks,Dank,,,,,Dank u.,Merci.
`;

const PRUNED: Reply = {
  id: 'pruned',
  name: { nl: 'Gesnoeid', fr: 'Élagué' },
  serviceCode: 'trees',
  status: 'done',
  departmentId: 'green',
  text: { nl: 'Wij hebben gesnoeid op {date}.\nUw kenmerk: "{reference}".' },
};
const THANKS: Reply = {
  id: 'thanks',
  name: { nl: 'Dank' },
  serviceCode: null,
  status: null,
  departmentId: null,
  text: { nl: 'Dank u.', fr: 'Merci.' },
};

function folderWith(replies: string | null): string {
  const folder = writeTown();
  if (replies !== null) writeFileSync(join(folder, 'replies.csv'), replies);
  return folder;
}

async function cityIn(folder: string) {
  const read = await readCity(folder);
  if ('problems' in read) throw new Error(read.problems.map(sayProblem).join('\n'));
  return read.city;
}

const takeIn = async (database: Database, replies: string | null) =>
  importCity(database, await cityIn(folderWith(replies)));
const repliesOf = async (database: Database) => (await readDirectory(database, 'veldbeek')).replies ?? [];

test('the ready answers of a city come with its files, and are told in the summary', () =>
  withFile(async (database) => {
    const city = await cityIn(folderWith(REPLIES));
    assert.match(sayCity(city), /2 people, 2 replies$/);
    const lines = sayImport(await importCity(database, city)).join('\n');
    assert.match(lines, /added 2 replies: pruned, thanks/);
    assert.equal(await repliesOf(database), [PRUNED, THANKS]);
  }));

test('a city without the file keeps the ready answers that somebody has set; an empty file takes them away', () =>
  withFile(async (database) => {
    await takeIn(database, REPLIES);
    const without = await takeIn(database, null);
    assert.equal([without.added, without.changed, without.removed], [[], [], []]);
    assert.is((await repliesOf(database)).length, 2);
    const one = await takeIn(database, REPLIES.split('\n').slice(0, 3).join('\n'));
    assert.equal(one.removed, [{ kind: 'reply', id: 'thanks' }]);
    await takeIn(database, `${REPLIES.split('\n')[0]}\n`);
    assert.equal(await repliesOf(database), []);
  }));

test('ready answers that are written out and taken in again are the same', () =>
  withFile(async (database) => {
    await takeIn(database, REPLIES);
    const city = await findCity(database, 'veldbeek');
    assert.ok(city);
    const folder = join(makeFolder(), 'city');
    assert.equal(await writeCity(folder, city), []);
    const { changed, removed } = await importCity(database, await cityIn(folder));
    assert.equal([changed, removed], [[], []]);
    assert.match(readFileSync(join(folder, 'replies.csv'), 'utf8'), /pruned,Élagué,Gesnoeid,trees,done,green/);
  }));

test('what is wrong with a ready answer is told with its line and what to write', async () => {
  const wrong = `id,name_nl,service,status,department,text_nl
a,A,tree,done,green,Ja
b,B,,finished,,Ja
c,,,,,Ja
d,D,,,,
`;
  const read = await readCity(folderWith(wrong));
  assert.ok('problems' in read);
  const said = read.problems.map(sayProblem);
  assert.match(said[0] ?? '', /^replies\.csv, line 2: service "tree" does not exist; write "trees"/);
  assert.match(said[1] ?? '', /^replies\.csv, line 3: status "finished" does not exist/);
  assert.match(said[2] ?? '', /^replies\.csv, line 4: name is empty in every language/);
  assert.match(said[3] ?? '', /^replies\.csv, line 5: text is empty in every language/);
  assert.is(said.length, 4);
});

test.run();
