import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Mutation } from '../../src/domain/mutation.ts';
import { type Ending, exchange, type Posted } from '../../src/sync/phone.ts';
import {
  MOST_BYTES,
  MOST_MUTATIONS,
  type MutationAnswer,
  type SyncAnswer,
  type SyncRequest,
} from '../../src/sync/protocol.ts';
import { always } from '../domain/chance.ts';
import { FRIDAY, idOf, mutationOf } from '../domain/records.ts';
import { nora } from '../people.ts';

/** What comes back for a request; undefined where nothing does. */
type Script = (request: SyncRequest, count: number) => Posted | undefined;

interface PlayedPhone {
  outbox: Mutation[];
  parked: MutationAnswer[];
  settled: SyncAnswer[];
  requests: SyncRequest[];
  run(script: Script): Promise<Ending>;
}

/** A phone with this many mutations waiting, on which everything but the exchange itself is played. */
function phoneWith(count: number): PlayedPhone {
  const waiting = Array.from({ length: count }, (_, index) => ({
    ...mutationOf(nora, 'takeRequest', idOf(4), {}),
    id: idOf(1000 + index),
  }));
  let cursor: string | null = null;
  const phone: PlayedPhone = {
    outbox: waiting,
    parked: [],
    settled: [],
    requests: [],
    run: (script) =>
      exchange({
        deviceId: idOf(101),
        now: () => new Date(FRIDAY),
        newId: () => idOf(2000 + phone.requests.length),
        nextBatch: async (most, aside) => {
          const parked = new Set(phone.parked.map(({ id }) => id));
          return phone.outbox.filter(({ id }) => !parked.has(id) && !aside.has(id)).slice(0, most);
        },
        findCursor: async () => cursor,
        settle: async (answer) => {
          phone.settled.push(answer);
          cursor = answer.cursor;
          const gone = new Set(answer.answers.filter(({ result }) => result === 'acknowledged').map(({ id }) => id));
          phone.outbox = phone.outbox.filter(({ id }) => !gone.has(id));
          phone.parked.push(...(answer.answers.filter(({ result }) => result === 'refused') as MutationAnswer[]));
        },
        park: async (answer) => {
          phone.parked.push(answer);
        },
        post: async (request) => {
          phone.requests.push(structuredClone(request));
          const posted = script(request, phone.requests.length);
          if (!posted) throw new Error('no signal');
          return posted;
        },
      }),
  };
  return phone;
}

const answerTo = (request: SyncRequest, over: Partial<SyncAnswer> = {}): SyncAnswer => ({
  protocol: 1,
  epoch: 'first',
  receivedAt: FRIDAY,
  answers: request.mutations.map(({ id }) => ({ id, result: 'acknowledged' })),
  changes: [],
  cursor: 'first.1.all',
  isLast: true,
  ...over,
});
const posted = (status: number, body?: unknown, retryAfter: number | null = null): Posted => ({
  status,
  body,
  retryAfter,
});
const good: Script = (request) => posted(200, answerTo(request));
const sizes = (phone: PlayedPhone) => phone.requests.map((request) => request.mutations.length);

test('a phone with nothing to say asks what is new, once', async () => {
  const phone = phoneWith(0);
  assert.equal(await phone.run(good), { ending: 'done' });
  assert.equal(phone.requests, [
    {
      protocol: 1,
      deviceId: idOf(101),
      sentAt: FRIDAY,
      exchangeId: idOf(2000),
      cursor: null,
      needsNoEcho: true,
      mutations: [],
    },
  ]);
});

test('a day of work goes up in one request, oldest first', async () => {
  const phone = phoneWith(40);
  const before = phone.outbox.map(({ id }) => id);
  assert.equal(await phone.run(good), { ending: 'done' });
  assert.equal(
    phone.requests.map((request) => request.mutations.map(({ id }) => id)),
    [before],
  );
  assert.equal(phone.outbox, []);
});

test('a month of work goes up in lots of what the protocol allows', async () => {
  const phone = phoneWith(MOST_MUTATIONS * 2 + 7);
  assert.equal(await phone.run(good), { ending: 'done' });
  assert.equal(sizes(phone), [MOST_MUTATIONS, MOST_MUTATIONS, 7]);
});

