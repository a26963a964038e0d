import '../phone-memory.ts';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Attachment } from '../../src/domain/attachment.ts';
import { attach, fetchAttachment, hashOf, type Taken } from '../../src/store/attachments.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { newId } from '../../src/store/id.ts';
import { writeMeta } from '../../src/store/meta.ts';
import { Store } from '../../src/store/store.ts';
import {
  type Carry,
  CHUNK,
  findUploads,
  putBlobBack,
  throwBlobAway,
  tryUploadAgain,
  type UploadCall,
  uploadWaiting,
  watchUploads,
} from '../../src/store/uploads.ts';
import type { Posted } from '../../src/sync/phone.ts';
import { always } from '../domain/chance.ts';
import { nora } from '../people.ts';
import { encounterOf, openPhone, signIn } from '../phone.ts';
import { openServer } from '../server.ts';
import { fillDisk, seen } from './memory.ts';

const doer = { person: nora, deviceId: newId() };

/** A JPEG as far as its markers go, with so many bytes of rubbish in its scan. */
function jpegOf(size: number, first: number): ArrayBuffer {
  const frame = [0xff, 0xc0, 0, 11, 8, 0, 1, 0, 2, 1, 1, 0x11, 0];
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0];
  const head = [0xff, 0xd8, ...frame, ...scan];
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 1) bytes[at] = (at * 31 + first) % 251;
  bytes.set(head, 0);
  bytes.set([0xff, 0xd9], size - 2);
  return bytes.buffer;
}

let photos = 0;
async function photoOf(size: number): Promise<Taken> {
  photos += 1;
  const bytes = jpegOf(size, photos);
  const attachment: Attachment = {
    id: newId(),
    kind: 'photo',
    hash: await hashOf(bytes),
    type: 'image/jpeg',
    bytes: size,
    width: 2,
    height: 1,
    seconds: null,
    takenAt: new Date().toISOString(),
  };
  return { attachment, bytes };
}

