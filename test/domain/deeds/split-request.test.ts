import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { World } from '../../../src/domain/deeds.ts';
import type { Person } from '../../../src/domain/person.ts';
import { LONGEST_PART, MOST_PARTS, type ServiceRequest, STATUSES } from '../../../src/domain/request.ts';
import { mirrorOf } from '../../../src/domain/request-part.ts';
import { ania, claire, nora, piet } from '../../people.ts';
import { does, onRequest, putsOf, refusal } from '../effects.ts';
import { asked, leadOf, partOf } from '../parts.ts';
import { FRIDAY, idOf, photoOf, requestOf, worldOf } from '../records.ts';

const LEAD = idOf(4);
const PART = idOf(50);

/** The records that a deed leaves, by their ids. */
const after = (effect: ReturnType<typeof does>) =>
  new Map(putsOf(effect).map(({ id, record }) => [id, record as ServiceRequest]));

const together = (person: Person, lead: ServiceRequest, parts: ServiceRequest[]): World =>
  worldOf(person, { request: [lead, ...parts] });

/** Piet's lead with one part at Streets, as this person sees both. */
function split(person: Person, over: Partial<ServiceRequest> = {}) {
  const part = partOf(nora, over);
  return together(person, leadOf(nora, [part]), [part]);
}

test('a department asks another for a part: it goes there, with a promise of its own, and the first one leads', () => {
  const request = requestOf(nora, { contactId: idOf(3), attachments: [photoOf()], onBehalfOf: 'Her mother' });
  const world = worldOf(piet, { request: [request] });
  const left = after(does(piet, 'splitRequest', LEAD, { part: asked(), reason: 'The lamp hangs in it' }, world));
  const [lead, part] = [left.get(LEAD), left.get(PART)];
  assert.equal(
    [part?.partOf, part?.departmentId, part?.status, part?.text],
    [LEAD, 'streets', 'open', 'Light the path'],
  );
  assert.equal(part?.route.because, { en: 'The lamp hangs in it' });
  assert.is(part?.route.by, 'person', 'so no rule sends it elsewhere');
  assert.is(part?.dueAt, '2026-11-23T22:59:59.999Z', 'three days, as lamps have');
  assert.equal([part?.officerId, part?.encounterId, part?.attachments], [nora.id, idOf(2), [photoOf()]]);
  assert.equal([part?.contactId, part?.onBehalfOf], [null, undefined], 'who asked stays with the lead');
  assert.equal(lead?.parts, [mirrorOf(part as ServiceRequest)]);
  assert.equal(lead?.history.at(-1), {
    at: FRIDAY,
    byId: piet.id,
    deed: 'split',
    departmentId: 'streets',
    route: part?.route,
    text: 'Light the path',
  });
});

test('the same said again, as by a phone from its backup, changes nothing; the name of another request is refused', () => {
  assert.equal(putsOf(does(piet, 'splitRequest', LEAD, { part: asked(), reason: '' }, split(piet))), []);
  for (const id of [LEAD, idOf(51)]) {
    const world = worldOf(piet, { request: [requestOf(nora), requestOf(nora, { id: idOf(51) })] });
    const effect = does(piet, 'splitRequest', LEAD, { part: asked({ id }), reason: '' }, world);
    assert.equal(effect, refusal('alreadyThere', 'part'));
  }
});

test('a part is not split again, and what is over is not split at all', () => {
  const again = { part: asked({ id: idOf(51), departmentId: 'green' }), reason: '' };
  assert.equal(does(ania, 'splitRequest', PART, again, split(ania)), refusal('stepNotAllowed'));
  for (const status of STATUSES) {
    const effect = onRequest(piet, 'splitRequest', { part: asked(), reason: '' }, { status });
    const isOver = status === 'done' || status === 'declined';
    assert.is('problems' in effect, isOver, status);
  }
});

