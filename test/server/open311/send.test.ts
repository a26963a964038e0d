import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Contact, withoutConsent } from '../../../src/domain/contact.ts';
import type { Person } from '../../../src/domain/person.ts';
import type { ServiceRequest } from '../../../src/domain/request.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { listKeys } from '../../../src/server/database/open311-keys.ts';
import { findRecord } from '../../../src/server/database/records.ts';
import { dispatchOnce } from '../../../src/server/dispatch/dispatch.ts';
import { syncDatabase } from '../../../src/server/mutations.ts';
import { findJurisdiction } from '../../../src/server/open311/jurisdiction.ts';
import { receiveRequest } from '../../../src/server/open311/receive.ts';
import { dump, onEachDatabase } from '../../databases.ts';
import { claire, wim } from '../../people.ts';
import { signIn } from '../../phone.ts';
import { idsInTown, keepInTown } from '../../sync/city.ts';
import { asking, say, telling } from '../telling.ts';
import { ask, keyFor, keys, lamp, send } from './sending.ts';

/** The one request that the town has. */
async function onlyRequest(database: Database): Promise<ServiceRequest> {
  const ids = await idsInTown(database, 'request');
  assert.is(ids.length, 1);
  return (await findRecord(database, 'testtown', 'request', ids[0] ?? '')) as ServiceRequest;
}

const citizen = { first_name: 'Jan', last_name: 'Visser', email: 'jan@example.org', phone: '+31 20 555 01 23' };

