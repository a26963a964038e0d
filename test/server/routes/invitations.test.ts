import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { uuidv7 } from 'uuidv7';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { buildApp } from '../../../src/server/app.ts';
import { readConfig } from '../../../src/server/config.ts';
import { hasAdministrator } from '../../../src/server/database/accounts.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { addInvitation } from '../../../src/server/database/invitations.ts';
import { openDatabase } from '../../../src/server/database/open.ts';
import { makeSecret } from '../../../src/server/secret.ts';
import { dump, type Engine, onEachDatabase } from '../../databases.ts';
import { nora, omar, wim } from '../../people.ts';
import { signIn } from '../../phone.ts';
import { PASSWORD } from '../../town.ts';

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();

/** A new link for a first administrator, as the server prints it at its start. */
async function administratorLink(database: Database, expiresAt = inDays(1)): Promise<string> {
  const { secret, hash } = makeSecret('');
  await addInvitation(database, '', hash, { personId: null, expiresAt }, new Date().toISOString());
  return secret;
}

const accepting = (token: string, changes: object = {}) => ({
  token,
  password: 'ten letters or more',
  deviceId: uuidv7(),
  ...changes,
});
const asAdministrator = { login: 'greet', name: 'Greet Peeters', language: 'nl' };
const accept = (app: FastifyInstance, payload: object) =>
  app.inject({ method: 'POST', url: '/api/invitations/accept', payload });
const read = (app: FastifyInstance, token: string) =>
  app.inject({ method: 'POST', url: '/api/invitations/read', payload: { token } });
const cookieOf = (response: Awaited<ReturnType<typeof accept>>) =>
  `${response.cookies[0]?.name}=${response.cookies[0]?.value}`;

/** A server with nothing in its database: the first day of an installation. */
async function openEmpty(on: Engine) {
  const dataDir = mkdtempSync(join(tmpdir(), 'plein-air-'));
  const place = { ...(await on.newPlace()), dataDir };
  const database = await openDatabase(place);
  const config = { ...readConfig({ LOG_LEVEL: 'silent' }), ...place };
  const app = await buildApp({ database, config, poke: () => {} });
  const close = async () => {
    await app.close();
    await database.close();
    rmSync(dataDir, { recursive: true });
  };
  return { app, database, close };
}

