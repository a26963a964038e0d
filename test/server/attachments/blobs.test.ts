import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { BlobsDown } from '../../../src/server/attachments/blobs.ts';
import { folderBlobs } from '../../../src/server/attachments/folder.ts';
import { s3Blobs } from '../../../src/server/attachments/s3.ts';
import { newFolder } from '../../folder.ts';
import { photoOf } from './pictures.ts';
import { startS3Peer } from './s3-peer.ts';
import { onEachStore } from './stores.ts';

/** How it ends: with what the log may say where the store is down. */
const ending = (work: Promise<unknown>) =>
  work.then(
    () => 'well',
    (error) => (error instanceof BlobsDown ? error.code : `not a BlobsDown: ${error}`),
  );

await onEachStore((on) => {
  test(`${on.name}: what is put is there for everyone, as it was, until it is removed`, async () => {
    const { blobs, keys } = on.open();
    assert.is(await blobs.get('kept/town/ab/abc'), null);
    assert.is(await blobs.sizeOf('kept/town/ab/abc'), null);
    assert.equal(await blobs.list('kept/town/'), []);
    const photo = photoOf(100_000);
    for (const key of ['kept/town/ab/abc', 'kept/town/ab/abd', 'kept/Łódź-Ω.1_x/ab/abc', 'kept/town2/ab/abc']) {
      await blobs.put(key, photo);
      assert.equal(await blobs.get(key), photo);
      assert.is(await blobs.sizeOf(key), photo.length);
    }
    const listed = await blobs.list('kept/town/');
    assert.equal(listed.map(({ key }) => key).sort(), ['kept/town/ab/abc', 'kept/town/ab/abd']);
    for (const { bytes, keptAt } of listed) {
      assert.is(bytes, photo.length);
      assert.ok(Math.abs(keptAt - Date.now()) < 60_000);
    }
    await blobs.put('kept/town/ab/abc', Buffer.from('another'));
    assert.is(String(await blobs.get('kept/town/ab/abc')), 'another');
    await blobs.remove('kept/town/ab/abc');
    await blobs.remove('kept/town/ab/abc');
    await blobs.remove('kept/nowhere/ab/abc');
    assert.is(await blobs.get('kept/town/ab/abc'), null);
    assert.equal((await keys()).sort(), ['kept/town/ab/abd', 'kept/town2/ab/abc', 'kept/Łódź-Ω.1_x/ab/abc']);
  });

  test(`${on.name}: many who put and remove side by side leave nothing behind and lose nothing`, async () => {
    const { blobs, keys } = on.open();
    // Two in each place, so that it is often empty.
    const name = (who: number, what: number) => `incoming/town/photo-${who >> 1}/${who}-${what}`;
    const rounds = on.name === 'folder' ? 40 : 10;
    await Promise.all(
      Array.from({ length: 6 }, async (_, who) => {
        for (let what = 0; what < rounds; what += 1) {
          await blobs.put(name(who, what), Buffer.from(name(who, what)));
          assert.is(String(await blobs.get(name(who, what))), name(who, what));
          await blobs.remove(name(who, what));
        }
        await blobs.put(name(who, 99), Buffer.from('stays'));
      }),
    );
    assert.equal((await keys()).sort(), Array.from({ length: 6 }, (_, who) => name(who, 99)).sort());
  });

  test(`${on.name}: a store that is down says so for everything, and is well again when it is back`, async () => {
    const { blobs, goDown, comeBack } = on.open();
    await blobs.put('kept/town/ab/abc', Buffer.from('photo'));
    await goDown();
    const code = on.name === 's3' ? /^ECONNREFUSED$/ : /^(ENOTDIR|EEXIST)$/;
    const works = [
      blobs.put('kept/town/ab/abd', Buffer.from('photo')),
      blobs.get('kept/town/ab/abc'),
      blobs.sizeOf('kept/town/ab/abc'),
      blobs.list('kept/town/'),
      blobs.remove('kept/town/ab/abc'),
    ];
    for (const said of await Promise.all(works.map(ending))) assert.match(said, code);
    await comeBack();
    assert.is(String(await blobs.get('kept/town/ab/abc')), 'photo');
    assert.is(await blobs.get('kept/town/ab/abd'), null);
    await blobs.put('kept/town/ab/abd', Buffer.from('photo'));
  });
});

