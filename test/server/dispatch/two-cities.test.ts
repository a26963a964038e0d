import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Encounter } from '../../../src/domain/encounter.ts';
import type { ServiceRequest } from '../../../src/domain/request.ts';
import { readConfig } from '../../../src/server/config.ts';
import { keepSettings } from '../../../src/server/database/channels.ts';
import { readBackOnce } from '../../../src/server/dispatch/read-back.ts';
import { makeMailer, type SendMail } from '../../../src/server/mail.ts';
import { tellOnce } from '../../../src/server/telling/telling.ts';
import { type Engine, onEachDatabase } from '../../databases.ts';
import { openMailServer } from '../../mail-server.ts';
import { ania, claire, nora, piet } from '../../people.ts';
import { signIn } from '../../phone.ts';
import { openServer, type TestServer } from '../../server.ts';
import { town } from '../../town.ts';
import { askAbout, doOn, stands, visser } from '../asked.ts';
import { keyFor } from '../open311/sending.ts';
import { asking, meeting, say } from '../telling.ts';
import { carryOn } from './reaching.ts';
import { openWeakLine } from './weak-line.ts';

const HOUR = 3_600_000;

interface City extends TestServer {
  line: { calls: number; isShut: boolean };
  /** Of the clock that is moved on. */
  time: number;
}

interface Opened {
  server: TestServer;
  departmentId: string;
  weak: Awaited<ReturnType<typeof openWeakLine>>;
}

/** Two towns: trees of the one are looked after in the other, and what has fallen in the other on the streets of the one. */
async function openBoth(on: Engine, more: { first?: object; second?: object } = {}) {
  const opened: Opened[] = [];
  for (const departmentId of ['green', 'streets']) {
    const departments = town.departments.map((one) =>
      one.id === departmentId ? { ...one, channel: 'open311' as const } : one,
    );
    const { databaseUrl } = await on.newPlace();
    const directory = { ...town, departments };
    const server = await openServer({ directory, ...(databaseUrl === null ? {} : { databaseUrl }) });
    const address = await server.app.listen({ port: 0, host: '127.0.0.1' });
    server.app.server.unref();
    opened.push({ server, departmentId, weak: await openWeakLine(address) });
  }
  const [first, second] = opened;
  if (!first || !second) throw new Error('two are needed');
  for (const [here, there, settings] of [
    [first, second, more.first],
    [second, first, more.second],
  ] as const)
    await keepSettings(here.server.database, 'testtown', here.departmentId, 'open311', {
      endpoint: `${there.weak.url}/open311/v2`,
      apiKey: await keyFor(there.server.database, `The town of ${here.departmentId}`),
      jurisdictionId: 'testtown',
      services: Object.fromEntries(town.services.map(({ id }) => [id, id])),
      hasUpdates: true,
      ...settings,
    });
  const cityOf = ({ server, weak }: Opened): City => ({ ...server, line: weak.line, time: Date.now() });
  const cities: [City, City] = [cityOf(first), cityOf(second)];
  const close = async () => {
    for (const { server, weak } of opened) {
      await weak.close();
      await server.close();
    }
  };
  return { cities, close };
}

/** Both carry what waits, and look at what the other says, hour after hour. */
async function goOn(cities: City[], hours = 4): Promise<void> {
  for (const city of cities) city.time = Math.max(city.time, await carryOn(city.database));
  for (let hour = 1; hour <= hours; hour += 1)
    for (const city of cities) {
      city.time += HOUR;
      while ((await readBackOnce(city.database, () => new Date(city.time))) > 0);
    }
}

const requestsIn = async ({ database }: TestServer) =>
  (await database.all<{ body: string }>("select body from records where kind = 'request' and body is not null")).map(
    ({ body }) => JSON.parse(body) as ServiceRequest,
  );

/** Of its own, and not from the other. */
const fromOther = async (city: TestServer) => (await requestsIn(city)).filter(({ officerId }) => officerId !== nora.id);

/** Nora hears in this town that so many things fell. */
async function hearOfFallen({ app }: TestServer, count: number): Promise<void> {
  const told = Array.from({ length: count }, (_, index) => {
    const made = meeting(nora, 'On the quay', [`Sign ${index} fell`]);
    const { encounter } = made.args as { encounter: Encounter };
    encounter.place = { longitude: 0.5, latitude: 0.5, accuracy: 8, address: '' };
    return made;
  });
  await say(app, await signIn(app, nora), asking(told));
}

const MANY = 6;

