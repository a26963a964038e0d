import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { ServiceRequest } from '../../../src/domain/request.ts';
import { nora } from '../../people.ts';
import { does, encounterIn, putsOf, refusal, requestIn } from '../effects.ts';
import { encounterOf, FRIDAY, idOf, needOf, worldOf } from '../records.ts';

test('a talk with two needs opens two requests, each on its way with the reason', () => {
  const encounter = encounterOf(nora, {
    contactId: idOf(3),
    place: { longitude: 0.5, latitude: 0.5, accuracy: 10, address: 'Kade 3' },
    needs: [needOf('The big tree hangs over the path', 'tree'), needOf('I am lonely', null, 11)],
  });
  const effect = does(nora, 'recordEncounter', encounter.id, { encounter }, worldOf(nora));
  const [told, tree, lonely] = putsOf(effect);
  assert.equal(told, { kind: 'encounter', id: encounter.id, record: encounter, isAsMade: true });
  assert.equal(tree?.record, {
    id: idOf(10),
    encounterId: encounter.id,
    officerId: nora.id,
    contactId: idOf(3),
    districtId: 'harbour',
    place: encounter.place,
    text: 'The big tree hangs over the path',
    serviceCode: 'tree',
    route: {
      departmentId: 'green',
      by: 'rule',
      ruleId: 'trees',
      personId: null,
      because: { en: 'Green Spaces looks after all trees' },
    },
    departmentId: 'green',
    assignedTo: null,
    status: 'open',
    openedAt: FRIDAY,
    // Five working days from a Friday, by the clock of Amsterdam.
    dueAt: '2026-11-27T22:59:59.999Z',
    deliveredAt: null,
    answer: null,
    history: [
      { at: FRIDAY, byId: nora.id, deed: 'opened' },
      {
        at: FRIDAY,
        byId: null,
        deed: 'routed',
        departmentId: 'green',
        route: requestIn(effect).route,
      },
    ],
  });
  const second = lonely?.record as ServiceRequest;
  assert.is(second.id, idOf(11), 'the request takes the id of the need');
  assert.is(second.departmentId, null);
  assert.is(second.route.by, 'triage');
  assert.is(second.dueAt, null, 'nothing was promised');
});

test('a department that the officer chose is kept, and it says that she chose it', () => {
  const encounter = encounterOf(nora, { needs: [{ ...needOf('The tree leans', 'tree'), departmentId: 'streets' }] });
  const request = requestIn(does(nora, 'recordEncounter', encounter.id, { encounter }, worldOf(nora)));
  assert.is(request.departmentId, 'streets');
  assert.equal(request.route, { departmentId: 'streets', by: 'person', ruleId: null, personId: nora.id, because: {} });
});

test('what the city has taken out of its files since counts as not said, and the talk is kept', () => {
  const encounter = encounterOf(nora, {
    districtId: 'gone',
    needs: [{ ...needOf('A lamp', 'gone'), departmentId: 'gone' }],
  });
  const effect = does(nora, 'recordEncounter', encounter.id, { encounter }, worldOf(nora));
  assert.is(encounterIn(effect).districtId, null);
  const request = requestIn(effect);
  assert.equal([request.districtId, request.serviceCode, request.departmentId], [null, null, null]);
  assert.is(request.route.by, 'triage');
});

test('a talk in which nothing was said is refused', () => {
  const encounter = encounterOf(nora, { note: '' });
  assert.equal(does(nora, 'recordEncounter', encounter.id, { encounter }, worldOf(nora)), refusal('missing', 'note'));
});

test('a talk told twice opens no request twice', () => {
  const encounter = encounterOf(nora, { needs: [needOf('The tree leans', 'tree')] });
  const first = does(nora, 'recordEncounter', encounter.id, { encounter }, worldOf(nora));
  const world = worldOf(nora, { encounter: [encounter], request: [requestIn(first)] });
  assert.equal(does(nora, 'recordEncounter', encounter.id, { encounter }, world), { puts: [] });
  const another = encounterOf(nora, { id: idOf(50), needs: encounter.needs });
  assert.equal(
    does(nora, 'recordEncounter', another.id, { encounter: another }, world),
    refusal('alreadyThere', 'needs'),
    'a need belongs to one talk',
  );
});

test('a talk whose needs share an id is refused, for they would become one request', () => {
  const encounter = encounterOf(nora, {
    needs: [needOf('The tree leans', 'tree'), needOf('The lamp is broken', 'lamp')],
  });
  assert.equal(does(nora, 'recordEncounter', encounter.id, { encounter }, worldOf(nora)), refusal('mismatch', 'needs'));
});

test.run();
