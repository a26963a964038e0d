import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { MOST_ATTACHMENT_BYTES } from '../../../src/domain/attachment.ts';
import { nora, omar } from '../../people.ts';
import { signIn } from '../../phone.ts';
import { EXIF_GPS, hashOf, JFIF, photoOf, picture } from './pictures.ts';
import { mp4, ogg, webm } from './recordings.ts';
import { attachmentOn } from './sending.ts';
import { onEachStore } from './stores.ts';

const CHUNK = 64 * 1024;

await onEachStore((on) => {
  test(`${on.name}: a photo cut at every edge of a chunk goes on from there at another server, and arrives whole`, async () => {
    const { apps, blobs, keys, close } = await on.openOffice();
    const cookie = await signIn(apps[0], nora);
    const edges = 4;
    for (let cut = 0; cut <= edges; cut += 1) {
      const photo = attachmentOn(cookie, photoOf(edges * CHUNK - 100, `cut at ${cut}`));
      for (let chunk = 0; chunk < cut; chunk += 1) await photo.send(apps[0], chunk * CHUNK, CHUNK);
      const there = Math.min(cut * CHUNK, photo.bytes.length);
      assert.equal(await photo.ask(apps[1]), { status: 200, received: there, isComplete: cut === edges });
      assert.equal(await photo.sendAll(apps[1], CHUNK), {
        status: 200,
        received: photo.bytes.length,
        isComplete: true,
      });
      assert.equal(await blobs.get(`kept/testtown/${photo.hash.slice(0, 2)}/${photo.hash}`), photo.bytes);
    }
    assert.ok(
      (await keys()).every((key) => key.startsWith('kept/testtown/')),
      'no chunk stays',
    );
    await close();
  });

  test(`${on.name}: a chunk whose answer was lost is sent again, at once or later, and changes nothing`, async () => {
    const { apps, keys, close } = await on.openOffice();
    const photo = attachmentOn(await signIn(apps[0], nora), photoOf(2 * CHUNK));
    for (let times = 0; times < 3; times += 1) {
      assert.equal(await photo.send(apps[times % 2 ? 1 : 0], 0, CHUNK), {
        status: 200,
        received: CHUNK,
        isComplete: false,
      });
    }
    assert.is((await keys()).length, 1);
    const [first, second] = await Promise.all([photo.send(apps[0], CHUNK, CHUNK), photo.send(apps[1], CHUNK, CHUNK)]);
    assert.ok(
      [first, second].some(({ isComplete }) => isComplete),
      JSON.stringify([first, second]),
    );
    const whole = { status: 200, received: 2 * CHUNK, isComplete: true };
    assert.equal(await photo.sendAll(apps[0], CHUNK), whole);
    assert.equal(await photo.send(apps[0], 0, CHUNK), whole, 'long afterwards');
    assert.equal(await photo.send(apps[1], CHUNK, 10), whole);
    assert.equal((await keys()).length, 1);
    await close();
  });

  test(`${on.name}: two phones send the same photo at once, in chunks of different sizes, and both are told that it is there`, async () => {
    const { apps, blobs, keys, close } = await on.openOffice();
    const bytes = photoOf(9 * CHUNK + 7, 'the same');
    const [norasPhone, omarsPhone] = [
      attachmentOn(await signIn(apps[0], nora), bytes),
      attachmentOn(await signIn(apps[1], omar), bytes),
    ];
    const heard = await Promise.all([
      norasPhone.sendAll(apps[0], CHUNK),
      omarsPhone.sendAll(apps[1], 3 * CHUNK + 5),
      norasPhone.sendAll(apps[1], 2 * CHUNK),
    ]);
    for (const each of heard) assert.equal(each, { status: 200, received: bytes.length, isComplete: true });
    const { hash } = norasPhone;
    assert.equal(await blobs.get(`kept/testtown/${hash.slice(0, 2)}/${hash}`), bytes);
    assert.ok((await keys()).filter((key) => key.startsWith('incoming/')).length <= 3, 'no more than came too late');
    await close();
  });

  test(`${on.name}: a chunk that leaves a gap is refused with where to go on`, async () => {
    const { apps, keys, close } = await on.openOffice();
    const photo = attachmentOn(await signIn(apps[0], nora), photoOf(3 * CHUNK));
    const gap = (received: number) => ({ status: 409, reason: 'gap', problems: [], received });
    assert.equal(await photo.send(apps[0], CHUNK, CHUNK), gap(0));
    assert.equal(await photo.send(apps[0], 1, CHUNK), gap(0));
    assert.equal(await keys(), []);
    await photo.send(apps[0], 0, 1000);
    assert.equal(await photo.send(apps[0], 1001, 10), gap(1000));
    assert.equal(
      await photo.send(apps[0], 500, 1000),
      { status: 200, received: 1500, isComplete: false },
      'over the edge',
    );
    assert.is((await photo.sendAll(apps[0], CHUNK)).isComplete, true);
    await close();
  });

  test(`${on.name}: a photo whose bytes are not those of its name is thrown away, and can be sent anew`, async () => {
    const { apps, keys, close } = await on.openOffice();
    const cookie = await signIn(apps[0], nora);
    const bytes = photoOf(3 * CHUNK);
    const spoilt = Buffer.from(bytes);
    spoilt[CHUNK + 7] = (spoilt[CHUNK + 7] ?? 0) ^ 1;
    const mismatch = { status: 422, reason: 'mismatch', problems: [] };
    const { hash, sendAll } = attachmentOn(cookie, bytes);
    assert.equal(await attachmentOn(cookie, spoilt, 'image/jpeg', hash).sendAll(apps[0], CHUNK), mismatch);
    assert.equal(await keys(), []);
    const short = attachmentOn(cookie, bytes.subarray(0, 2 * CHUNK), 'image/jpeg', hash);
    assert.equal(await short.sendAll(apps[1], CHUNK), mismatch);
    assert.equal(await sendAll(apps[1], CHUNK), { status: 200, received: bytes.length, isComplete: true });
    await close();
  });

  test(`${on.name}: who tells another length does not keep the others from going on`, async () => {
    const { apps, close } = await on.openOffice();
    const cookie = await signIn(apps[0], nora);
    const bytes = photoOf(3 * CHUNK);
    const photo = attachmentOn(cookie, bytes);
    const long = attachmentOn(cookie, Buffer.concat([bytes, bytes]), 'image/jpeg', photo.hash);
    await long.send(apps[0], 0, 5 * CHUNK);
    assert.is((await photo.ask(apps[0])).received, 5 * CHUNK);
    assert.equal(await photo.send(apps[0], 2 * CHUNK, CHUNK), {
      status: 409,
      reason: 'gap',
      problems: [],
      received: 0,
    });
    await photo.send(apps[0], 0, CHUNK);
    await photo.send(apps[0], CHUNK, CHUNK);
    assert.is((await photo.send(apps[0], 2 * CHUNK, CHUNK)).isComplete, true);
    await close();
  });

  test(`${on.name}: what is not what it says, or tells where it was taken, is refused and not kept`, async () => {
    const { apps, keys, close } = await on.openOffice();
    const cookie = await signIn(apps[0], nora);
    const pdf = Buffer.from(`%PDF-1.7\n${'x'.repeat(5000)}`);
    for (const [bytes, type, reason] of [
      [pdf, 'image/jpeg', 'wrongKind'],
      [pdf, 'audio/ogg', 'wrongKind'],
      [photoOf(2000), 'audio/webm', 'wrongKind'],
      [photoOf(2000).subarray(0, 1990), 'image/jpeg', 'wrongKind'],
      [ogg, 'audio/webm', 'wrongKind'],
      [mp4('soun', 'vide'), 'audio/mp4', 'wrongKind'],
      [picture(JFIF, EXIF_GPS), 'image/jpeg', 'metadata'],
    ] as const) {
      const heard = await attachmentOn(cookie, bytes, type).sendAll(apps[0], 1000);
      assert.equal(heard, { status: 422, reason, problems: [] }, `${type} ${reason}`);
    }
    assert.equal(await keys(), []);
    for (const [bytes, type] of [
      [picture(JFIF), 'image/jpeg'],
      [ogg, 'audio/ogg'],
      [webm, 'audio/webm'],
      [mp4('soun'), 'audio/mp4'],
    ] as const) {
      assert.is((await attachmentOn(cookie, bytes, type).sendAll(apps[0], 1000)).isComplete, true, type);
    }
    assert.is((await keys()).length, 4);
    await close();
  });

  test(`${on.name}: while the store is down a phone is told to wait, and afterwards it goes on where it was`, async () => {
    const { apps, goDown, comeBack, keys, close } = await on.openOffice();
    const photo = attachmentOn(await signIn(apps[0], nora), photoOf(4 * CHUNK));
    await photo.send(apps[0], 0, CHUNK);
    await photo.send(apps[0], CHUNK, CHUNK);
    await goDown();
    const wait = { status: 503, reason: 'unavailable', problems: [], retryAfter: '30' };
    assert.equal(await photo.send(apps[0], 2 * CHUNK, CHUNK), wait);
    assert.equal(await photo.ask(apps[1]), wait);
    await comeBack();
    assert.equal(await photo.ask(apps[1]), { status: 200, received: 2 * CHUNK, isComplete: false });
    assert.is((await photo.sendAll(apps[0], CHUNK)).isComplete, true);
    assert.is((await keys()).length, 1);
    await close();
  });

  test(`${on.name}: where a server ended before it checked the whole, the last chunk is asked for once more`, async () => {
    const { apps, blobs, keys, close } = await on.openOffice();
    const bytes = photoOf(3 * CHUNK);
    const photo = attachmentOn(await signIn(apps[0], nora), bytes);
    for (let chunk = 0; chunk < 3; chunk += 1) {
      const [first, end] = [chunk * CHUNK, (chunk + 1) * CHUNK];
      await blobs.put(`incoming/testtown/${photo.hash}/${first}-${end}-${bytes.length}`, bytes.subarray(first, end));
    }
    assert.equal(await photo.ask(apps[0]), { status: 200, received: 2 * CHUNK, isComplete: false });
    assert.equal(await photo.send(apps[0], 2 * CHUNK, CHUNK), { status: 200, received: 3 * CHUNK, isComplete: true });
    assert.is((await keys()).length, 1);
    await close();
  });

  test(`${on.name}: an attachment of the greatest size arrives, a greater one is refused at its first chunk`, async () => {
    const { apps, keys, close } = await on.openOffice();
    const cookie = await signIn(apps[0], nora);
    const most = attachmentOn(cookie, photoOf(MOST_ATTACHMENT_BYTES));
    assert.is((await most.sendAll(apps[0], 512 * 1024)).isComplete, true);
    const tooLarge = { status: 413, reason: 'tooLarge', problems: [] };
    const greater = attachmentOn(cookie, photoOf(MOST_ATTACHMENT_BYTES + 1));
    assert.equal(await greater.sendAll(apps[0], CHUNK), tooLarge);
    assert.equal(await attachmentOn(cookie, photoOf(600_000)).send(apps[0], 0, 512 * 1024 + 1), tooLarge);
    assert.is((await keys()).length, 1);
    await close();
  });

  test(`${on.name}: what one city has is not there for another`, async () => {
    const { apps, blobs, close } = await on.openOffice();
    const photo = attachmentOn(await signIn(apps[0], nora), photoOf(1000));
    await blobs.put(`kept/elsewhere/${photo.hash.slice(0, 2)}/${photo.hash}`, photo.bytes);
    assert.equal(await photo.ask(apps[0]), { status: 200, received: 0, isComplete: false });
    await close();
  });

  test(`${on.name}: however phones cut, repeat, lose and mix their chunks, the photo that is kept is the photo`, async () => {
    const { apps, blobs, close } = await on.openOffice();
    const cookie = await signIn(apps[0], nora);
    const deed = fc.record({
      server: fc.nat(1),
      size: fc.integer({ min: 1, max: 2000 }),
      from: fc.oneof({ weight: 4, arbitrary: fc.constant('asked' as const) }, { weight: 1, arbitrary: fc.nat(2999) }),
      together: fc.boolean(),
    });
    let tries = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 10 }), async (deeds) => {
        tries += 1;
        const photo = attachmentOn(cookie, photoOf(3000, `by chance ${tries}`));
        let under: Promise<unknown>[] = [];
        for (const { server, size, from, together } of deeds) {
          const app = apps[server as 0 | 1];
          const first = from === 'asked' ? (await photo.ask(app)).received : from;
          if (first < 3000) under.push(photo.send(app, first, size));
          if (!together) under = (await Promise.all(under)) && [];
        }
        await Promise.all(under);
        assert.equal(await photo.sendAll(apps[0], 700), { status: 200, received: 3000, isComplete: true });
        const { hash } = photo;
        assert.equal(await blobs.get(`kept/testtown/${hash.slice(0, 2)}/${hash}`), photo.bytes);
      }),
      { numRuns: on.name === 'folder' ? 60 : 15 },
    );
    await close();
  });

  if (on.name === 'folder') {
    test('a chunk that a broken disk gives back too short is asked for again', async () => {
      const { apps, dataDir, close } = await on.openOffice();
      const bytes = photoOf(4 * CHUNK);
      const photo = attachmentOn(await signIn(apps[0], nora), bytes);
      for (let chunk = 0; chunk < 3; chunk += 1) await photo.send(apps[0], chunk * CHUNK, CHUNK);
      const below = join(dataDir, 'attachments/incoming/testtown', hashOf(bytes));
      writeFileSync(join(below, `${CHUNK}-${2 * CHUNK}-${4 * CHUNK}`), bytes.subarray(CHUNK, CHUNK + 100));
      assert.is((await photo.ask(apps[0])).received, CHUNK);
      assert.is((await photo.sendAll(apps[0], CHUNK)).isComplete, true);
      await close();
    });
  }
});

test.run();