test('a department that is not there is refused; a service that is not counts as not said; there is an end to parts', () => {
  const ask = (part: ReturnType<typeof asked>, over: Partial<ServiceRequest> = {}) =>
    onRequest(piet, 'splitRequest', { part, reason: '' }, over);
  assert.equal(ask(asked({ departmentId: 'gone' })), refusal('unknown', 'departmentId'));
  const part = after(ask(asked({ serviceCode: 'gone' }))).get(PART);
  assert.equal([part?.serviceCode, part?.dueAt], [null, null]);
  const parts = Array.from({ length: MOST_PARTS }, (_, index) => mirrorOf(partOf(nora, { id: idOf(60 + index) })));
  assert.equal(ask(asked(), { parts }), refusal('tooMany', 'parts'));
  assert.ok('puts' in ask(asked({ text: 'x'.repeat(LONGEST_PART) }), { parts: parts.slice(1) }));
});

test('what becomes of a part, its lead has at once: by whom, with which words, where it ended or began again', () => {
  const did = (
    over: Partial<ServiceRequest>,
    name: 'setStatus',
    args: { status: ServiceRequest['status']; reason: string },
  ) => {
    const left = after(does(ania, name, PART, { ...args, lead: LEAD }, split(ania, over)));
    assert.equal(left.get(LEAD)?.parts, [mirrorOf(left.get(PART) as ServiceRequest)]);
    return left
      .get(LEAD)
      ?.history.map(({ deed, partStatus, departmentId, text, byId }) => [deed, partStatus, departmentId, text, byId]);
  };
  const told = (status: string, text?: string) => [['part', status, 'streets', text, ania.id]];
  assert.equal(did({}, 'setStatus', { status: 'done', reason: 'It burns' }), told('done', 'It burns'));
  assert.equal(did({}, 'setStatus', { status: 'done', reason: '' }), told('done'));
  assert.equal(did({}, 'setStatus', { status: 'planned', reason: 'On Monday' }), told('planned', 'On Monday'));
  assert.equal(did({}, 'setStatus', { status: 'planned', reason: '' }), [], 'nothing was said');
  assert.equal(did({ status: 'done' }, 'setStatus', { status: 'open', reason: '' }), told('open'));
});

test('a part that is taken, filed or sent on stands so in its lead', () => {
  const deeds = [
    does(ania, 'takeRequest', PART, { lead: LEAD }, split(ania)),
    does(claire, 'classifyRequest', PART, { serviceCode: 'tree', lead: LEAD }, split(claire)),
    does(ania, 'routeRequest', PART, { departmentId: 'port', reason: 'By the quay', lead: LEAD }, split(ania)),
    does(ania, 'routeRequest', PART, { departmentId: null, reason: 'Whose?', lead: LEAD }, split(ania)),
  ];
  for (const effect of deeds) {
    const left = after(effect);
    assert.equal(left.get(LEAD)?.parts, [mirrorOf(left.get(PART) as ServiceRequest)]);
    assert.equal(left.get(LEAD)?.history, []);
  }
  assert.not(
    after(does(ania, 'assignRequest', PART, { personId: ania.id }, split(ania))).has(LEAD),
    'who does it is theirs',
  );
  assert.not(after(does(ania, 'remarkOnRequest', PART, { text: 'Seen' }, split(ania))).has(LEAD));
});

test('where the lead is not here, the part alone is changed; another request is never told in its place', () => {
  const alone = worldOf(ania, { request: [partOf(nora)] });
  const left = after(does(ania, 'setStatus', PART, { status: 'done', reason: 'It burns', lead: LEAD }, alone));
  assert.equal([...left.keys()], [PART]);
  const stranger = { status: 'done' as const, reason: '', lead: idOf(51) };
  assert.equal(does(ania, 'setStatus', PART, stranger, split(ania)), refusal('mismatch', 'partOf'));
  assert.equal(does(piet, 'setStatus', LEAD, stranger, split(piet)), refusal('mismatch', 'partOf'));
});

test('a part is not answered: whoever asked hears the lead', () => {
  assert.equal(does(ania, 'answerRequest', PART, { text: 'Soon' }, split(ania)), refusal('oneVoice'));
  const photo = { attachment: photoOf(), isForCitizen: true as const };
  assert.equal(does(ania, 'attachToRequest', PART, photo, split(ania)), refusal('oneVoice'));
  assert.ok('puts' in does(ania, 'attachToRequest', PART, { attachment: photoOf() }, split(ania)), 'to colleagues');
  assert.equal(does(nora, 'answerRequest', PART, { text: 'Soon' }, split(nora)), refusal('oneVoice'));
});