/** A phone with photos of these sizes on an encounter whose words the server has. */
async function phoneWith(...sizes: number[]): Promise<{ store: Store; taken: Taken[] }> {
  const store = new Store(`uploads-${newId()}`);
  const encounter = encounterOf(nora, 'Mrs Visser');
  await saveEncounter(store, doer, encounter);
  const taken: Taken[] = [];
  for (const size of sizes) {
    const photo = await photoOf(size);
    taken.push(photo);
    assert.equal(await attach(store, doer, { kind: 'encounter', id: encounter.id }, [photo]), []);
    // Each at a moment of its own.
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await store.outbox.clear();
  await writeMeta(store, 'epoch', 'first');
  return { store, taken };
}

const restart = (store: Store) => {
  store.close();
  return new Store(store.name);
};
const stateOf = async (store: Store, { attachment }: Taken) => (await store.blobs.get(attachment.hash))?.state;

interface FakeServer {
  carry: Carry;
  calls: UploadCall[];
  /** What arrived whole. */
  whole: Map<string, Uint8Array>;
}

/** The server's half as the protocol says it. */
function fakeServer(): FakeServer {
  const parts = new Map<string, Uint8Array>();
  const whole = new Map<string, Uint8Array>();
  const calls: UploadCall[] = [];
  const answer = (status: number, body: unknown): Posted => ({ status, body, retryAfter: null });
  const carry: Carry = async (call) => {
    calls.push(call);
    const { hash, total, first, chunk } = call;
    const done = whole.get(hash);
    if (done) return answer(200, { received: done.length, isComplete: true });
    const there = parts.get(hash) ?? new Uint8Array();
    if (!chunk) return answer(200, { received: there.length, isComplete: false });
    if (first > there.length) return answer(409, { received: there.length });
    const now = new Uint8Array(Math.max(there.length, first + chunk.length));
    now.set(there);
    now.set(chunk, first);
    parts.set(hash, now);
    if (now.length < total) return answer(200, { received: now.length, isComplete: false });
    parts.delete(hash);
    if (createHash('sha256').update(now).digest('hex') !== hash) return answer(422, { reason: 'mismatch' });
    whole.set(hash, now);
    return answer(200, { received: total, isComplete: true });
  };
  return { carry, calls, whole };
}

const isWhole = (server: FakeServer, { attachment, bytes }: Taken) =>
  isSame(server.whole.get(attachment.hash), { bytes });
const isSame = (kept: ArrayBuffer | Uint8Array | undefined, { bytes }: Pick<Taken, 'bytes'>) =>
  kept !== undefined && Buffer.from(new Uint8Array(kept)).equals(Buffer.from(new Uint8Array(bytes)));

test('a photo travels in chunks, and is sent when the server says it has it whole, not before', async () => {
  const { store, taken } = await phoneWith(CHUNK * 2 + 7);
  const server = fakeServer();
  const states: unknown[] = [];
  const carry: Carry = async (call) => {
    states.push(await stateOf(store, taken[0] as Taken));
    return server.carry(call);
  };
  assert.equal(await uploadWaiting(store, carry), { ending: 'done' });
  assert.equal(
    server.calls.map(({ first, chunk, total, type }) => [first, chunk?.length ?? null, total, type]),
    [
      [0, null, CHUNK * 2 + 7, 'image/jpeg'],
      [0, CHUNK, CHUNK * 2 + 7, 'image/jpeg'],
      [CHUNK, CHUNK, CHUNK * 2 + 7, 'image/jpeg'],
      [CHUNK * 2, 7, CHUNK * 2 + 7, 'image/jpeg'],
    ],
  );
  assert.equal([...new Set(states)], ['waiting']);
  assert.is(await stateOf(store, taken[0] as Taken), 'sent');
  assert.ok(isWhole(server, taken[0] as Taken));
  assert.equal(await uploadWaiting(store, carry), { ending: 'done' });
  assert.is(server.calls.length, 4, 'and nobody is asked again');
  store.close();
});

test('cut at every edge, on the way there or on the way back, the phone restarted each time: it arrives once and whole', async () => {
  for (const isHeard of [false, true]) {
    for (let cutAt = 1; cutAt <= 6; cutAt += 1) {
      const phone = await phoneWith(CHUNK + 1, CHUNK * 2);
      const server = fakeServer();
      let calls = 0;
      const cutting: Carry = async (call) => {
        calls += 1;
        if (calls === cutAt) {
          if (isHeard) await server.carry(call);
          throw new Error('cut');
        }
        return server.carry(call);
      };
      let { store } = phone;
      for (let run = 0; run < 3; run += 1) {
        for (const photo of phone.taken) {
          const state = await stateOf(store, photo);
          assert.is(state === 'sent', state === 'sent' && isWhole(server, photo), 'never sent but whole');
          assert.ok(state, 'never lost');
        }
        await uploadWaiting(store, cutting);
        store = restart(store);
      }
      for (const photo of phone.taken) {
        assert.is(await stateOf(store, photo), 'sent', `cut at ${cutAt}, heard: ${isHeard}`);
        assert.ok(isWhole(server, photo));
      }
      store.close();
    }
  }
});

test('each chunk twice, or two phones of the same person at once: it arrives once and whole', async () => {
  const { store, taken } = await phoneWith(CHUNK * 3);
  const server = fakeServer();
  await uploadWaiting(store, async (call) => (await Promise.all([server.carry(call), server.carry(call)]))[1]);
  assert.ok(isWhole(server, taken[0] as Taken));
  assert.is(await stateOf(store, taken[0] as Taken), 'sent');
  store.close();

  const other = await phoneWith(CHUNK * 3);
  const slow: Carry = async (call) => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
    return server.carry(call);
  };
  await Promise.all([uploadWaiting(other.store, slow), uploadWaiting(other.store, slow)]);
  assert.ok(isWhole(server, other.taken[0] as Taken));
  assert.is(await stateOf(other.store, other.taken[0] as Taken), 'sent');
  other.store.close();
});

const page = '<html>Free Wi-Fi</html>';
type Wrong = [what: string, status: number, body: unknown, retryAfter?: number];