test('a phone goes on, page by page, from the cursor it was given, until the last page', async () => {
  const phone = phoneWith(1);
  const ending = await phone.run((request, count) =>
    posted(200, answerTo(request, { cursor: `first.${count}.all`, isLast: count === 4 })),
  );
  assert.equal(ending, { ending: 'done' });
  assert.equal(
    phone.requests.map((request) => request.cursor),
    [null, 'first.1.all', 'first.2.all', 'first.3.all'],
  );
  assert.equal(sizes(phone), [1, 0, 0, 0]);
});

test('a phone whose signal goes between two pages keeps the first', async () => {
  const phone = phoneWith(1);
  const cut: Script = (request, count) => (count === 1 ? posted(200, answerTo(request, { isLast: false })) : undefined);
  assert.equal(await phone.run(cut), { ending: 'unreachable' });
  assert.is(phone.settled.length, 1);
  assert.equal(phone.outbox, []);
});

test('what is too large together goes in halves, and in larger lots again once it goes', async () => {
  const phone = phoneWith(100);
  const most = 30;
  const ending = await phone.run((request) =>
    request.mutations.length > most ? posted(413) : posted(200, answerTo(request)),
  );
  assert.equal(ending, { ending: 'done' });
  assert.equal(phone.outbox, []);
  assert.equal(phone.parked, []);
  assert.equal(sizes(phone).slice(0, 4), [100, 50, 25, 50]);
});

test('one that is too large alone is parked and says so; the others arrive', async () => {
  const phone = phoneWith(5);
  const large = phone.outbox[2]?.id ?? '';
  phone.outbox = phone.outbox.map((mutation) =>
    mutation.id === large ? ({ ...mutation, args: { text: 'x'.repeat(MOST_BYTES) } } as Mutation) : mutation,
  );
  const ending = await phone.run((request) =>
    request.mutations.some(({ id }) => id === large) ? posted(413) : posted(200, answerTo(request)),
  );
  assert.equal(ending, { ending: 'done' });
  assert.equal(
    phone.outbox.map(({ id }) => id),
    [large],
    'it is still there',
  );
  assert.equal(phone.parked, [{ id: large, result: 'refused', problems: [{ field: '', reason: 'tooLarge' }] }]);
});

test('a small one that is called too large is not given up: whoever says so speaks of something else', async () => {
  const phone = phoneWith(5);
  const small = phone.outbox[2]?.id ?? '';
  const ending = await phone.run((request) =>
    request.mutations.some(({ id }) => id === small) ? posted(413) : posted(200, answerTo(request)),
  );
  assert.equal(ending, { ending: 'strange', status: 413 });
  assert.equal([phone.parked, phone.outbox[0]?.id], [[], small]);
});

test('an answer to somebody else’s request, or to an earlier one, is no answer', async () => {
  for (const to of [
    { deviceId: idOf(102), sentAt: FRIDAY },
    { deviceId: idOf(101), sentAt: '2026-11-20T08:59:00.000Z' },
    { deviceId: idOf(101), sentAt: FRIDAY, exchangeId: idOf(1999) },
  ]) {
    const phone = phoneWith(3);
    const ending = await phone.run((request) => posted(200, answerTo(request, { to })));
    assert.equal([ending, phone.outbox.length, phone.settled], [{ ending: 'strange', status: 200 }, 3, []]);
  }
  const phone = phoneWith(3);
  const own = ({ deviceId, sentAt, exchangeId }: SyncRequest) => ({
    deviceId,
    sentAt,
    ...(exchangeId && { exchangeId }),
  });
  assert.equal(await phone.run((request) => posted(200, answerTo(request, { to: own(request) }))), { ending: 'done' });
  const older = phoneWith(3);
  const asOlder = ({ deviceId, sentAt }: SyncRequest) => ({ deviceId, sentAt });
  const answered = await older.run((request) => posted(200, answerTo(request, { to: asOlder(request) })));
  assert.equal(answered, { ending: 'done' }, 'a server from before requests had names');
});

