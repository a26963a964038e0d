import '../../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Person } from '../../../src/domain/person.ts';
import { buildApp } from '../../../src/server/app.ts';
import { readConfig } from '../../../src/server/config.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { takeVersions, touchDirectory } from '../../../src/server/database/municipalities.ts';
import { keepRecords } from '../../../src/server/database/records.ts';
import { saveEncounter } from '../../../src/store/encounters.ts';
import { newId } from '../../../src/store/id.ts';
import { findSyncState } from '../../../src/store/sync-state.ts';
import { onEachDatabase } from '../../databases.ts';
import { nora, piet } from '../../people.ts';
import { encounterOf, openPhone, signIn } from '../../phone.ts';
import { openServer } from '../../server.ts';
import { build, PASSWORD } from '../../town.ts';
import { asking, say } from '../telling.ts';

const login = (changes: object = {}) => ({ login: 'nora', password: PASSWORD, deviceId: newId(), ...changes });
const post = (payload: object, headers: Record<string, string> = {}) =>
  ({ method: 'POST', url: '/api/session', payload, headers }) as const;

/** The person as the city now has them. */
async function change(database: Database, person: Person): Promise<void> {
  await database.transaction(async (connection) => {
    const version = (await takeVersions(connection, 'testtown', 1)) + 1;
    const stored = { kind: 'person' as const, id: person.id, version, record: person };
    await keepRecords(connection, 'testtown', new Map([[`person/${person.id}`, stored]]), [stored]);
    await touchDirectory(connection, 'testtown');
  });
}

await onEachDatabase((on) => {
  test(`${on.name}: a wrong password and a login nobody has get the same answer`, async () => {
    const { app, close } = await on.open();
    const answers = [];
    for (const wrong of [
      login({ password: 'not the password' }),
      login({ login: 'nobody' }),
      login({ login: "nora' or '1'='1" }),
      login({ login: '🌳' }),
      login({ municipalityId: 'elsewhere' }),
    ]) {
      const response = await app.inject(post(wrong));
      answers.push([response.statusCode, response.body, response.headers['set-cookie']]);
    }
    for (const answer of answers) assert.equal(answer, [401, '{"reason":"wrongLogin","problems":[]}', undefined]);
    await close();
  });

  test(`${on.name}: Nora sees where she is signed in, signs out a phone she has lost, and that phone keeps its work`, async () => {
    const { app, close } = await on.open();
    const [lost, kept] = [await openPhone(app, nora), await signIn(app, nora)];
    await lost.sync();
    await saveEncounter(lost.store, lost.doer, encounterOf(nora, 'Said on the lost phone', []));
    const list = (cookie: string) => app.inject({ url: '/api/sessions', headers: { cookie } });
    const sessions = (await list(kept)).json() as { id: string; deviceId: string; isThis: boolean; madeAt: string }[];
    assert.is(sessions.length, 2);
    assert.is(sessions.filter(({ isThis }) => isThis).length, 1);
    const other = sessions.find(({ isThis }) => !isThis);
    assert.is(other?.deviceId, lost.doer.deviceId);
    const ended = await app.inject({ method: 'DELETE', url: `/api/sessions/${other?.id}`, headers: { cookie: kept } });
    assert.is(ended.statusCode, 204);
    assert.is(((await list(kept)).json() as object[]).length, 1);

    assert.is((await lost.sync()).ending, 'signIn');
    assert.is((await findSyncState(lost.store)).waiting, 2, 'the visit and the encounter still wait');
    assert.is(await lost.store.encounters.count(), 1);
    const again = await app.inject({ method: 'DELETE', url: `/api/sessions/${other?.id}`, headers: { cookie: kept } });
    assert.is(again.statusCode, 404);
    await close();
  });

  test(`${on.name}: nobody ends another's session`, async () => {
    const { app, close } = await on.open();
    const [hers, his] = [await signIn(app, nora), await signIn(app, piet)];
    const [session] = (await app.inject({ url: '/api/sessions', headers: { cookie: hers } })).json() as {
      id: string;
    }[];
    const tried = await app.inject({ method: 'DELETE', url: `/api/sessions/${session?.id}`, headers: { cookie: his } });
    assert.is(tried.statusCode, 404);
    assert.is((await app.inject({ url: '/api/session', headers: { cookie: hers } })).statusCode, 200);
    await close();
  });

  test(`${on.name}: somebody who has left the city is signed out everywhere and cannot sign in, until they are back`, async () => {
    const { app, database, close } = await on.open();
    const cookie = await signIn(app, nora);
    await change(database, { ...nora, isActive: false });
    assert.equal((await say(app, cookie, asking())).status, 401);
    assert.is((await app.inject({ url: '/api/session', headers: { cookie } })).statusCode, 401);
    const refused = await app.inject(post(login()));
    assert.is(refused.body, '{"reason":"wrongLogin","problems":[]}');
    await change(database, nora);
    assert.is((await say(app, cookie, asking())).status, 200);
    await close();
  });

  test(`${on.name}: what somebody may do is what the city says now, not what it said when they signed in`, async () => {
    const { app, database, close } = await on.open();
    const cookie = await signIn(app, nora);
    assert.is((await app.inject({ url: '/api/people', headers: { cookie } })).statusCode, 403);
    await change(database, { ...nora, roles: ['administrator'] });
    assert.is((await app.inject({ url: '/api/people', headers: { cookie } })).statusCode, 200);
    await change(database, nora);
    assert.is((await app.inject({ url: '/api/people', headers: { cookie } })).statusCode, 403);
    await close();
  });

  test(`${on.name}: a session that nobody used for its time is over`, async () => {
    const { app, database, close } = await on.open();
    const cookie = await signIn(app, nora);
    await database.run('update sessions set expires_at = $1', ['2020-01-01T00:00:00.000Z']);
    assert.is((await app.inject({ url: '/api/session', headers: { cookie } })).statusCode, 401);
    await close();
  });

  test(`${on.name}: a session in use is put off, and noted once an hour, not at each exchange`, async () => {
    const { app, database, close } = await on.open();
    const cookie = await signIn(app, nora);
    const seen = async () =>
      (await database.all<{ seen_at: string; expires_at: string }>('select seen_at, expires_at from sessions'))[0];
    const before = await seen();
    await say(app, cookie, asking());
    assert.equal(await seen(), before);
    await database.run('update sessions set seen_at = $1', [new Date(Date.now() - 2 * 3_600_000).toISOString()]);
    await say(app, cookie, asking());
    const after = await seen();
    assert.ok((after?.seen_at ?? '') >= (before?.seen_at ?? '~'));
    assert.ok((after?.expires_at ?? '') >= (before?.expires_at ?? '~'));
    await close();
  });
});