/** Answers after which a photo simply goes on waiting, and the next one has its turn. */
const PASSED_OVER: Wrong[] = [
  ['a captive portal', 200, undefined],
  ['a page as text', 200, page],
  ['nothing', 204, undefined],
  ['sent elsewhere', 0, undefined],
  ['somebody else’s JSON', 200, { ok: true }],
  ['complete as a word', 200, { received: 10, isComplete: 'true' }],
  ['complete without a count', 200, { isComplete: true }],
  ['complete with half of it', 200, { received: 3, isComplete: true }],
  ['complete with more than there is', 200, { received: 1e9, isComplete: true }],
  ['a count below nothing', 200, { received: -1, isComplete: false }],
  ['half a byte', 200, { received: 1.5, isComplete: false }],
  ['null', 200, null],
  ['a list', 200, [true]],
  ['complete under another number', 201, { received: 10, isComplete: true }],
  ['a gap without a count', 409, {}],
  ['forbidden', 403, { reason: 'notAllowed' }],
  ['not found', 404, { reason: 'notFound' }],
  ['wrong input', 400, { reason: 'wrongInput' }],
  ['broken', 500, { reason: 'unexpected' }],
  ['a broken gateway', 502, undefined],
  ['too slow a gateway', 504, page],
  ['a page that says unprocessable', 422, undefined],
];

test('no wrong answer makes a photo sent or lost, nor keeps the next one from arriving', async () => {
  for (const isAsking of [true, false]) {
    for (const [what, status, body] of PASSED_OVER) {
      const { store, taken } = await phoneWith(10_000, 10_001);
      const [broken, next] = taken as [Taken, Taken];
      const server = fakeServer();
      const carry: Carry = async (call) => {
        const isWrong = call.hash === broken.attachment.hash && isAsking === (call.chunk === null);
        return isWrong ? { status, body, retryAfter: null } : server.carry(call);
      };
      const ending = await uploadWaiting(store, carry);
      assert.equal(ending, { ending: 'done' }, what);
      assert.is(await stateOf(store, broken), 'waiting', what);
      assert.is(await stateOf(store, next), 'sent', what);
      const row = await store.blobs.get(broken.attachment.hash);
      assert.ok(isSame(row?.bytes, broken), what);
      store.close();
    }
  }
});

const ENDINGS: [Wrong, object][] = [
  [['signed out', 401, { reason: 'signIn' }], { ending: 'signIn' }],
  [['too many', 429, { reason: 'tooMany' }, 17], { ending: 'busy', seconds: 17 }],
  [['busy', 503, { reason: 'unavailable' }], { ending: 'busy', seconds: 30 }],
  [['busy for ever', 503, page, 1e9], { ending: 'busy', seconds: 3600 }],
];

test('signed out, or a server that is busy: all of them wait', async () => {
  for (const [[what, status, body, retryAfter = null], ending] of ENDINGS) {
    const { store, taken } = await phoneWith(10_000, 10_001);
    let calls = 0;
    const carry: Carry = async () => {
      calls += 1;
      return { status, body, retryAfter };
    };
    assert.equal(await uploadWaiting(store, carry), ending, what);
    assert.is(calls, 1, what);
    for (const photo of taken) assert.is(await stateOf(store, photo), 'waiting', what);
    store.close();
  }
});

test('one that breaks the line each time does not keep the others from arriving', async () => {
  const { store, taken } = await phoneWith(10_000, 10_001, 10_002, 10_003);
  const server = fakeServer();
  const bad = new Set(taken.slice(0, 2).map(({ attachment }) => attachment.hash));
  const carry: Carry = async (call) => {
    if (bad.has(call.hash) && call.chunk) throw new Error('cut');
    return server.carry(call);
  };
  for (let run = 0; run < 4; run += 1) await uploadWaiting(store, carry);
  assert.equal(await Promise.all(taken.map((photo) => stateOf(store, photo))), ['waiting', 'waiting', 'sent', 'sent']);
  assert.is((await findUploads(store)).waiting, 2);
  store.close();
});

test('what the server refuses is kept with the reason, told, and can be offered again or given up', async () => {
  for (const [reason, problem] of [
    ['wrongKind', 'wrongKind'],
    ['metadata', 'metadata'],
    ['somethingNew', 'unexpected'],
  ]) {
    const { store, taken } = await phoneWith(10_000, 10_001);
    const [refused, next] = taken as [Taken, Taken];
    const { hash } = refused.attachment;
    const server = fakeServer();
    const carry: Carry = async (call) =>
      call.hash === hash && call.chunk ? { status: 422, body: { reason }, retryAfter: null } : server.carry(call);
    await uploadWaiting(store, carry);
    assert.is(await stateOf(store, next), 'sent');
    const told = await seen(watchUploads(store));
    assert.equal([told.waiting, told.refused.map((row) => [row.hash, row.problem])], [0, [[hash, problem]]]);
    const calls = server.calls.length;
    await uploadWaiting(store, carry);
    assert.is(server.calls.length, calls, 'nobody is asked again before a person says so');

    await tryUploadAgain(store, hash);
    await uploadWaiting(store, server.carry);
    assert.is(await stateOf(store, refused), 'sent');
    const row = await throwBlobAway(store, hash);
    assert.ok(isSame(row?.bytes, refused));
    assert.is(await store.blobs.count(), 1);
    await putBlobBack(store, row as NonNullable<typeof row>);
    assert.is(await stateOf(store, refused), 'sent');
    store.close();
  }
});