test('a server that finds even nothing too large is not asked for ever', async () => {
  assert.equal(await phoneWith(0).run(() => posted(413)), { ending: 'strange', status: 413 });
  const phone = phoneWith(3);
  assert.equal(await phone.run(() => posted(413)), { ending: 'strange', status: 413 });
  assert.is(phone.outbox.length, 3);
});

const ENDINGS: [string, Posted, Ending][] = [
  ['whose login has run out', posted(401), { ending: 'signIn' }],
  ['that is turned away', posted(403, { reason: 'noParts', problems: [] }), { ending: 'forbidden' }],
  ['that somebody on the way turns away', posted(403), { ending: 'strange', status: 403 }],
  ['that is too old for the server', posted(426), { ending: 'outdated' }],
  ['that asks too often', posted(429, undefined, 7), { ending: 'busy', seconds: 7 }],
  ['that is not told how long to wait', posted(429), { ending: 'busy', seconds: 30 }],
  ['whose server is being mended', posted(503, undefined, 120), { ending: 'busy', seconds: 120 }],
  ['that is told to wait for years', posted(503, undefined, 1e9), { ending: 'busy', seconds: 3600 }],
  ['whose server has a fault', posted(500), { ending: 'failing', status: 500 }],
  ['behind a gateway that finds nobody', posted(502), { ending: 'failing', status: 502 }],
  ['that is told it is wrong', posted(400, { reason: 'wrongInput' }), { ending: 'strange', status: 400 }],
  ['that is told of a conflict', posted(409), { ending: 'strange', status: 409 }],
  ['that is sent elsewhere', posted(302), { ending: 'strange', status: 302 }],
  ['that is sent elsewhere without a word', posted(0), { ending: 'strange', status: 0 }],
  ['that hears an empty yes', posted(204), { ending: 'strange', status: 204 }],
  [
    'that hears yes from somebody else',
    posted(201, answerTo({ mutations: [] } as never)),
    { ending: 'strange', status: 201 },
  ],
  ['that gets a login page', posted(200, undefined), { ending: 'strange', status: 200 }],
  ['that gets a text', posted(200, '<html>'), { ending: 'strange', status: 200 }],
  ['that gets something else', posted(200, { ok: true }), { ending: 'strange', status: 200 }],
];
for (const [who, answer, ending] of ENDINGS) {
  test(`a phone ${who} keeps everything and stops`, async () => {
    const phone = phoneWith(3);
    assert.equal(await phone.run(() => answer), ending);
    assert.is(phone.outbox.length, 3);
    // What may be a filter's doing is tried in smaller lots first.
    const isFilter = [403, 409].includes(answer.status) && !answer.body;
    assert.equal([phone.settled, phone.parked, phone.requests.length], [[], [], isFilter ? 5 : 1]);
  });
}

test('a filter on the way that takes offence at one sentence does not hold up the others', async () => {
  const phone = phoneWith(6);
  const offending = phone.outbox[1]?.id ?? '';
  const ending = await phone.run((request) =>
    request.mutations.some(({ id }) => id === offending) ? posted(403, '<html>') : posted(200, answerTo(request)),
  );
  assert.equal(ending, { ending: 'strange', status: 403 });
  assert.equal([phone.outbox.map(({ id }) => id), phone.parked], [[offending], []]);
});

test('a server newer than the app is heard, though the app has no name for what it says', async () => {
  const phone = phoneWith(3);
  const ending = await phone.run((request) => {
    const [first, second, third] = request.mutations.map(({ id }) => id);
    const answers = [
      { id: first, result: 'refused', problems: [{ field: '', reason: 'onSundaysOnly' }] },
      { id: second, result: 'postponed' },
      { id: third, result: 'acknowledged', thanks: 'a lot' },
    ];
    const changes = [{ kind: 'meeting', id: 'a', version: 1, record: { with: 'whom' } }];
    const news = { answers, changes, parts: [{ kind: 'meeting' }], weather: 'rain' };
    return posted(200, request.mutations.length === 3 ? { ...answerTo(request), ...news } : answerTo(request));
  });
  assert.equal(ending, { ending: 'done' });
  const [settled] = phone.settled as unknown as { answers: { result: string; problems?: { reason: string }[] }[] }[];
  assert.equal(
    settled?.answers.map(({ result, problems }) => problems?.[0]?.reason ?? result),
    ['onSundaysOnly', 'postponed', 'acknowledged'],
    'as it was said',
  );
  assert.equal(
    phone.settled[0]?.changes.map(({ kind }) => kind),
    ['meeting'],
  );
});