await onEachDatabase((on) => {
  test(`${on.name}: what another system sends goes the way of what an officer notes, to its department, by the city's rules`, async () => {
    const { app, database, close } = await on.open();
    const key = await keyFor(database);
    const fields = { media_url: 'https://fix.example.org/7.jpg', 'attribute[pole]': '17', address_string: 'Quay 12' };
    const sent = await send(app, '/requests.json', lamp(key, fields));
    assert.is(sent.status, 200, sent.body);
    const request = await onlyRequest(database);
    assert.is(request.districtId, 'harbour');
    assert.is(request.departmentId, 'port', 'lamps in the harbour belong to the port');
    assert.is(request.text, 'The third lamp on the quay is out\nhttps://fix.example.org/7.jpg');
    assert.equal(request.place, { longitude: 0.598765, latitude: 0.512345, accuracy: null, address: 'Quay 12' });
    const encounter = await findRecord(database, 'testtown', 'encounter', request.encounterId);
    assert.is(encounter?.note, 'pole: 17');
    assert.is(await dispatchOnce(database), 1);
    const [log] = await database.all<{ result: string }>('select result from mutations');
    assert.is(log?.result, 'acknowledged');
    const id = String(sent.rows[0]?.service_request_id);
    assert.match(id, /^r[\da-f]{24}$/);
    assert.not(JSON.stringify(request).includes(id), 'by what others know it nobody finds the record');
    await close();
  });

  test(`${on.name}: who gave a name and a way to be told becomes a contact who agreed to that alone; of anybody else nothing is kept`, async () => {
    const { app, database, close } = await on.open();
    const key = await keyFor(database);
    await send(app, '/requests.json', lamp(key, { ...citizen, description: 'One' }));
    await send(app, '/requests.xml', lamp(key, { ...citizen, description: 'Two' }));
    await send(app, '/requests.json', lamp(key, { email: 'nameless@example.org', description: 'Three' }));
    await send(app, '/requests.json', lamp(key, { first_name: 'Unreachable', description: 'Four' }));
    const ids = await idsInTown(database, 'contact');
    assert.is(ids.length, 1, 'the same person is one contact');
    const contact = (await findRecord(database, 'testtown', 'contact', ids[0] ?? '')) as Contact;
    assert.is(contact.name, 'Jan Visser');
    assert.is(contact.email, 'jan@example.org');
    assert.equal(contact.consent?.purposes, ['answer']);
    assert.is(contact.consent?.how, 'form');
    assert.ok(contact.consent?.until);
    const kept = JSON.stringify(await dump(database));
    assert.not.match(kept, /nameless|Unreachable/);
    await close();
  });

  test(`${on.name}: of whoever comes from a system that the city does not say asks for consent, nothing is kept; the request is`, async () => {
    const { app, database, close } = await on.open();
    const key = (await keys(database, 'open311-key', 'FixMyStreet')).at(-1) ?? '';
    const sent = await send(app, '/requests.json', lamp(key, citizen));
    assert.is(sent.status, 200, sent.body);
    assert.is((await onlyRequest(database)).contactId, null);
    assert.equal(await idsInTown(database, 'contact'), []);
    assert.not.match(JSON.stringify(await dump(database)), /Visser|jan@example/);
    await keys(database, 'open311-end', 'FixMyStreet');
    const asks = await keyFor(database, 'FixMyStreet');
    assert.match((await keys(database, 'open311-keys')).join(), 'asks for consent');
    await send(app, '/requests.json', lamp(asks, { ...citizen, description: 'Another one is out' }));
    assert.is((await idsInTown(database, 'contact')).length, 1);
    await close();
  });

  test(`${on.name}: who took back their consent is not made to agree anew by a form; what they ask for is taken in`, async () => {
    const { app, database, close } = await on.open();
    const key = await keyFor(database);
    await send(app, '/requests.json', lamp(key, { ...citizen, description: 'One' }));
    const [id = ''] = await idsInTown(database, 'contact');
    const known = (await findRecord(database, 'testtown', 'contact', id)) as Contact;
    const stands = withoutConsent(known);
    await keepInTown(database, 'contact', [stands]);
    const { status } = await send(app, '/requests.json', lamp(key, { ...citizen, description: 'Two' }));
    assert.is(status, 200);
    assert.equal(await idsInTown(database, 'contact'), [id]);
    assert.equal(await findRecord(database, 'testtown', 'contact', id), stands);
    const requests = await Promise.all(
      (await idsInTown(database, 'request')).map((one) => findRecord(database, 'testtown', 'request', one)),
    );
    assert.equal(requests.map((one) => [one?.text, one?.contactId]).sort(), [
      ['One', id],
      ['Two', null],
    ]);
    await close();
  });

  test(`${on.name}: sent again after a lost answer it is the same request, by the sender's number or by its words`, async () => {
    const { app, database, close } = await on.open();
    const key = await keyFor(database);
    const idOf = async (fields: Record<string, string>) => {
      const { status, rows, body } = await send(app, '/requests.json', lamp(key, fields));
      assert.is(status, 200, body);
      return rows[0]?.service_request_id;
    };
    const own = { 'attribute[external_id]': '2026-77' };
    const first = await idOf(own);
    assert.is(await idOf(own), first);
    assert.is(await idOf({ ...own, description: 'Told otherwise' }), first, 'the number decides');
    const words = await idOf({ device_id: 'a' });
    assert.is(await idOf({ device_id: 'a' }), words);
    assert.is.not(await idOf({ device_id: 'b' }), words, 'somebody else says the same');
    assert.is.not(await idOf({ device_id: 'a', lat: '0.6' }), words, 'it is elsewhere');
    assert.is((await idsInTown(database, 'request')).length, 4);
    const others = await send(app, '/requests.json', lamp(await keyFor(database, 'Another'), own));
    assert.is.not(others.rows[0]?.service_request_id, first, 'numbers are each sender’s own');
    await close();
  });

  test(`${on.name}: ten of the same at once are one request`, async () => {
    const { app, database, close } = await on.open();
    const key = await keyFor(database);
    const fields = lamp(key, { ...citizen, 'attribute[fixmystreet_id]': '12' });
    const all = await Promise.all(Array.from({ length: 10 }, () => send(app, '/requests.json', fields)));
    assert.equal([...new Set(all.map(({ status }) => status))], [200], all.map(({ body }) => body).join());
    assert.is(new Set(all.map(({ rows }) => rows[0]?.service_request_id)).size, 1);
    assert.is((await onlyRequest(database)).history.length, 2);
    await close();
  });

  test(`${on.name}: somebody who sends five things at once is one contact of each district, seen by whoever works there`, async () => {
    const { app, database, close } = await on.open();
    const key = await keyFor(database);
    const all = await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        send(
          app,
          '/requests.json',
          lamp(key, { ...citizen, description: `Lamp ${index}`, long: index > 3 ? '2.5' : '0.5' }),
        ),
      ),
    );
    assert.equal([...new Set(all.map(({ status }) => status))], [200], all.map(({ body }) => body).join());
    assert.is((await idsInTown(database, 'request')).length, 5);
    const rows = await database.all<{ district: string }>(
      "select district from records where kind = 'contact' order by district",
    );
    assert.equal(
      rows.map(({ district }) => district),
      ['harbour', 'meadows'],
    );
    await close();
  });

  test(`${on.name}: the same words are another request once a day has passed`, async () => {
    const { database, close } = await on.open();
    await keyFor(database);
    const city = await findJurisdiction(database, 'testtown');
    const [row] = await listKeys(database, 'testtown');
    const person = await findRecord(database, 'testtown', 'person', row?.personId ?? '');
    const sender = { municipalityId: 'testtown', person: person as Person, asksConsent: true };
    const request = { serviceCode: 'lamp', address: 'Quay', media: [], name: '', description: 'It is dark' };
    const forSync = syncDatabase(database, () => {});
    const told = (hours: number) =>
      receiveRequest(database, forSync, city, sender, { request, attributes: [], content: 'It is dark' }, at(hours));
    const at = (hours: number) => new Date(Date.parse('2026-11-20T18:00:00.000Z') + hours * 3_600_000);
    const first = await told(0);
    assert.is(await told(5), first);
    assert.is(await told(23), first, 'past midnight too');
    const second = await told(25);
    assert.is.not(second, first);
    assert.is(await told(26), second);
    await close();
  });

  test(`${on.name}: without a key that holds nobody sends anything, and nothing is told of why`, async () => {
    const { app, database, close } = await on.open();
    const key = await keyFor(database);
    await keyFor(database, 'Ended');
    const ended = (await keys(database, 'open311-keys')).find((line) => line.startsWith('Ended'));
    assert.match(ended ?? '', /^Ended: made \d{4}-\d\d-\d\d, asks for consent$/);
    const endedKey = await keyFor(database, 'Ended too');
    await keys(database, 'open311-end', 'Ended too');
    const before = await dump(database);
    for (const wrong of [
      '',
      'x',
      `testtown~${'a'.repeat(43)}`,
      key.replace('testtown', 'Testtown'),
      key.slice(0, -1),
      endedKey,
    ]) {
      const { status, rows } = await send(app, '/requests.json', lamp(wrong));
      assert.is(status, 403, wrong);
      assert.equal(rows, [{ code: 403, description: 'api_key is missing or not valid' }]);
      const update = { api_key: wrong, service_request_id: 'x', update_id: '1', description: 'x' };
      assert.is((await send(app, '/servicerequestupdates.xml', update)).status, 403);
    }
    assert.equal(await dump(database), before);
    await close();
  });

  test(`${on.name}: a key given anew is the same sender, whose requests stay the same`, async () => {
    const { app, database, close } = await on.open();
    const own = { 'attribute[external_id]': '5' };
    const first = await send(app, '/requests.json', lamp(await keyFor(database), own));
    assert.match((await keys(database, 'open311-key', 'FixMyStreet')).join(), 'already');
    assert.match((await keys(database, 'open311-end', 'FixMyStreet')).join(), 'ended');
    assert.match((await keys(database, 'open311-end', 'FixMyStreet')).join(), 'no key');
    const again = await send(app, '/requests.json', lamp(await keyFor(database), own));
    assert.is(again.rows[0]?.service_request_id, first.rows[0]?.service_request_id);
    assert.not(JSON.stringify(await database.all('select * from open311_keys')).includes('testtown~'));
    await close();
  });

  test(`${on.name}: what is missing or unknown is told by the standard's codes, in both formats, and changes nothing`, async () => {
    const { app, database, close } = await on.open();
    const key = await keyFor(database);
    const before = await dump(database);
    const { service_code: _service, ...noService } = lamp(key);
    const { lat: _lat, ...noLat } = lamp(key);
    const cases: [Record<string, string>, number, string][] = [
      [noService, 400, 'service_code was not provided'],
      [lamp(key, { service_code: 'moon' }), 404, 'service_code was not found'],
      [lamp(key, { jurisdiction_id: 'elsewhere' }), 404, 'jurisdiction_id was not found'],
      [noLat, 400, 'lat was not provided'],
      [lamp(key, { lat: '', long: '' }), 400, 'address_string was not provided'],
      [lamp(key, { lat: '91' }), 400, 'lat is out of range'],
      [lamp(key, { long: 'east' }), 400, 'long is not a number'],
      [lamp(key, { description: 'x'.repeat(16_001) }), 400, 'description is too long'],
      [lamp(key, { email: 'nobody' }), 400, 'email is not written as it should be'],
      [lamp(key, { description: 'a\u0000b' }), 400, 'description holds a sign that cannot be kept'],
      [lamp(key, { 'attribute[a]': 'x'.repeat(4001) }), 400, 'attribute is too long'],
    ];
    for (const [fields, code, description] of cases) {
      for (const format of ['json', 'xml']) {
        const { status, rows, headers } = await send(app, `/requests.${format}`, fields);
        assert.is(status, code, description);
        assert.is(String(rows[0]?.code), String(code));
        assert.is(rows[0]?.description, description);
        assert.is(headers['content-type'], `${format === 'xml' ? 'text/xml' : 'application/json'}; charset=utf-8`);
      }
    }
    assert.equal(await dump(database), before);
    await close();
  });

  test(`${on.name}: only a place in words, with nothing said, is a request all the same`, async () => {
    const { app, database, close } = await on.open();
    const fields = { lat: '', long: '', description: '', address_string: 'Behind the church' };
    assert.is((await send(app, '/requests.xml', lamp(await keyFor(database), fields))).status, 200);
    const request = await onlyRequest(database);
    assert.is(request.text, 'Street lamps');
    assert.is(request.place?.address, 'Behind the church');
    assert.is(request.districtId, null);
    assert.is(request.departmentId, 'streets');
    await close();
  });

  test(`${on.name}: of what is longer than a request holds, nothing is lost`, async () => {
    const { app, database, close } = await on.open();
    const [description, address_string] = ['It is dark. '.repeat(600).trim(), 'The lane behind '.repeat(30).trim()];
    assert.is(
      (await send(app, '/requests.json', lamp(await keyFor(database), { description, address_string }))).status,
      200,
    );
    const request = await onlyRequest(database);
    assert.is(request.text.length, 4000);
    assert.is(request.place?.address.length, 300);
    const { note = '' } = (await findRecord(database, 'testtown', 'encounter', request.encounterId)) ?? {};
    assert.is(note, `${description}\n${address_string}`);
    await close();
  });

  test(`${on.name}: what somebody tells the other system later stands before the colleagues, once, and the status stays theirs`, async () => {
    const { app, database, close } = await on.open();
    const key = await keyFor(database);
    const id = String((await send(app, '/requests.json', lamp(key))).rows[0]?.service_request_id);
    const update = { api_key: key, service_request_id: id, update_id: '9', status: 'CLOSED', description: 'It shines' };
    const first = await send(app, '/servicerequestupdates.xml', update);
    const again = await send(app, '/servicerequestupdates.json', {
      ...update,
      updated_datetime: '2026-11-22T10:00:00Z',
    });
    assert.is(first.status, 200, first.body);
    assert.is(first.rows[0]?.update_id, again.rows[0]?.update_id);
    const request = await onlyRequest(database);
    const remarks = request.history.filter(({ deed }) => deed === 'remark');
    assert.equal(
      remarks.map(({ text }) => text),
      ['Told from outside: solved.\nIt shines'],
    );
    assert.is(request.status, 'open');
    assert.equal(
      (await ask(app, '/servicerequestupdates.json', { api_key: key })).rows,
      [],
      'a remark is among colleagues',
    );
    assert.is((await send(app, '/servicerequestupdates.json', { ...update, service_request_id: 'abc' })).status, 404);
    const { description: _said, status: _status, ...empty } = update;
    assert.is((await send(app, '/servicerequestupdates.json', empty)).status, 400);
    await close();
  });

  test(`${on.name}: a sender is nobody who could sign in`, async () => {
    const { app, database, close } = await on.open();
    await keyFor(database);
    const [row] = await database.all<{ person_id: string }>('select person_id from open311_keys');
    const cookie = await signIn(app, wim);
    const url = `/api/people/${row?.person_id}/invitation`;
    assert.is((await app.inject({ method: 'POST', url, headers: { cookie } })).statusCode, 404);
    await close();
  });

  test(`${on.name}: a request that a coordinator sends elsewhere stays known to its sender`, async () => {
    const { app, database, close } = await on.open();
    const key = await keyFor(database);
    const sent = await send(app, '/requests.json', lamp(key));
    const { id } = await onlyRequest(database);
    const cookie = await signIn(app, claire);
    await say(app, cookie, asking([telling(claire, 'classifyRequest', id, { serviceCode: null })]));
    const { rows } = await ask(app, `/requests/${sent.rows[0]?.service_request_id}.json`);
    assert.is(rows[0]?.service_code, '');
    assert.is(rows[0]?.status, 'open');
    await close();
  });
});

test.run();