test('bytes that arrive otherwise than they left are sent anew once; then a person is told', async () => {
  for (const times of [1, 2]) {
    const { store, taken } = await phoneWith(CHUNK + 10);
    const [photo] = taken as [Taken];
    const server = fakeServer();
    let bent = 0;
    const carry: Carry = async (call) => {
      const isLast = call.chunk !== null && call.first + call.chunk.length === call.total;
      if (!isLast || bent >= times) return server.carry(call);
      bent += 1;
      return server.carry({ ...call, chunk: new Uint8Array(call.chunk?.length ?? 0) });
    };
    await uploadWaiting(store, carry);
    assert.is(await stateOf(store, photo), times === 1 ? 'sent' : 'refused');
    assert.is((await store.blobs.get(photo.attachment.hash))?.problem, times === 1 ? null : 'mismatch');
    assert.is(isWhole(server, photo), times === 1);
    store.close();
  }
});

test('a server that has more or less than the phone thinks says where to go on', async () => {
  const { store, taken } = await phoneWith(CHUNK * 3);
  const server = fakeServer();
  let isForgotten = false;
  const carry: Carry = async (call) => {
    // Between two chunks the server was emptied.
    if (!isForgotten && call.first === CHUNK * 2) {
      isForgotten = true;
      return { status: 409, body: { received: 0 }, retryAfter: null };
    }
    return server.carry(call);
  };
  await uploadWaiting(store, carry);
  assert.is(await stateOf(store, taken[0] as Taken), 'sent');
  store.close();
});

test('a server that never gets on, or never says that it is whole, is left alone until the next time', async () => {
  for (const answer of [
    { status: 409, body: { received: 0 } },
    { status: 200, body: { received: 0, isComplete: false } },
    { status: 200, body: { received: CHUNK * 3, isComplete: false } },
  ]) {
    const { store, taken } = await phoneWith(CHUNK * 3);
    let calls = 0;
    await uploadWaiting(store, async () => {
      calls += 1;
      return { ...answer, retryAfter: null };
    });
    assert.ok(calls < 10, `${calls} calls`);
    assert.is(await stateOf(store, taken[0] as Taken), 'waiting');
    store.close();
  }
  const { store } = await phoneWith(CHUNK * 3);
  let calls = 0;
  await uploadWaiting(store, async () => {
    calls += 1;
    return { status: 200, body: { received: calls % 2 === 0 ? CHUNK : 0, isComplete: false }, retryAfter: null };
  });
  assert.ok(calls < 60, `forth and back ${calls} times`);
  store.close();
});

test('where chunks are too large they get smaller, and so they do after a cut line', async () => {
  const { store, taken } = await phoneWith(CHUNK * 2);
  const server = fakeServer();
  const narrow: Carry = async (call) =>
    (call.chunk?.length ?? 0) > 40_000 ? { status: 413, body: page, retryAfter: null } : server.carry(call);
  assert.equal(await uploadWaiting(store, narrow), { ending: 'done' });
  assert.is(await stateOf(store, taken[0] as Taken), 'sent');
  store.close();

  const small = await phoneWith(CHUNK * 2);
  const all: Carry = async (call) =>
    call.chunk ? { status: 413, body: { reason: 'tooLarge' }, retryAfter: null } : server.carry(call);
  await uploadWaiting(small.store, all);
  assert.is((await small.store.blobs.get(small.taken[0]?.attachment.hash ?? ''))?.problem, 'tooLarge');
  small.store.close();

  const slow = await phoneWith(CHUNK * 2);
  const cutting: Carry = async (call) => {
    if ((call.chunk?.length ?? 0) > 100_000) throw new Error('a minute is over');
    return server.carry(call);
  };
  let clock = Date.now();
  // Each call takes twenty seconds.
  const ticking = () => {
    clock += 10_000;
    return clock;
  };
  const endings: string[] = [];
  for (let run = 0; run < 12; run += 1) endings.push((await uploadWaiting(slow.store, cutting, ticking)).ending);
  assert.is(await stateOf(slow.store, slow.taken[0] as Taken), 'sent', endings.join());
  slow.store.close();
});