const spoilt: [string, (request: SyncRequest) => unknown][] = [
  ['leaves one of ours out', (request) => answerTo(request, { answers: answerTo(request).answers.slice(1) })],
  ['names only others', (request) => answerTo(request, { answers: [{ id: idOf(1), result: 'acknowledged' }] })],
  ['names none', (request) => answerTo(request, { answers: [] })],
  ['speaks another protocol', (request) => ({ ...answerTo(request), protocol: 2 })],
  ['has lost its cursor', (request) => ({ ...answerTo(request), cursor: null })],
  ['does not say whether it is the last', (request) => ({ ...answerTo(request), isLast: undefined })],
  ['has lost its epoch', (request) => ({ ...answerTo(request), epoch: undefined })],
  ['has lost its clock', (request) => ({ ...answerTo(request), receivedAt: 'now' })],
  ['has lost its changes', (request) => ({ ...answerTo(request), changes: undefined })],
  [
    'has a change without a version',
    (request) => ({ ...answerTo(request), changes: [{ kind: 'visit', id: 'a', record: null }] }),
  ],
  [
    'has a change that is no record',
    (request) => ({ ...answerTo(request), changes: [{ kind: 'visit', id: 'a', version: 1, record: 'x' }] }),
  ],
];
for (const [what, spoil] of spoilt) {
  test(`an answer that ${what} settles nothing at all`, async () => {
    const phone = phoneWith(3);
    assert.equal(await phone.run((request) => posted(200, spoil(request))), { ending: 'strange', status: 200 });
    assert.is(phone.outbox.length, 3);
    assert.equal(phone.settled, []);
  });
}

test('a good answer after which the very same still waits ends the exchange, and does not go on for ever', async () => {
  const phone = phoneWith(3);
  const all = [...phone.outbox];
  const ending = await phone.run((request, count) => {
    if (count > 9) throw new Error('for ever');
    const answers = request.mutations.map(({ id }) => ({ id, result: 'postponed' as MutationAnswer['result'] }));
    return posted(200, answerTo(request, { answers, isLast: false }));
  });
  assert.equal(ending, { ending: 'strange', status: 200 });
  assert.is(phone.requests.length, 2);
  assert.equal(phone.outbox, all, 'and keeps it all');
});

test('a phone with nothing to send may be answered with nothing as often as it takes to be filled', async () => {
  const phone = phoneWith(0);
  const ending = await phone.run((request, count) => posted(200, answerTo(request, { isLast: count === 5 })));
  assert.equal([ending, phone.requests.length], [{ ending: 'done' }, 5]);
});

/** A phone whose taking in of a page is up to the test. */
function slowPhone(takeIn: (cursor: string) => Promise<string | null>) {
  let cursor: string | null = null;
  const events: string[] = [];
  const outbox: Mutation[] = [];
  const run = (script: Script) =>
    exchange({
      deviceId: idOf(101),
      now: () => new Date(FRIDAY),
      newId: () => idOf(2000),
      nextBatch: async (most) => outbox.slice(0, most),
      findCursor: async () => cursor,
      settle: async (answer) => {
        const taken = await takeIn(answer.cursor);
        cursor = taken ?? cursor;
        outbox.splice(0, answer.answers.length);
        events.push(`took in ${answer.cursor}`);
      },
      park: async () => {},
      post: async (request) => {
        events.push(`asked after ${request.cursor} with ${request.mutations.length}`);
        return script(request, events.filter((event) => event.startsWith('asked')).length) ?? posted(503);
      },
    });
  return { events, outbox, run };
}

const page = (count: number, last: number) => ({ cursor: `page ${count}`, isLast: count === last });

