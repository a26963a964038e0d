import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Contact, Lead } from '../../src/domain/contact.ts';
import { type Effect, type Put, perform, type World } from '../../src/domain/deeds.ts';
import type { Encounter } from '../../src/domain/encounter.ts';
import type { Args, DeedName } from '../../src/domain/mutation.ts';
import type { Person } from '../../src/domain/person.ts';
import { type ServiceRequest, STATUSES } from '../../src/domain/request.ts';
import { ania, claire, nora, omar, piet, sven, wim } from '../people.ts';
import { town } from '../town.ts';
import { contactOf, encounterOf, FRIDAY, idOf, mutationOf, requestOf, visitOf, worldOf } from './records.ts';

const need = (text: string, serviceCode: string | null = null, number = 10) => ({
  id: idOf(number),
  text,
  serviceCode,
  departmentId: null as string | null,
});

/** Does a deed as this person, in a world with these records. */
const does = <N extends DeedName>(person: Person, name: N, recordId: string, args: Args<N>, world: World): Effect =>
  perform(mutationOf(person, name, recordId, args), world);

function putsOf(effect: Effect): Put[] {
  if ('problems' in effect) throw new Error(`refused: ${JSON.stringify(effect.problems)}`);
  return effect.puts;
}
const requestIn = (effect: Effect) => putsOf(effect).find((put) => put.kind === 'request')?.record as ServiceRequest;
const contactIn = (effect: Effect) => putsOf(effect).find((put) => put.kind === 'contact')?.record as Contact;
const encounterIn = (effect: Effect) => putsOf(effect).find((put) => put.kind === 'encounter')?.record as Encounter;
const refusal = (reason: string, field = '') => ({ problems: [{ field, reason }] });
/** An edit of this field alone, that somebody else has changed meanwhile. */
const nothingBut = (field: string) => ({ puts: [], conflicts: [{ field, reason: 'changedMeanwhile' }] });

/** Does a deed on a request, as it stands. */
const onRequest = <N extends DeedName>(person: Person, name: N, args: Args<N>, over: Partial<ServiceRequest> = {}) => {
  const request = requestOf(nora, over);
  return does(person, name, request.id, args, worldOf(person, { request: [request] }));
};

test('an officer opens a visit', () => {
  const visit = visitOf(nora);
  assert.equal(does(nora, 'openVisit', visit.id, { visit }, worldOf(nora)), {
    puts: [{ kind: 'visit', id: visit.id, record: visit, isAsMade: true }],
  });
});

test('what a phone makes again, word for word, is already done; something else under the same id is not taken', () => {
  const visit = visitOf(nora);
  const world = worldOf(nora, { visit: [visit] });
  assert.equal(does(nora, 'openVisit', visit.id, { visit: { ...visit } }, world), { puts: [] });
  const other = { ...visit, passersBy: 3 };
  assert.equal(does(nora, 'openVisit', visit.id, { visit: other }, world), refusal('alreadyThere', 'recordId'));
  const contact = contactOf(nora);
  const known = worldOf(nora, { contact: [{ ...contact, note: 'Known since May' }] });
  assert.equal(does(nora, 'recordContact', contact.id, { contact }, known), refusal('alreadyThere', 'recordId'));
});

test('a record that is not the one the mutation is about is refused', () => {
  const visit = visitOf(nora);
  assert.equal(does(nora, 'openVisit', idOf(99), { visit }, worldOf(nora)), refusal('mismatch', 'recordId'));
});

test('nobody makes a record in the name of a colleague', () => {
  const theirs = visitOf(omar);
  assert.equal(does(nora, 'openVisit', theirs.id, { visit: theirs }, worldOf(nora)), refusal('notAllowed'));
  const encounter = encounterOf(omar);
  assert.equal(does(nora, 'recordEncounter', encounter.id, { encounter }, worldOf(nora)), refusal('notAllowed'));
  const contact = contactOf(omar);
  assert.equal(does(nora, 'recordContact', contact.id, { contact }, worldOf(nora)), refusal('notAllowed'));
});