test('the words go first: what they name waits for them, and new words end the run', async () => {
  const { store, taken } = await phoneWith(CHUNK * 2, 10_000);
  const encounter = encounterOf(nora, 'Not heard yet');
  await saveEncounter(store, doer, encounter);
  const own = await photoOf(5000);
  await attach(store, doer, { kind: 'encounter', id: encounter.id }, [own]);
  const server = fakeServer();
  assert.equal(await uploadWaiting(store, server.carry), { ending: 'text' });
  assert.is(server.calls.length, 0);

  // A person has to settle these words first; what does not depend on them goes.
  await store.outbox.toCollection().modify({ state: 'refused' });
  const carry: Carry = async (call) => {
    if (call.first === CHUNK) await saveEncounter(store, doer, encounterOf(nora, 'Written meanwhile'));
    return server.carry(call);
  };
  assert.equal(await uploadWaiting(store, carry), { ending: 'text' });
  assert.is(await stateOf(store, taken[0] as Taken), 'sent', 'the last chunk was already on its way');
  assert.is(await stateOf(store, taken[1] as Taken), 'waiting');
  await store.outbox.filter(({ state }) => state === 'waiting').delete();
  assert.equal(await uploadWaiting(store, server.carry), { ending: 'done' });
  assert.is(await stateOf(store, taken[1] as Taken), 'sent');
  assert.is(await stateOf(store, own), 'waiting');
  await store.outbox.clear();
  await uploadWaiting(store, server.carry);
  assert.is(await stateOf(store, own), 'sent');
  store.close();
});

test('a run ends after a minute, and the next one goes on where it stood', async () => {
  const { store, taken } = await phoneWith(CHUNK * 8);
  const server = fakeServer();
  let clock = Date.now();
  const carry: Carry = async (call) => {
    clock += 20_000;
    return server.carry(call);
  };
  const endings: string[] = [];
  while (!endings.includes('done')) endings.push((await uploadWaiting(store, carry, () => clock)).ending);
  assert.equal([...new Set(endings)], ['later', 'done']);
  assert.ok(isWhole(server, taken[0] as Taken));
  assert.is(server.calls.filter(({ chunk }) => chunk).length, 8, 'no chunk went twice');
  store.close();
});

test('a disk that is full at the wrong moment costs nothing but a question more', async () => {
  const { store, taken } = await phoneWith(10_000);
  const server = fakeServer();
  const disk = fillDisk(store, 1);
  await uploadWaiting(store, server.carry).then(
    () => assert.unreachable(),
    () => {},
  );
  assert.is(await stateOf(store, taken[0] as Taken), 'waiting');
  disk.clear();
  await uploadWaiting(store, server.carry);
  assert.is(await stateOf(store, taken[0] as Taken), 'sent');
  assert.is(server.calls.filter(({ chunk }) => chunk).length, 1);
  store.close();
});

test('a photo thrown away while it is on its way does not come back', async () => {
  const { store, taken } = await phoneWith(CHUNK * 2);
  const server = fakeServer();
  await uploadWaiting(store, async (call) => {
    if (call.first === CHUNK) await throwBlobAway(store, call.hash);
    return server.carry(call);
  });
  assert.is(await stateOf(store, taken[0] as Taken), undefined);
  store.close();
});

test('a server restored from its backup is offered again what it said it had', async () => {
  const { store, taken } = await phoneWith(10_000);
  await uploadWaiting(store, fakeServer().carry);
  assert.is(await stateOf(store, taken[0] as Taken), 'sent');
  await writeMeta(store, 'epoch', 'second');
  const restored = fakeServer();
  await uploadWaiting(store, restored.carry);
  assert.ok(isWhole(restored, taken[0] as Taken));
  assert.is(await stateOf(store, taken[0] as Taken), 'sent');
  const calls = restored.calls.length;
  await uploadWaiting(store, restored.carry);
  assert.is(restored.calls.length, calls);
  store.close();
});