test('of the secret of a session the database holds only the hash', async () => {
  const { app, database, close } = await openServer();
  const cookie = await signIn(app, nora);
  const secret = decodeURIComponent(cookie.split('=')[1] ?? '').split('~')[1] ?? '';
  assert.is(secret.length, 43);
  const rows = await database.all<{ hash: string }>('select hash from sessions');
  assert.is(rows.length, 1);
  assert.not(JSON.stringify(rows).includes(secret));
  const listed = await app.inject({ url: '/api/sessions', headers: { cookie } });
  assert.not(listed.body.includes(secret));
  await close();
});

test('the cookie is out of reach of scripts and other sites, and travels over https alone where there is https', async () => {
  const { app, database, close } = await openServer();
  const plain = await app.inject(post(login()));
  assert.match(
    String(plain.headers['set-cookie']),
    /^plein-air=testtown~?%?\S+; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Strict$/,
  );
  const config = { ...readConfig({ LOG_LEVEL: 'silent', BASE_URL: 'https://pleinair.example.org' }) };
  const secure = await buildApp({ database, config, poke: () => {} });
  const response = await secure.inject(post(login()));
  assert.match(String(response.headers['set-cookie']), /HttpOnly; Secure; SameSite=Strict$/);
  assert.is(response.headers['strict-transport-security'], 'max-age=31536000');
  await secure.close();
  await close();
});

test('a login is found whichever way it is typed', async () => {
  const { app, close } = await openServer();
  for (const typed of ['nora', 'Nora', ' NORA ', 'nora\t']) {
    assert.is((await app.inject(post(login({ login: typed })))).statusCode, 200, typed);
  }
  await close();
});

test('who signs out is out, and says so to the browser', async () => {
  const { app, close } = await openServer();
  const cookie = await signIn(app, nora);
  const out = await app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie } });
  assert.is(out.statusCode, 204);
  assert.match(String(out.headers['set-cookie']), /^plein-air=; .*Expires=Thu, 01 Jan 1970/);
  assert.is((await say(app, cookie, asking())).status, 401);
  await close();
});