await onEachDatabase((on) => {
  test(`${on.name}: on the first day the link makes a city and its administrator, once`, async () => {
    const { app, database, close } = await openEmpty(on);
    assert.not(await hasAdministrator(database));
    const token = await administratorLink(database);
    assert.equal((await read(app, token)).json(), { makesAdministrator: true, needsMunicipality: true });
    const response = await accept(
      app,
      accepting(token, { ...asAdministrator, login: ' Greet ', municipality: 'Sint-Joost-ten-Noode' }),
    );
    assert.is(response.statusCode, 200);
    const { municipalityId, login, person } = response.json();
    assert.is(municipalityId, 'sint-joost-ten-noode');
    assert.is(login, 'greet');
    assert.equal(person.roles, ['administrator']);
    assert.is(person.language, 'nl');
    assert.is((await app.inject({ url: '/api/session', headers: { cookie: cookieOf(response) } })).statusCode, 200);
    assert.equal((await app.inject({ url: '/api/municipalities' })).json(), [
      { id: 'sint-joost-ten-noode', names: { nl: 'Sint-Joost-ten-Noode' }, languages: ['nl'] },
    ]);
    assert.ok(await hasAdministrator(database));
    const again = await accept(app, accepting(token, { ...asAdministrator, login: 'other', municipality: 'Other' }));
    assert.is(again.statusCode, 410);
    assert.is(again.body, '{"reason":"linkOver","problems":[]}');
    assert.is((await read(app, token)).statusCode, 410);
    await close();
  });

  test(`${on.name}: where the city is there already, the link makes its administrator`, async () => {
    const { app, database, close } = await on.open();
    const token = await administratorLink(database);
    assert.equal((await read(app, token)).json(), { makesAdministrator: true, needsMunicipality: false });
    const response = await accept(app, accepting(token, asAdministrator));
    assert.is(response.statusCode, 200);
    assert.is(response.json().municipalityId, 'testtown');
    const people = await app.inject({ url: '/api/people', headers: { cookie: cookieOf(response) } });
    assert.is(people.json().find(({ login }: { login: string }) => login === 'greet').canSignIn, true);
    await close();
  });

  test(`${on.name}: of two who use the link at the same moment one becomes administrator`, async () => {
    const { app, database, close } = await openEmpty(on);
    const token = await administratorLink(database);
    const tries = await Promise.all(
      ['greet', 'jan', 'els', 'tom'].map((login) =>
        accept(app, accepting(token, { ...asAdministrator, login, municipality: 'Two at once' })),
      ),
    );
    assert.equal(tries.map(({ statusCode }) => statusCode).sort(), [200, 410, 410, 410]);
    assert.is((await database.all('select login from accounts')).length, 1);
    await close();
  });

  test(`${on.name}: of two links, of two servers started at once, one makes an administrator`, async () => {
    const { app, database, close } = await on.open();
    const tokens = await Promise.all([administratorLink(database), administratorLink(database)]);
    const tries = await Promise.all(
      tokens.map((token, index) => accept(app, accepting(token, { ...asAdministrator, login: `greet${index}` }))),
    );
    assert.equal(tries.map(({ statusCode }) => statusCode).sort(), [200, 410]);
    await close();
  });

  test(`${on.name}: an administrator’s login that somebody has is a problem with the login, and the link is not used up`, async () => {
    const { app, database, close } = await on.open();
    const token = await administratorLink(database);
    const before = await dump(database);
    const taken = await accept(app, accepting(token, { ...asAdministrator, login: 'Nora' }));
    assert.is(taken.statusCode, 400);
    assert.equal(taken.json(), { reason: 'wrongInput', problems: [{ field: 'login', reason: 'alreadyThere' }] });
    assert.equal(await dump(database), before);
    assert.is((await accept(app, accepting(token, asAdministrator))).statusCode, 200);
    await close();
  });

  test(`${on.name}: what is missing is named, and the link is not used up`, async () => {
    const { app, database, close } = await openEmpty(on);
    const token = await administratorLink(database);
    const before = await dump(database);
    const all = { ...asAdministrator, municipality: 'A city' };
    for (const field of ['login', 'name', 'municipality']) {
      const response = await accept(app, accepting(token, { ...all, [field]: undefined }));
      assert.is(response.statusCode, 400);
      assert.equal(response.json().problems, [{ field, reason: 'missing' }]);
    }
    const short = await accept(app, accepting(token, { ...all, password: 'short' }));
    assert.equal(short.json().problems, [{ field: 'password', reason: 'passwordShort' }]);
    assert.equal(await dump(database), before);
    assert.is((await accept(app, accepting(token, all))).statusCode, 200);
    await close();
  });

  test(`${on.name}: a link is over after its day`, async () => {
    const { app, database, close } = await on.open();
    const token = await administratorLink(database, new Date(Date.now() - 1000).toISOString());
    for (const response of [await read(app, token), await accept(app, accepting(token, asAdministrator))]) {
      assert.is(response.statusCode, 410);
      assert.is(response.body, '{"reason":"linkOver","problems":[]}');
    }
    await close();
  });

  test(`${on.name}: the administrator gives Omar a link, and Omar chooses a password with it, once`, async () => {
    const { app, database, close } = await on.open();
    const cookie = await signIn(app, wim);
    const made = await app.inject({ method: 'POST', url: `/api/people/${omar.id}/invitation`, headers: { cookie } });
    assert.is(made.statusCode, 200);
    const { link, expiresAt } = made.json() as { link: string; expiresAt: string };
    assert.match(link, /^http:\/\/127\.0\.0\.1:8787\/join#testtown~[\w-]{43}$/);
    assert.ok(expiresAt > inDays(6.9) && expiresAt < inDays(7.1));
    const token = link.split('#')[1] ?? '';
    assert.not(JSON.stringify(await database.all('select * from invitations')).includes(token.split('~')[1] ?? ''));
    assert.equal((await read(app, token)).json(), {
      makesAdministrator: false,
      needsMunicipality: false,
      login: 'omar',
      name: 'Omar Haddad',
    });
    const response = await accept(app, accepting(token));
    assert.is(response.json().person.id, omar.id);
    assert.is((await accept(app, accepting(token))).statusCode, 410);
    const signing = (password: string) =>
      app.inject({ method: 'POST', url: '/api/session', payload: { login: 'omar', password, deviceId: uuidv7() } });
    assert.is((await signing('ten letters or more')).statusCode, 200);
    assert.is((await signing(PASSWORD)).statusCode, 401, 'the old one no longer');
    await close();
  });

  test(`${on.name}: a person’s link makes nobody administrator, whatever is sent with it`, async () => {
    const { app, close } = await on.open();
    const cookie = await signIn(app, wim);
    const made = await app.inject({ method: 'POST', url: `/api/people/${nora.id}/invitation`, headers: { cookie } });
    const token = (made.json() as { link: string }).link.split('#')[1] ?? '';
    const response = await accept(app, accepting(token, asAdministrator));
    assert.equal(response.json().person, nora);
    const asAnother = `elsewhere~${token.split('~')[1]}`;
    assert.is((await read(app, asAnother)).statusCode, 410);
    await close();
  });

  test(`${on.name}: only administrators see who can sign in, give links and sign others out`, async () => {
    const { app, database, close } = await on.open();
    const cookie = await signIn(app, nora);
    const before = await dump(database);
    for (const headers of [{ cookie }, {}]) {
      const expected = 'cookie' in headers ? 403 : 401;
      const tried = [
        await app.inject({ url: '/api/people', headers }),
        await app.inject({ method: 'POST', url: `/api/people/${nora.id}/invitation`, headers }),
        await app.inject({ method: 'DELETE', url: `/api/people/${wim.id}/sessions`, headers }),
      ];
      for (const { statusCode, body } of tried) {
        assert.is(statusCode, expected);
        assert.is(body, `{"reason":"${expected === 403 ? 'notAllowed' : 'signIn'}","problems":[]}`);
      }
    }
    assert.equal(await dump(database), before);
    await close();
  });

  test(`${on.name}: the administrator sees who is signed in where, and signs a lost phone out`, async () => {
    const { app, close } = await on.open();
    const [hers, also] = [await signIn(app, nora), await signIn(app, nora)];
    const cookie = await signIn(app, wim);
    const people = (await app.inject({ url: '/api/people', headers: { cookie } })).json() as object[];
    assert.equal(
      people.find((one) => (one as { id: string }).id === nora.id),
      {
        id: nora.id,
        login: 'nora',
        canSignIn: true,
        sessions: 2,
      },
    );
    assert.not(JSON.stringify(people).includes('argon2'));
    const ended = await app.inject({ method: 'DELETE', url: `/api/people/${nora.id}/sessions`, headers: { cookie } });
    assert.equal(ended.json(), { ended: 2 });
    for (const each of [hers, also]) {
      assert.is((await app.inject({ url: '/api/session', headers: { cookie: each } })).statusCode, 401);
    }
    const nobody = await app.inject({ method: 'POST', url: `/api/people/${uuidv7()}/invitation`, headers: { cookie } });
    assert.is(nobody.statusCode, 404);
    await close();
  });
});

test('a city’s name in any script makes an id that can be one', async () => {
  for (const [name, id] of [
    ['Łódź', 'lodz'],
    ['Œuvre-sur-Mer', 'oeuvre-sur-mer'],
    ['東京', 'city'],
    ['Tōkyō 東京', 'tokyo'],
    ['  Den Haag!  ', 'den-haag'],
    ['x'.repeat(120), 'x'.repeat(60)],
  ] as const) {
    const dataDir = mkdtempSync(join(tmpdir(), 'plein-air-'));
    const database = await openDatabase({ databaseUrl: null, dataDir });
    const app = await buildApp({ database, config: readConfig({ LOG_LEVEL: 'silent' }), poke: () => {} });
    const token = await administratorLink(database);
    const response = await accept(app, accepting(token, { ...asAdministrator, municipality: name }));
    assert.is(response.json().municipalityId, id);
    await app.close();
    await database.close();
    rmSync(dataDir, { recursive: true });
  }
});

test.run();