const someAnswers = fc.array(
  fc.record({
    how: fc.constantFrom('carry', 'carry', 'carry', 'lose', 'cut', 'double', 'lie'),
    status: fc.constantFrom(0, 200, 200, 204, 302, 401, 403, 404, 409, 413, 422, 429, 500, 503),
    body: fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          received: fc.oneof(fc.integer(), fc.constantFrom(0, CHUNK, 30_000, 30_001)),
          isComplete: fc.constantFrom(false, true, 'true', null),
          reason: fc.constantFrom('mismatch', 'wrongKind', 'metadata', 'gap'),
        },
        { requiredKeys: [] },
      ),
    ),
  }),
  { maxLength: 12 },
);

test('whatever is answered, no photo is lost, and none is sent but on the server’s word that it is whole', () =>
  always(
    fc.asyncProperty(someAnswers, async (steps) => {
      const phone = await phoneWith(30_000, 30_001);
      const server = fakeServer();
      const said = new Set<string>();
      let turn = 0;
      const carry: Carry = async (call) => {
        const step = steps[turn];
        turn += 1;
        const { how } = step ?? { how: 'carry' };
        if (how === 'cut') throw new Error('cut');
        if (how === 'lose') {
          await server.carry(call);
          throw new Error('the answer is lost');
        }
        if (how === 'double') await server.carry(call);
        const posted =
          how === 'lie' && step ? { status: step.status, body: step.body, retryAfter: null } : await server.carry(call);
        const body = posted.body as { received?: unknown; isComplete?: unknown } | null;
        if (posted.status === 200 && body?.isComplete === true && body.received === call.total) said.add(call.hash);
        return posted;
      };
      let { store } = phone;
      for (let run = 0; run < 4; run += 1) {
        await uploadWaiting(store, carry);
        store = restart(store);
        for (const photo of phone.taken) {
          const row = await store.blobs.get(photo.attachment.hash);
          assert.ok(isSame(row?.bytes, photo), 'it is still here');
          if (row?.state === 'sent') assert.ok(said.has(photo.attachment.hash), 'nobody said so');
        }
      }
      await store.delete();
    }),
    { runs: 40, examples: [] },
  ));

test('against the real server: a photo of an encounter arrives, is fetched by another phone, and a third is told to wait', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  const cookie = await signIn(app, nora, phone.doer.deviceId);
  const encounter = encounterOf(nora, 'Mrs Visser');
  await saveEncounter(phone.store, phone.doer, encounter);
  const photo = await photoOf(CHUNK + 5);
  const bearer = { kind: 'encounter', id: encounter.id } as const;
  await attach(phone.store, phone.doer, bearer, [photo]);
  await phone.sync();
  const carry: Carry = async ({ hash, type, total, first, chunk }) => {
    const response = await app.inject({
      method: chunk ? 'PUT' : 'GET',
      url: `/api/uploads/${hash}`,
      headers: {
        cookie,
        ...(chunk && {
          'content-type': 'application/octet-stream',
          'content-range': `bytes ${first}-${first + chunk.length - 1}/${total}`,
          'x-attachment-type': type,
        }),
      },
      ...(chunk && { payload: Buffer.from(chunk) }),
    });
    return { status: response.statusCode, body: response.json(), retryAfter: null };
  };
  const other = await openPhone(app, nora);
  const get = async (url: string) => {
    const response = await app.inject({ method: 'GET', url, headers: { cookie } });
    const isHere = response.statusCode === 200;
    return {
      status: response.statusCode,
      reason: isHere ? null : (response.json().reason as string),
      bytes: isHere ? new Uint8Array(response.rawPayload).buffer : null,
    };
  };
  assert.is(await fetchAttachment(other.store, bearer, photo.attachment, get), 'notYet');
  assert.equal(await uploadWaiting(phone.store, carry), { ending: 'done' });
  assert.is(await stateOf(phone.store, photo), 'sent');
  assert.is(await fetchAttachment(other.store, bearer, photo.attachment, get), 'here');
  const row = await other.store.blobs.get(photo.attachment.hash);
  assert.ok(isSame(row?.bytes, photo));
  await close();
});

test.run();
