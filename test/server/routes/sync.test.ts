import type { FastifyInstance } from 'fastify';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as v from 'valibot';
import type { Encounter } from '../../../src/domain/encounter.ts';
import type { Person } from '../../../src/domain/person.ts';
import { keyOf } from '../../../src/domain/record.ts';
import { ServiceRequest } from '../../../src/domain/request.ts';
import { findRecord } from '../../../src/server/database/records.ts';
import { onEachDatabase } from '../../databases.ts';
import { nora, omar, piet } from '../../people.ts';
import { signIn } from '../../phone.ts';
import { asking, meeting, say, telling } from '../telling.ts';

const MINUTE = 60_000;
const HOUR = 3_600_000;
const needOf = (told: ReturnType<typeof meeting>) =>
  (told.args as { encounter: Encounter }).encounter.needs[0]?.id ?? '';

/** What a new phone of this person is sent, by "kind/id". */
async function heldBy(app: FastifyInstance, person: Person): Promise<Set<string>> {
  const cookie = await signIn(app, person);
  const keys = new Set<string>();
  let cursor: string | null = null;
  for (;;) {
    const { answer } = await say(app, cookie, asking([], cursor));
    for (const change of answer.changes) keys.add(keyOf(change));
    cursor = answer.cursor;
    if (answer.isLast) return keys;
  }
}

await onEachDatabase((on) => {
  test(`${on.name}: a phone whose clock is wrong tells the right moment all the same`, async () => {
    const { app, database, close } = await on.open();
    const cookie = await signIn(app, nora);
    for (const wrong of [-24 * 365 * HOUR, -HOUR, 0, HOUR, 24 * HOUR, 24 * 365 * 50 * HOUR]) {
      const clock = Date.now() + wrong;
      const told = {
        ...meeting(nora, 'Ten minutes ago', ['A tree']),
        madeAt: new Date(clock - 10 * MINUTE).toISOString(),
      };
      const { answer } = await say(app, cookie, asking([told], null, { sentAt: new Date(clock).toISOString() }));
      assert.is(answer.answers[0]?.result, 'acknowledged');
      const request = await findRecord(database, 'testtown', 'request', needOf(told));
      const age = Date.now() - Date.parse(request?.openedAt ?? '');
      assert.ok(age >= 10 * MINUTE && age < 11 * MINUTE, `${wrong} ${request?.openedAt}`);
    }
    await close();
  });

  test(`${on.name}: whatever a clock says, a request is opened at a moment that there was, and not later than now`, async () => {
    const { app, database, close } = await on.open();
    const cookie = await signIn(app, nora);
    const moments = [
      '0000-01-01T00:00:00.000Z',
      '1970-01-01T00:00:00.000Z',
      '2026-11-22T10:00:00.000Z',
      '9999-12-31T23:59:59.999Z',
    ];
    for (const sentAt of moments) {
      for (const madeAt of moments) {
        const told = { ...meeting(nora, `${sentAt} ${madeAt}`, ['A tree']), madeAt };
        const { status, answer } = await say(app, cookie, asking([told], null, { sentAt }));
        assert.is(status, 200);
        assert.is(answer.answers[0]?.result, 'acknowledged', `${sentAt} ${madeAt}`);
        const request = await findRecord(database, 'testtown', 'request', needOf(told));
        assert.ok(v.is(ServiceRequest, request), `${sentAt} ${madeAt} ${request?.openedAt} ${request?.dueAt}`);
        assert.ok((request?.openedAt ?? '') >= '2000' && (request?.openedAt ?? '~') <= new Date().toISOString());
      }
    }
    await close();
  });

  test(`${on.name}: what was said in one district does not reach a phone in another, and the desk sees the request alone`, async () => {
    const { app, close } = await on.open();
    const told = meeting(nora, 'In the harbour', ['A tree']);
    await say(app, await signIn(app, nora), asking([told]));
    const [inMeadows, onDesk] = [await heldBy(app, omar), await heldBy(app, piet)];
    for (const [who, kinds] of [
      [inMeadows, []],
      [onDesk, ['request']],
    ] as const) {
      assert.equal(
        [...who]
          .filter((key) => key.startsWith('encounter') || key.startsWith('request'))
          .map((key) => key.split('/')[0]),
        kinds,
      );
      assert.ok(who.has('district/harbour'), 'the directory is everyone’s');
    }
    await close();
  });

  test(`${on.name}: somebody who guesses the name of another’s request cannot touch it and is not shown it: those who may decide are`, async () => {
    const { app, database, close } = await on.open();
    const told = meeting(nora, 'In the harbour', ['A tree']);
    await say(app, await signIn(app, nora), asking([told]));
    const id = needOf(told);
    const before = await findRecord(database, 'testtown', 'request', id);
    const tried = [
      telling(omar, 'remarkOnRequest', id, { text: 'I was here' }),
      telling(omar, 'takeRequest', id, {}),
      telling(omar, 'routeRequest', id, { departmentId: 'streets', reason: 'Mine' }),
      telling(omar, 'amendEncounter', told.recordId, { fields: { note: 'Mine' }, seen: { note: 'In the harbour' } }),
    ];
    const { answer, body } = await say(app, await signIn(app, omar), asking(tried));
    assert.not(body.includes('In the harbour'));
    assert.not(answer.changes.some(({ kind, record }) => kind === 'review' && record !== null));
    assert.equal(await findRecord(database, 'testtown', 'request', id), before);
    const reviewed = answer.answers.filter(({ result }) => result === 'reviewed');
    assert.is(reviewed.length, tried.length);
    const seen = [...(await heldBy(app, nora))].filter((key) => key.startsWith('review/'));
    assert.equal(seen.sort(), reviewed.map((each) => `review/${each.id}`).sort());
    await close();
  });
});

test.run();