test('while a phone takes in a page of its first filling, the next one is on its way', async () => {
  const phone = slowPhone(async (cursor) => cursor);
  await phone.run((request, count) => posted(200, answerTo(request, page(count, 3))));
  assert.equal(phone.events, [
    'asked after null with 0',
    'asked after page 1 with 0',
    'took in page 1',
    'asked after page 2 with 0',
    'took in page 2',
    'took in page 3',
  ]);
});

test('a page that was asked for ahead is thrown away where the one before it was not taken in', async () => {
  let turn = 0;
  const phone = slowPhone(async (cursor) => (++turn === 1 ? null : cursor));
  await phone.run((request, count) => posted(200, answerTo(request, page(count, 3))));
  assert.equal(phone.events, [
    'asked after null with 0',
    'asked after page 1 with 0',
    'took in page 1',
    'asked after null with 0',
    'took in page 3',
  ]);
});

test('what an officer writes during a first filling goes up at once, and not behind it', async () => {
  const phone = slowPhone(async (cursor) => {
    if (cursor === 'page 1') phone.outbox.push({ ...mutationOf(nora, 'takeRequest', idOf(4), {}), id: idOf(1000) });
    return cursor;
  });
  await phone.run((request, count) => posted(200, answerTo(request, page(count, 4))));
  assert.equal(phone.events, [
    'asked after null with 0',
    'asked after page 1 with 0',
    'took in page 1',
    'took in page 2',
    'asked after page 2 with 1',
    'took in page 3',
    'asked after page 3 with 0',
    'took in page 4',
  ]);
});

test('a page that cannot be kept ends the exchange, whatever is on its way', async () => {
  const phone = slowPhone(async () => {
    throw new Error('full');
  });
  const ending = phone.run((request, count) => (count === 1 ? posted(200, answerTo(request, page(1, 9))) : undefined));
  assert.is(await ending.catch((error) => error.message), 'full');
});

/** One thing that may come back: nothing, rubbish, or an answer in which something may be wrong. */
const someScript = fc.array(
  fc.record({
    kind: fc.constantFrom('nothing', 'rubbish', 'answer', 'answer', 'answer'),
    status: fc.oneof(fc.constant(200), fc.constantFrom(0, 204, 302, 400, 401, 403, 409, 413, 426, 429, 500, 502, 503)),
    rubbish: fc.jsonValue(),
    forget: fc.oneof(fc.constant(0), fc.nat(3)),
    refuse: fc.oneof(fc.constant(0), fc.nat(3)),
    drop: fc.option(fc.constantFrom('protocol', 'epoch', 'receivedAt', 'answers', 'changes', 'cursor', 'isLast'), {
      freq: 6,
    }),
    isLast: fc.boolean(),
  }),
  { maxLength: 12 },
);

test('whatever answers, no mutation leaves a phone but by an answer that acknowledges it by name', () =>
  always(
    fc.asyncProperty(fc.nat(12), someScript, async (count, script) => {
      const phone = phoneWith(count);
      const all = phone.outbox.map(({ id }) => id);
      const acknowledged = new Set<string>();
      await phone.run((request, turn) => {
        const step = script[turn - 1];
        if (!step || step.kind === 'nothing') return undefined;
        if (step.kind === 'rubbish') return posted(step.status, step.rubbish);
        const answers = request.mutations
          .slice(step.forget)
          .map(
            ({ id }, index): MutationAnswer =>
              index < step.refuse ? { id, result: 'refused', problems: [] } : { id, result: 'acknowledged' },
          );
        const body: Record<string, unknown> = { ...answerTo(request, { answers, isLast: step.isLast }) };
        if (step.drop) delete body[step.drop];
        const isWhole = step.status === 200 && !step.drop && answers.length === request.mutations.length;
        if (isWhole) for (const { id, result } of answers) if (result === 'acknowledged') acknowledged.add(id);
        return posted(step.status, body);
      });
      const left = phone.outbox.map(({ id }) => id);
      assert.equal(
        all.filter((id) => !left.includes(id)),
        all.filter((id) => acknowledged.has(id)),
      );
      for (const answer of phone.settled) assert.ok(answer.answers.every(({ id }) => all.includes(id)));
    }),
    { runs: 500, examples: [] },
  ));

test.run();
