import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Encounter, Need } from '../../../src/domain/encounter.ts';
import { buildsOn, touches } from '../../../src/domain/mutation.ts';
import { keyOf } from '../../../src/domain/record.ts';
import { MOST_JOINED, type ServiceRequest } from '../../../src/domain/request.ts';
import { nora, omar, piet } from '../../people.ts';
import { does, putsOf } from '../effects.ts';
import { encounterOf, FRIDAY, idOf, mutationOf, needOf, photoOf, requestOf, worldOf } from '../records.ts';

const first = requestOf(piet, { encounterId: idOf(60), contactId: idOf(61) });
const joining = (over: Partial<Need> = {}): Need => ({
  ...needOf('The tree scares me', 'tree'),
  joins: first.id,
  ...over,
});
const talk = (needs: Need[], over: Partial<Encounter> = {}) =>
  encounterOf(nora, { contactId: idOf(3), needs, ...over });
const tells = (encounter: Encounter, request: ServiceRequest | null = first) =>
  putsOf(
    does(nora, 'recordEncounter', encounter.id, { encounter }, worldOf(nora, { request: request ? [request] : [] })),
  ).flatMap((put) => (put.kind === 'request' && put.record ? [put.record] : []));
const entry = { encounterId: idOf(2), officerId: nora.id, contactId: idOf(3), at: FRIDAY };

test('whoever asks for the same joins the request that is there, in their own words, and opens none', () => {
  const [request, ...others] = tells(talk([joining()]));
  assert.equal(others, []);
  assert.equal(request, {
    ...first,
    joined: [entry],
    history: [{ at: FRIDAY, byId: nora.id, deed: 'joined', text: 'The tree scares me' }],
  });
});

test('what can no longer be joined is asked for by a request of its own: nothing is lost', () => {
  const full = Array.from({ length: MOST_JOINED }, (_, index) => ({ ...entry, encounterId: idOf(1000 + index) }));
  for (const there of [
    null,
    { ...first, status: 'done' as const },
    { ...first, joined: full },
    { ...first, districtId: 'meadows' },
  ]) {
    const [request, ...others] = tells(talk([joining()]), there);
    assert.equal([request?.id, request?.text, others.length], [idOf(10), 'The tree scares me', 0]);
  }
});

test('one talk joins a request once, whatever number of its needs do', () => {
  const [request, ...others] = tells(talk([joining(), joining({ id: idOf(11), text: 'And the branch' })]));
  assert.equal(others, []);
  assert.equal(request?.joined, [entry]);
  assert.equal(
    request?.history.map(({ text }) => text),
    ['The tree scares me', 'And the branch'],
  );
});

test('the photos of who joins are there for the department too, as many as fit', () => {
  const photos = Array.from({ length: 15 }, (_, index) => photoOf({ id: idOf(200 + index) }));
  const [request] = tells(talk([joining({ attachments: photos })]), { ...first, attachments: photos.slice(0, 3) });
  assert.is(request?.attachments?.length, 15, 'each once');
  const further = photos.map((photo, index) => ({ ...photo, id: idOf(300 + index) }));
  const [filled] = tells(talk([joining({ attachments: further })]), { ...first, attachments: photos });
  assert.is(filled?.attachments?.length, 20);
});

test('a talk that joins touches what it joins, and waits for nothing there', () => {
  const encounter = talk([joining()]);
  const told = mutationOf(nora, 'recordEncounter', encounter.id, { encounter });
  assert.equal(touches(told).map(keyOf), [`encounter/${encounter.id}`, `request/${idOf(10)}`, `request/${first.id}`]);
  const source = encounterOf(nora, { id: idOf(60), needs: [{ ...needOf('The tree', 'tree'), id: first.id }] });
  const opened = mutationOf(nora, 'recordEncounter', source.id, { encounter: source });
  assert.not(buildsOn(told, opened), 'where the other is refused, it opens one of its own');
  const taken = mutationOf(piet, 'takeRequest', first.id, {});
  assert.not(buildsOn(taken, told));
  assert.ok(buildsOn(taken, opened));
});

test('nobody joins what they may not read', () => {
  const encounter = encounterOf(omar, { districtId: 'meadows', needs: [joining()] });
  const puts = putsOf(does(omar, 'recordEncounter', encounter.id, { encounter }, worldOf(omar, { request: [first] })));
  assert.equal(
    puts.map(({ id }) => id),
    [encounter.id, idOf(10)],
  );
});

test.run();
