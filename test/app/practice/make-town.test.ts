import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as v from 'valibot';
import { findNews } from '../../../src/app/practice/colleagues.ts';
import { practisedBy } from '../../../src/app/practice/directory.ts';
import { loadTown } from '../../../src/app/practice/load-town.ts';
import { makeTown } from '../../../src/app/practice/make-town.ts';
import { STANDS } from '../../../src/app/practice/map.ts';
import { Contact, checkContact } from '../../../src/domain/contact.ts';
import { Department } from '../../../src/domain/department.ts';
import { District, findDistrict } from '../../../src/domain/district.ts';
import { checkEncounter, Encounter } from '../../../src/domain/encounter.ts';
import { isFollowUpDue } from '../../../src/domain/follow-up.ts';
import { dayOf, later } from '../../../src/domain/instant.ts';
import { Municipality } from '../../../src/domain/municipality.ts';
import { Person, type Role } from '../../../src/domain/person.ts';
import { mayRead } from '../../../src/domain/policy.ts';
import { type Kind, standingOf } from '../../../src/domain/record.ts';
import { isOpen, ServiceRequest } from '../../../src/domain/request.ts';
import { mirrorOf } from '../../../src/domain/request-part.ts';
import { Rule } from '../../../src/domain/rule.ts';
import { Service } from '../../../src/domain/service.ts';
import { LANGUAGES } from '../../../src/domain/text.ts';
import { Visit } from '../../../src/domain/visit.ts';
import type { Town } from '../../../src/store/practice-town.ts';
import { idOf } from '../../domain/records.ts';

const ROLES: Role[] = ['officer', 'maintainer', 'coordinator'];
const NOW = '2026-11-20T09:00:00.000Z';

const townIn = async (language: (typeof LANGUAGES)[number], role: Role = 'officer'): Promise<Town> =>
  makeTown(await loadTown(language), practisedBy('Robin Vale', [role], language), NOW);

const recordsOf = <T>({ records }: Town, kind: Kind) =>
  records.filter((put) => put.kind === kind).map(({ record }) => record as T);

for (const language of LANGUAGES)
  for (const role of ROLES)
    test(`the town of a practising ${role} is as a real one would be, in ${language}`, async () => {
      const town = await townIn(language, role);
      const { directory } = town;
      const schemas = { visit: Visit, encounter: Encounter, contact: Contact, request: ServiceRequest };
      for (const { kind, record } of town.records)
        assert.ok(v.is(schemas[kind as keyof typeof schemas], record), JSON.stringify(record));
      assert.ok(v.is(Municipality, directory.municipality));
      assert.ok(v.is(v.array(District), directory.districts));
      assert.ok(v.is(v.array(Department), directory.departments));
      assert.ok(v.is(v.array(Service), directory.services));
      assert.ok(v.is(v.array(Rule), directory.rules));
      assert.ok(v.is(v.array(Person), directory.people));
      assert.equal(recordsOf<Contact>(town, 'contact').flatMap(checkContact), []);
      assert.equal(recordsOf<Encounter>(town, 'encounter').flatMap(checkEncounter), []);
    });

test('each talk was where it says, and the phone of whoever practises stands in the town', async () => {
  const town = await townIn('en');
  for (const { place, districtId, note } of recordsOf<Encounter>(town, 'encounter'))
    assert.is(
      findDistrict([place?.longitude ?? 0, place?.latitude ?? 0], town.directory.districts)?.id,
      districtId,
      note,
    );
  assert.is(findDistrict(STANDS, town.directory.districts)?.id, 'quayside');
});

test('there is something for everybody to do: to come back to, to triage, to take, to tell', async () => {
  const town = await townIn('en');
  const requests = recordsOf<ServiceRequest>(town, 'request');
  const day = dayOf(NOW, town.directory.municipality?.timeZone);
  assert.ok(recordsOf<Encounter>(town, 'encounter').some((encounter) => isFollowUpDue(encounter, day)));
  assert.ok(requests.some((request) => request.departmentId === null));
  assert.ok(requests.some((request) => request.status === 'open' && request.departmentId !== null));
  assert.ok(requests.some((request) => request.answer !== null && !isOpen(request)));
  assert.is(town.round.stops.length, 1);
});

test('whatever one practises as, there are requests that one may read', async () => {
  for (const role of ROLES) {
    const town = await townIn('nl', role);
    const requests = recordsOf<ServiceRequest>(town, 'request');
    assert.ok(
      requests.some((request) => mayRead(town.person, 'request', standingOf('request', request))),
      role,
    );
  }
});

test('a colleague takes up what was opened in practice after a while, and answers after another', async () => {
  const town = await townIn('en');
  const opened = recordsOf<ServiceRequest>(town, 'request').find(
    ({ status, departmentId }) => status === 'open' && departmentId,
  );
  if (!opened) throw new Error('nothing is open');
  const at = (seconds: number) => new Date(later(opened.deliveredAt ?? '', seconds * 1000));
  const news = (request: ServiceRequest, seconds: number) => {
    const [put] = findNews([request], town.person, town.directory, 'Seen to.', at(seconds));
    return (put?.record ?? null) as ServiceRequest | null;
  };
  assert.is(news(opened, 5), null);
  const taken = news(opened, 25);
  assert.is(taken?.status, 'taken');
  assert.is.not(taken?.assignedTo, town.person.id);
  assert.is(taken && news(taken, 30), null);
  const done = taken && news(taken, 70);
  assert.is(done?.status, 'done');
  assert.is(done?.answer?.text, 'Seen to.');
  assert.is(done && news(done, 1000), null);
});

test('what whoever practises has taken themselves is left to them', async () => {
  const town = await townIn('en', 'maintainer');
  const opened = recordsOf<ServiceRequest>(town, 'request').find(({ status }) => status === 'open');
  if (!opened) throw new Error('nothing is open');
  const mine = { ...opened, officerId: town.person.id, status: 'taken' as const, assignedTo: town.person.id };
  assert.equal(findNews([mine], town.person, town.directory, '', new Date(later(NOW, 999_000))), []);
});

test('what whoever practises has split, the invented colleagues leave to them', async () => {
  const town = await townIn('en');
  const [request] = recordsOf<ServiceRequest>(town, 'request').filter(({ departmentId }) => departmentId !== null);
  if (!request) throw new Error('nothing is asked for in this town');
  const mine = { ...request, officerId: town.person.id, status: 'open' as const, assignedTo: null, deliveredAt: NOW };
  const part = { ...mine, partOf: idOf(1) };
  const hours = new Date(later(NOW, 10_000_000));
  const news = (request: ServiceRequest) => findNews([request], town.person, town.directory, '', hours).length;
  assert.equal([news(mine), news(part), news({ ...mine, parts: [mirrorOf(part)] })], [1, 0, 0]);
});

test.run();