test('in a folder a photo has its name only when it is whole, and no draft stays', async () => {
  const folder = newFolder();
  const blobs = folderBlobs(folder);
  const photo = photoOf(3_000_000);
  let isPutting = true;
  const putting = blobs.put('kept/town/ab/abc', photo).finally(() => {
    isPutting = false;
  });
  while (isPutting) {
    const found = await blobs.get('kept/town/ab/abc');
    if (found) assert.is(found.length, photo.length);
  }
  await putting;
  assert.equal(readdirSync(join(folder, 'writing')), []);
  assert.equal(readFileSync(join(folder, 'kept/town/ab/abc')), photo);
  await blobs.remove('kept/town/ab/abc');
  assert.equal(readdirSync(join(folder, 'kept/town')), [], 'a folder with nothing in it goes too');
});

test('a list of an S3-compatible store that comes in pages is read to its end', async () => {
  const peer = await startS3Peer();
  const url = peer.newUrl();
  const below = join(peer.folder, new URL(url).pathname.split('/')[2] ?? '', 'incoming/town/photo');
  mkdirSync(below, { recursive: true });
  for (let chunk = 0; chunk < 1100; chunk += 1) writeFileSync(join(below, `${chunk}._S3rver_object`), 'x');
  const listed = await s3Blobs(url).list('incoming/town/photo/');
  assert.is(new Set(listed.map(({ key }) => key)).size, 1100);
  assert.is(listed.length, 1100);
  await peer.kill();
});

test('a wrong secret, a bucket that is not there: the store is down, and nothing is taken for absent', async () => {
  const peer = await startS3Peer();
  const wrongs = {
    SignatureDoesNotMatch: peer.newUrl().replace('@127', 'x@127'),
    InvalidAccessKeyId: peer.newUrl().replace('//S3', '//'),
    NoSuchBucket: peer.newUrl().replace('/photos/', '/elsewhere/'),
  };
  for (const [why, url] of Object.entries(wrongs)) {
    const blobs = s3Blobs(url);
    const works = [blobs.put('kept/town/ab/abc', Buffer.from('x')), blobs.list('kept/'), blobs.get('kept/town/ab/abc')];
    for (const said of await Promise.all(works.map(ending))) assert.match(said, new RegExp(`^S3 40\\d ${why}$`));
  }
  await peer.kill();
});

/** A server that answers as told: the answer, or nothing at all. */
async function answering(answer: string | null) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('data', () => {
      if (answer !== null) socket.end(answer);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { blobs: s3Blobs(`http://key:secret@127.0.0.1:${port}/bucket`, 300), close };
}

test('a store that does not answer, answers half, or answers nonsense is down after a while, and half a photo is none', async () => {
  for (const [answer, code] of [
    [null, /^TimeoutError$/],
    ['HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf a photo', /./],
    ['HTTP/1.1 500 Internal Server Error\r\ncontent-length: 0\r\n\r\n', /^(S3 500|TimeoutError)$/],
    [
      'HTTP/1.1 503 Slow Down\r\ncontent-length: 34\r\n\r\n<Error><Code>SlowDown</Code></Error',
      /^(S3 503 SlowDown|TimeoutError)$/,
    ],
    ['HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/login\r\ncontent-length: 0\r\n\r\n', /^S3 302$/],
    ['hello\r\n', /./],
  ] as const) {
    const { blobs, close } = await answering(answer);
    const said = await ending(blobs.get('kept/town/ab/abc'));
    assert.match(said, code, String(answer));
    assert.not.match(said, /^(well|not a)/, String(answer));
    close();
  }
});

test.run();