await onEachDatabase((on) => {
  test(`${on.name}: two Plein Airs send each other requests over Open311 at once, a fifth of all calls failing: each is there once, is done there, and whoever spoke here is told`, async () => {
    const { cities, close } = await openBoth(on);
    const [first, second] = cities;
    const mine: string[] = [];
    for (let index = 0; index < MANY; index += 1)
      mine.push(await askAbout(first, `Tree ${index} leans`, visser({ email: `visser-${index}@example.org` })));
    await hearOfFallen(second, MANY);
    await goOn(cities);
    assert.ok(cities.every(({ line }) => line.calls > 2 * MANY));
    assert.equal(
      (await fromOther(second)).map(({ text }) => text.split('\n')[0]).sort(),
      Array.from({ length: MANY }, (_, index) => `Tree ${index} leans`),
    );
    assert.equal(
      (await fromOther(first)).map(({ text }) => text.split('\n')[0]).sort(),
      Array.from({ length: MANY }, (_, index) => `Sign ${index} fell`),
    );
    const sent = JSON.stringify(await fromOther(second));
    for (const id of mine) assert.not(sent.includes(id), 'the id of a request is told to nobody');

    for (const [city, worker] of [
      [second, piet],
      [first, ania],
    ] as const)
      for (const { id, text } of await fromOther(city)) {
        await doOn(city, id, 'takeRequest', {}, worker);
        await doOn(city, id, 'answerRequest', { text: `Seen to: ${text.split('\n')[0]}` }, worker);
        await doOn(city, id, 'setStatus', { status: 'done', reason: 'It stands' }, worker);
      }
    // What could not be read is looked for again after as long a pause, up to six hours.
    await goOn(cities, 48);
    for (const city of cities)
      for (const request of await requestsIn(city)) {
        assert.is(request.status, 'done', request.text);
        if (request.officerId !== nora.id) continue;
        const heard = request.history.filter(({ via }) => via === 'open311');
        assert.is(heard.filter(({ status }) => status === 'done').length, 1);
        assert.is(heard.filter(({ text }) => text === `Seen to: ${request.text}`).length, 1);
      }

    const mail = await openMailServer();
    const base = 'https://pleinair.example.org';
    const send = makeMailer(readConfig({ SMTP_URL: mail.url, MAIL_FROM: 'city@example.org', BASE_URL: base }));
    const isDue = "update tellings set next_at = '2000-01-01T00:00:00.000Z'";
    await first.database.run(isDue);
    for (let again = 0; again < 2; again += 1)
      await tellOnce(first.database, send as SendMail, base, () => new Date(first.time));
    assert.equal(
      mail.mails.map(({ to }) => [to].flat()[0]?.text).sort(),
      mine.map((_id, index) => `visser-${index}@example.org`),
    );
    await mail.close();
    await close();
  });

  test(`${on.name}: what was handed on and is handed back is not sent round and round: it lies with whoever decides, and is one request in each town`, async () => {
    const { cities, close } = await openBoth(on);
    const [first, second] = cities;
    // Trees go out from the first; what has fallen, the second sends back there.
    const id = await askAbout(first, 'A tree leans');
    await goOn(cities);
    const [there] = await fromOther(second);
    await doOn(second, there?.id ?? '', 'routeRequest', { departmentId: 'streets', reason: 'It fell' }, claire);
    await goOn(cities);
    assert.is((await requestsIn(first)).length, 1);
    assert.is((await requestsIn(second)).length, 1);
    const back = await stands(first, id);
    assert.is(back.departmentId, null);
    assert.is(back.route.reason, 'cameBack');
    assert.ok((await stands(second, there?.id ?? '')).deliveredAt, 'there it is known where it is now');

    // A person sends it there again: then it is on their desk.
    await doOn(first, id, 'routeRequest', { departmentId: 'green', reason: 'It stands on your ground' }, claire);
    await goOn(cities);
    assert.is((await stands(second, there?.id ?? '')).route.reason, 'cameBack');
    assert.is((await stands(first, id)).departmentId, 'green');
    await doOn(second, there?.id ?? '', 'routeRequest', { departmentId: 'port', reason: 'Ours after all' }, claire);
    await doOn(second, there?.id ?? '', 'setStatus', { status: 'done', reason: 'It stands' }, claire);
    await goOn(cities);
    assert.is((await stands(first, id)).status, 'done');
    assert.is((await requestsIn(first)).length + (await requestsIn(second)).length, 2);
    await close();
  });

  test(`${on.name}: a system that takes back what it says is told to those who watch, and holds up nobody; heard again, it is no longer there`, async () => {
    const { cities, close } = await openBoth(on);
    const [first] = cities;
    await askAbout(first, 'A tree leans');
    await goOn(cities);
    const silent = async () => {
      const headers = { cookie: await signIn(first.app, claire) };
      const { sides } = (await first.app.inject({ url: '/api/dispatches/silent', headers })).json();
      return sides as { departmentId: string; failure: string; requests: number }[];
    };
    assert.equal(await silent(), []);
    first.line.isShut = true;
    cities[1].line.isShut = true;
    await goOn([first], 2);
    const [side] = await silent();
    assert.equal([side?.departmentId, side?.failure, side?.requests], ['green', 'refused', 1]);
    cities[1].line.isShut = false;
    await goOn([first], 12);
    assert.equal(await silent(), []);
    const headers = { cookie: await signIn(first.app, nora) };
    assert.is((await first.app.inject({ url: '/api/dispatches/silent', headers })).statusCode, 403);
    await close();
  });
});

test.run();