test('nobody does a deed that somebody else signed', () => {
  const visit = visitOf(nora);
  const mutation = mutationOf(nora, 'openVisit', visit.id, { visit });
  assert.equal(perform(mutation, worldOf(omar)), refusal('notAllowed', 'personId'));
});

test('a talk with two needs opens two requests, each on its way with the reason', () => {
  const encounter = encounterOf(nora, {
    contactId: idOf(3),
    place: { longitude: 0.5, latitude: 0.5, accuracy: 10, address: 'Kade 3' },
    needs: [need('The big tree hangs over the path', 'tree'), need('I am lonely', null, 11)],
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
  const encounter = encounterOf(nora, { needs: [{ ...need('The tree leans', 'tree'), departmentId: 'streets' }] });
  const request = requestIn(does(nora, 'recordEncounter', encounter.id, { encounter }, worldOf(nora)));
  assert.is(request.departmentId, 'streets');
  assert.equal(request.route, { departmentId: 'streets', by: 'person', ruleId: null, personId: nora.id, because: {} });
});

test('what the city has taken out of its files since counts as not said, and the talk is kept', () => {
  const encounter = encounterOf(nora, {
    districtId: 'gone',
    needs: [{ ...need('A lamp', 'gone'), departmentId: 'gone' }],
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
  const encounter = encounterOf(nora, { needs: [need('The tree leans', 'tree')] });
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
  const encounter = encounterOf(nora, { needs: [need('The tree leans', 'tree'), need('The lamp is broken', 'lamp')] });
  assert.equal(does(nora, 'recordEncounter', encounter.id, { encounter }, worldOf(nora)), refusal('mismatch', 'needs'));
});

test('a visit or a contact in a district that the city has given up is kept, in no district', () => {
  const visit = visitOf(nora, { districtId: 'gone' });
  const opened = does(nora, 'openVisit', visit.id, { visit }, worldOf(nora));
  assert.equal(putsOf(opened)[0]?.record, { ...visit, districtId: null });
  assert.is(putsOf(opened)[0]?.isAsMade, false, 'its phone is sent it as it is now');
  const contact = contactOf(nora, { districtId: 'gone' });
  const recorded = does(nora, 'recordContact', contact.id, { contact }, worldOf(nora));
  assert.equal(contactIn(recorded), { ...contact, districtId: null });
});

test('an officer ends a visit and corrects a talk', () => {
  const visit = visitOf(nora);
  const ended = does(
    nora,
    'amendVisit',
    visit.id,
    { fields: { endedAt: FRIDAY, passersBy: 4 }, seen: { endedAt: null, passersBy: 0 } },
    worldOf(nora, { visit: [visit] }),
  );
  assert.equal(putsOf(ended), [{ kind: 'visit', id: visit.id, record: { ...visit, endedAt: FRIDAY, passersBy: 4 } }]);
  const encounter = encounterOf(nora);
  const amended = does(
    nora,
    'amendEncounter',
    encounter.id,
    { fields: { note: 'Number 14' }, seen: { note: encounter.note } },
    worldOf(nora, { encounter: [encounter] }),
  );
  assert.is(encounterIn(amended).note, 'Number 14');
});

test('a talk cannot be emptied by an edit, unless a need of it still says something', () => {
  const correct = (encounter: Encounter) =>
    does(
      nora,
      'amendEncounter',
      encounter.id,
      { fields: { note: '' }, seen: { note: encounter.note } },
      worldOf(nora, { encounter: [encounter] }),
    );
  assert.equal(correct(encounterOf(nora)), refusal('missing', 'note'));
  assert.is(encounterIn(correct(encounterOf(nora, { needs: [need('The tree leans', 'tree')] }))).note, '');
});

/** Amends a contact of Nora's. */
const amends = (person: Person, contact: Contact, args: Args<'amendContact'>) =>
  does(person, 'amendContact', contact.id, args, worldOf(person, { contact: [contact] }));

test('two people who change different fields are both right', () => {
  const contact = contactOf(nora, { note: 'As somebody else has just left it' });
  const effect = amends(nora, contact, { fields: { name: 'Mrs Visser-Bos' }, seen: { name: 'Mrs Visser' } });
  assert.equal(putsOf(effect)[0]?.record, { ...contact, name: 'Mrs Visser-Bos' });
});

test('whoever changes the same field on an old view is told which, and what else they changed is changed', () => {
  const contact = contactOf(nora, { name: 'Mrs Bos', note: 'New' });
  const effect = amends(nora, contact, {
    fields: { name: 'Mrs Visser-Bos', note: 'Mine' },
    seen: { name: 'Mrs Visser', note: 'New' },
  });
  assert.equal(effect, {
    puts: [{ kind: 'contact', id: contact.id, record: { ...contact, note: 'Mine' } }],
    conflicts: [{ field: 'name', reason: 'changedMeanwhile' }],
  });
});

test('two people who write the same thing do not disagree', () => {
  const contact = contactOf(nora, { name: 'Mrs Bos' });
  const effect = amends(nora, contact, { fields: { name: 'Mrs Bos' }, seen: { name: 'Mrs Visser' } });
  assert.is(contactIn(effect).name, 'Mrs Bos');
});

test('an edit that does not say what was seen does not overwrite', () => {
  const contact = contactOf(nora);
  assert.equal(amends(nora, contact, { fields: { name: 'Me' }, seen: {} }), nothingBut('name'));
});

test('what a person saw is compared by what it says, not by the order of its parts', () => {
  const lead: Lead = {
    professionalCapacity: 1,
    personalInterest: 0,
    administrationKnowledge: 0,
    socialSkill: 0,
    experimentWish: 0,
    note: '',
  };
  const seen = Object.fromEntries(Object.entries(lead).reverse()) as unknown as Lead;
  const contact = contactOf(nora, { kind: 'organisation', lead });
  assert.ok('puts' in amends(nora, contact, { fields: { lead: null }, seen: { lead: seen } }));
  const other = { ...seen, socialSkill: 2 };
  assert.equal(amends(nora, contact, { fields: { lead: null }, seen: { lead: other } }), nothingBut('lead'));
});

test('an edit of what is gone is refused as that', () => {
  const edit = { fields: { note: 'a' }, seen: { note: '' } };
  assert.equal(does(nora, 'amendContact', idOf(3), edit, worldOf(nora)), refusal('gone'));
  assert.equal(does(nora, 'amendVisit', idOf(1), edit, worldOf(nora)), refusal('gone'));
  assert.equal(does(nora, 'amendEncounter', idOf(2), edit, worldOf(nora)), refusal('gone'));
});

test('a contact of another district is not to be changed or removed', () => {
  const contact = contactOf(nora);
  assert.equal(amends(omar, contact, { fields: { note: 'a' }, seen: { note: '' } }), refusal('outOfReach'));
  const world = worldOf(omar, { contact: [contact] });
  assert.equal(does(omar, 'removeContact', contact.id, {}, world), refusal('outOfReach'));
});

test('a colleague does not move a contact out of their own reach; the one who made it may', () => {
  const move = { fields: { districtId: 'meadows' }, seen: { districtId: 'harbour' } };
  const theirs = contactOf(omar);
  assert.equal(amends(nora, theirs, move), refusal('notAllowed', 'districtId'));
  assert.is(contactIn(amends(nora, contactOf(nora), move)).districtId, 'meadows');
});

test('an edit cannot take the consent away and keep the telephone', () => {
  const consent = { purposes: ['answer' as const], how: 'spoken' as const, givenAt: FRIDAY, until: null };
  const contact = contactOf(nora, { phone: '06 1', consent });
  const without = { fields: { consent: null }, seen: { consent } };
  assert.equal(amends(nora, contact, without), refusal('consentMissing', 'consent'));
  const both = { fields: { consent: null, phone: '' }, seen: { consent, phone: '06 1' } };
  assert.ok('puts' in amends(nora, contact, both));
});

test('particulars without consent are not recorded', () => {
  const contact = contactOf(nora, { email: 'v@example.org' });
  assert.equal(
    does(nora, 'recordContact', contact.id, { contact }, worldOf(nora)),
    refusal('consentMissing', 'consent'),
  );
});

test('a contact is removed; removed twice is no problem', () => {
  const contact = contactOf(nora);
  const world = worldOf(nora, { contact: [contact] });
  assert.equal(does(nora, 'removeContact', contact.id, {}, world), {
    puts: [{ kind: 'contact', id: contact.id, record: null }],
  });
  assert.equal(does(nora, 'removeContact', contact.id, {}, worldOf(nora)), { puts: [] });
});

test('a maintainer takes a request, and it says so in its history', () => {
  const request = requestIn(onRequest(piet, 'takeRequest', {}));
  assert.equal([request.status, request.assignedTo], ['taken', piet.id]);
  assert.equal(request.history, [
    { at: FRIDAY, byId: piet.id, deed: 'assigned', assignedTo: piet.id, status: 'taken' },
  ]);
});

test('a request that a colleague took first is not taken from them', () => {
  const taken = { status: 'taken' as const, assignedTo: sven.id };
  assert.equal(onRequest(piet, 'takeRequest', {}, taken), refusal('changedMeanwhile'));
  assert.equal(onRequest(piet, 'takeRequest', {}, { assignedTo: sven.id }), refusal('changedMeanwhile'));
  const again = requestIn(onRequest(sven, 'takeRequest', {}, taken));
  assert.equal(again.history, [], 'whoever has it and takes it again changes nothing');
});

test('a request that is over is not taken before it is opened again', () => {
  for (const status of ['done', 'declined'] as const) {
    assert.equal(onRequest(piet, 'takeRequest', {}, { status }), refusal('stepNotAllowed'), status);
  }
});

test('a request is given to somebody who may have it, or to nobody', () => {
  const given = requestIn(onRequest(piet, 'assignRequest', { personId: sven.id }));
  assert.is(given.assignedTo, sven.id);
  assert.equal(given.history, [{ at: FRIDAY, byId: piet.id, deed: 'assigned', assignedTo: sven.id }]);
  assert.is(requestIn(onRequest(piet, 'assignRequest', { personId: null }, { assignedTo: sven.id })).assignedTo, null);
  for (const stranger of [ania.id, omar.id, wim.id, idOf(999)]) {
    assert.equal(onRequest(piet, 'assignRequest', { personId: stranger }), refusal('notAllowed'));
  }
});

test('a status goes by allowed steps only', () => {
  for (const from of STATUSES) {
    for (const to of STATUSES) {
      const effect = onRequest(piet, 'setStatus', { status: to, reason: '' }, { status: from });
      const isOver = from === 'done' || from === 'declined';
      const isBack = to === 'open' && (from === 'planned' || from === 'waiting');
      const mayNot = from === to || (isOver && to !== 'open') || isBack || (from === 'open' && to === 'waiting');
      if (mayNot) assert.equal(effect, refusal('stepNotAllowed'), `${from} to ${to}`);
      else assert.is(requestIn(effect).status, to, `${from} to ${to}`);
    }
  }
});

test('a request set to taken has a name to it, and one opened again has none', () => {
  const set = (status: 'taken' | 'open' | 'done', over: Partial<ServiceRequest>) =>
    requestIn(onRequest(piet, 'setStatus', { status, reason: '' }, over)).assignedTo;
  assert.is(set('taken', {}), piet.id);
  assert.is(set('taken', { assignedTo: sven.id }), sven.id);
  assert.is(set('open', { status: 'done', assignedTo: sven.id }), null);
  assert.is(set('done', { status: 'taken', assignedTo: sven.id }), sven.id, 'who did it stays');
});

test('the reason of a status is kept in the history', () => {
  const request = requestIn(onRequest(piet, 'setStatus', { status: 'declined', reason: 'Not our tree' }));
  assert.equal(request.history, [
    { at: FRIDAY, byId: piet.id, deed: 'status', status: 'declined', text: 'Not our tree' },
  ]);
});

test('remarks are added, never replaced', () => {
  const history = [{ at: FRIDAY, byId: nora.id, deed: 'remark' as const, text: 'She called again' }];
  const request = requestIn(onRequest(piet, 'remarkOnRequest', { text: 'Seen it' }, { history }));
  assert.equal(
    request.history.map((entry) => entry.text),
    ['She called again', 'Seen it'],
  );
  assert.is(request.status, 'open');
});

test('an answer is what the officer can tell the citizen, and an earlier one stays in the history', () => {
  const first = requestIn(onRequest(piet, 'answerRequest', { text: 'On Tuesday' }));
  assert.equal(first.answer, { text: 'On Tuesday', byId: piet.id, at: FRIDAY });
  const second = requestIn(onRequest(piet, 'answerRequest', { text: 'On Friday' }, first));
  assert.is(second.answer?.text, 'On Friday');
  assert.equal(
    second.history.map((entry) => entry.text),
    ['On Tuesday', 'On Friday'],
  );
});

test('a request filed under another service finds its way anew, with a new promise', () => {
  const request = requestIn(onRequest(nora, 'classifyRequest', { serviceCode: 'lamp' }));
  assert.equal([request.serviceCode, request.departmentId], ['lamp', 'port']);
  assert.is(request.route.ruleId, 'lamp-harbour');
  assert.is(request.dueAt, '2026-11-23T22:59:59.999Z', 'three days from when it was opened');
  assert.is(request.deliveredAt, null, 'it has yet to be carried there');
  assert.equal(
    request.history.map((entry) => entry.deed),
    ['classified', 'routed'],
  );
  const none = requestIn(onRequest(nora, 'classifyRequest', { serviceCode: null }));
  assert.equal([none.departmentId, none.dueAt, none.route.by], [null, null, 'triage']);
});

test('a department that a person chose stays, whatever service it is filed under', () => {
  const route = { departmentId: 'streets', by: 'person' as const, ruleId: null, personId: claire.id, because: {} };
  const chosen = { route, departmentId: 'streets', assignedTo: ania.id, status: 'taken' as const };
  const request = requestIn(onRequest(nora, 'classifyRequest', { serviceCode: 'lamp' }, chosen));
  assert.equal([request.serviceCode, request.departmentId, request.assignedTo], ['lamp', 'streets', ania.id]);
  assert.equal(request.route, route);
  assert.is(request.dueAt, '2026-11-23T22:59:59.999Z');
});

test('a service or a department that is not there is refused', () => {
  assert.equal(onRequest(nora, 'classifyRequest', { serviceCode: 'gone' }), refusal('unknown'));
  assert.equal(onRequest(piet, 'routeRequest', { departmentId: 'gone', reason: 'a' }), refusal('unknown'));
});

test('a request sent to another department starts there afresh, with the reason in the words of who sent it', () => {
  const taken = { status: 'taken' as const, assignedTo: piet.id };
  const request = requestIn(onRequest(piet, 'routeRequest', { departmentId: 'streets', reason: 'A lamp' }, taken));
  assert.equal([request.departmentId, request.status, request.assignedTo], ['streets', 'open', null]);
  assert.is(request.deliveredAt, null);
  assert.equal(request.route, {
    departmentId: 'streets',
    by: 'person',
    ruleId: null,
    personId: piet.id,
    because: { en: 'A lamp' },
  });
  const triage = requestIn(onRequest(piet, 'routeRequest', { departmentId: null, reason: 'Whose?' }, taken));
  assert.equal([triage.departmentId, triage.route.by], [null, 'person']);
});

test('whatever a department had begun on a request, the next one begins anew; what is over stays over', () => {
  for (const status of STATUSES) {
    const sent = onRequest(piet, 'routeRequest', { departmentId: 'streets', reason: 'A lamp' }, { status });
    const isOver = status === 'done' || status === 'declined';
    assert.is(requestIn(sent).status, isOver ? status : 'open', status);
  }
});

test('a request sent where it already is stays in the hands it is in', () => {
  const taken = { status: 'taken' as const, assignedTo: piet.id };
  const request = requestIn(onRequest(piet, 'routeRequest', { departmentId: 'green', reason: 'Ours' }, taken));
  assert.equal([request.status, request.assignedTo, request.deliveredAt], ['taken', piet.id, FRIDAY]);
});

const ON_REQUESTS = {
  takeRequest: {},
  assignRequest: { personId: null },
  setStatus: { status: 'done', reason: '' },
  remarkOnRequest: { text: 'a' },
  answerRequest: { text: 'a' },
  classifyRequest: { serviceCode: null },
  routeRequest: { departmentId: null, reason: 'a' },
} as const;

for (const [name, args] of Object.entries(ON_REQUESTS) as [keyof typeof ON_REQUESTS, never][]) {
  test(`${name} on a request that is gone is refused, on one that is not this person's it is out of their reach`, () => {
    assert.equal(does(claire, name, idOf(4), args, worldOf(claire)), refusal('gone'));
    assert.equal(onRequest(omar, name, args), refusal('outOfReach'), 'another district');
    assert.equal(onRequest(ania, name, args), refusal('outOfReach'), 'another department');
    assert.equal(onRequest(wim, name, args), refusal('outOfReach'), 'no part in it at all');
  });
}

test('no deed changes what it was given', () => {
  const records = {
    visit: [visitOf(nora)],
    contact: [contactOf(nora)],
    encounter: [encounterOf(nora)],
    request: [requestOf(nora)],
  };
  const edit = { fields: { note: 'New' }, seen: { note: '' } };
  const made = encounterOf(nora, { id: idOf(70), needs: [need('The tree', 'tree', 71)] });
  const everything: [Person, DeedName, string, unknown][] = [
    [nora, 'openVisit', idOf(60), { visit: visitOf(nora, { id: idOf(60) }) }],
    [nora, 'amendVisit', idOf(1), edit],
    [nora, 'recordEncounter', idOf(70), { encounter: made }],
    [nora, 'amendEncounter', idOf(2), { fields: { note: 'New' }, seen: { note: 'Mrs Visser at number 12' } }],
    [nora, 'recordContact', idOf(61), { contact: contactOf(nora, { id: idOf(61) }) }],
    [nora, 'amendContact', idOf(3), edit],
    [nora, 'removeContact', idOf(3), {}],
    [nora, 'classifyRequest', idOf(4), { serviceCode: 'lamp' }],
    ...Object.entries(ON_REQUESTS).map(([name, args]): [Person, DeedName, string, unknown] => [
      claire,
      name as DeedName,
      idOf(4),
      args,
    ]),
  ];
  const world = { records, directory: structuredClone(town) };
  freeze(world);
  for (const [person, name, recordId, args] of everything) {
    const mutation = freeze(mutationOf(person, name, recordId, args as never));
    const effect = perform(mutation, worldOf(person, world.records, { directory: world.directory }));
    assert.ok('puts' in effect && effect.puts.length > 0, `${name} is done`);
  }
});

/** Frozen to the bottom: in strict code, whoever writes to it throws. */
function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}

test.run();