test('a lead is not closed over a part that is open unless it is said of each what becomes of it', () => {
  const [mine, other] = [partOf(nora), partOf(nora, { id: idOf(51), status: 'taken' })];
  const over = partOf(nora, { id: idOf(52), status: 'done' });
  const world = together(piet, leadOf(nora, [mine, other, over]), [mine, other, over]);
  const becomes = 'goesOn' as const;
  for (const status of ['done', 'declined'] as const) {
    const close = (ids: string[]) =>
      does(piet, 'setStatus', LEAD, { status, reason: '', parts: ids.map((id) => ({ id, becomes })) }, world);
    for (const ids of [[], [mine.id], [other.id], [mine.id, over.id, idOf(53)]])
      assert.equal(close(ids), refusal('missing', 'parts'));
    assert.is(after(close([mine.id, other.id])).get(LEAD)?.status, status);
  }
  assert.ok(
    'puts' in does(piet, 'setStatus', LEAD, { status: 'planned', reason: '' }, world),
    'it is not closed by that',
  );
});

test('closing a lead withdraws the parts it says, and leaves the others to go on; both stories tell it', () => {
  const [mine, other] = [partOf(nora), partOf(nora, { id: idOf(51), departmentId: 'port', status: 'taken' })];
  const world = { ...together(piet, leadOf(nora, [mine, other]), [mine, other]), isFinal: true };
  const parts = [
    { id: mine.id, becomes: 'withdrawn' as const },
    { id: other.id, becomes: 'goesOn' as const },
  ];
  const left = after(does(piet, 'setStatus', LEAD, { status: 'done', reason: 'It was felled', parts }, world));
  assert.equal([...left.keys()].sort(), [LEAD, mine.id]);
  assert.equal([left.get(LEAD)?.status, left.get(mine.id)?.status], ['done', 'declined']);
  assert.equal(left.get(LEAD)?.parts, [mirrorOf(left.get(mine.id) as ServiceRequest), mirrorOf(other)]);
  assert.equal(
    left
      .get(LEAD)
      ?.history.map(({ deed, status, partStatus, departmentId, becomes }) => [
        deed,
        status,
        partStatus,
        departmentId,
        becomes,
      ]),
    [
      ['status', 'done', undefined, undefined, undefined],
      ['part', undefined, 'declined', 'streets', 'withdrawn'],
      ['part', undefined, 'taken', 'port', 'goesOn'],
    ],
  );
  assert.equal(left.get(mine.id)?.history, [
    { at: FRIDAY, byId: piet.id, deed: 'status', status: 'declined', becomes: 'withdrawn', text: 'It was felled' },
  ]);
});

test('a part that ended meanwhile stays as it ended, and what is no part of it is not withdrawn', () => {
  const ended = partOf(nora, { status: 'done' });
  const strange = requestOf(nora, { id: idOf(51), departmentId: 'streets' });
  const world = together(piet, leadOf(nora, [ended]), [ended, strange]);
  const parts = [ended.id, strange.id, LEAD].map((id) => ({ id, becomes: 'withdrawn' as const }));
  const left = after(does(piet, 'setStatus', LEAD, { status: 'done', reason: '', parts }, world));
  assert.equal([...left.keys()], [LEAD]);
  assert.equal(left.get(LEAD)?.parts, [mirrorOf(ended)]);
});

test('a phone that has the lead alone shows a part as withdrawn; a server without that part decides nothing', () => {
  const lead = leadOf(nora, [partOf(nora)]);
  const args = { status: 'done' as const, reason: '', parts: [{ id: PART, becomes: 'withdrawn' as const }] };
  const left = after(does(piet, 'setStatus', LEAD, args, together(piet, lead, [])));
  assert.is(left.get(LEAD)?.parts?.[0]?.status, 'declined');
  const final = { ...together(piet, lead, []), isFinal: true };
  assert.equal(does(piet, 'setStatus', LEAD, args, final), refusal('mismatch', 'parts'));
});

test.run();