test('somebody who tries passwords is slowed down, however they write the login, and others are not', async () => {
  const { app, close } = await openServer();
  const spellings = ['nora', 'NORA', ' nora', 'nora ', 'Nora', '\tnora', 'nOra', '  nora', 'noRa', 'norA'];
  for (const spelling of spellings) {
    assert.is((await app.inject(post(login({ login: spelling, password: 'a guess' })))).statusCode, 401);
  }
  const slowed = await app.inject(post(login({ login: ' Nora  ' })));
  assert.is(slowed.statusCode, 429, 'even with the right password');
  assert.is(slowed.body, '{"reason":"tooMany","problems":[]}');
  assert.ok(Number(slowed.headers['retry-after']) > 0 && Number(slowed.headers['retry-after']) <= 60);
  assert.is((await app.inject(post(login({ login: 'piet' })))).statusCode, 200, 'Piet, behind the same router');
  const elsewhere = await app.inject({ ...post(login()), remoteAddress: '192.0.2.7' });
  assert.is(elsewhere.statusCode, 200, 'Nora herself, at home');
  await close();
});

test('behind a proxy each address counts for itself; without one nobody is believed about their address', async () => {
  const { database, close } = await openServer();
  for (const [trust, expected] of [
    ['1', 401],
    ['0', 429],
  ] as const) {
    const config = readConfig({ LOG_LEVEL: 'silent', TRUST_PROXY: trust });
    const app = await buildApp({ database, config, poke: () => {} });
    let last = 0;
    for (let tries = 0; tries < 12; tries += 1) {
      const headers = { 'x-forwarded-for': `192.0.2.${tries}` };
      last = (await app.inject(post(login({ password: 'a guess' }), headers))).statusCode;
    }
    assert.is(last, expected);
    await app.close();
  }
  await close();
});

test('a page of another site cannot do anything in a person’s name', async () => {
  const { app, database, close } = await openServer();
  const cookie = await signIn(app, nora);
  for (const site of ['cross-site', 'same-site']) {
    const headers = { cookie, 'sec-fetch-site': site };
    const tried = [
      await app.inject({ method: 'POST', url: '/api/sync', headers, payload: asking() }),
      await app.inject({ method: 'DELETE', url: '/api/session', headers }),
      await app.inject(post(login(), headers)),
    ];
    for (const { statusCode, body } of tried) {
      assert.is(statusCode, 403);
      assert.is(body, '{"reason":"otherSite","problems":[]}');
    }
  }
  for (const site of ['same-origin', 'none']) {
    const headers = { cookie, 'sec-fetch-site': site };
    assert.is((await app.inject({ method: 'POST', url: '/api/sync', headers, payload: asking() })).statusCode, 200);
  }
  assert.is((await database.all('select hash from sessions')).length, 1);
  await close();
});

test('what a form on another site can send is not understood', async () => {
  const { app, close } = await openServer();
  const cookie = await signIn(app, nora);
  for (const kind of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain;x=application/json',
  ]) {
    const response = await app.inject({
      method: 'POST',
      url: '/api/sync',
      headers: { cookie, 'content-type': kind },
      payload: JSON.stringify(asking()),
    });
    assert.is(response.statusCode, 415, kind);
    assert.is(response.body, '{"reason":"wrongKind","problems":[]}');
  }
  await close();
});

test('where an installation serves two cities, one says which, and a cookie of one opens nothing of the other', async () => {
  const { app, database, close } = await openServer();
  const second = {
    municipality: {
      id: 'elsewhere',
      names: { en: 'Elsewhere' },
      languages: ['en' as const],
      timeZone: 'UTC',
      country: 'BE',
    },
    districts: [],
    departments: [],
    services: [],
    rules: [],
    people: [nora],
  };
  await build(database, second);
  const unsaid = await app.inject(post(login()));
  assert.is(unsaid.statusCode, 400);
  assert.equal(unsaid.json().problems, [{ field: 'municipalityId', reason: 'missing' }]);
  const said = await app.inject(post(login({ municipalityId: 'elsewhere' })));
  assert.is(said.json().municipalityId, 'elsewhere');
  const secret = decodeURIComponent(said.cookies[0]?.value ?? '').split('~')[1];
  const { status } = await say(app, `plein-air=${encodeURIComponent(`testtown~${secret}`)}`, asking());
  assert.is(status, 401);
  await close();
});

test.run();
