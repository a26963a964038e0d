import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Encounter, Need } from '../../../src/domain/encounter.ts';
import { buildsOn, touches } from '../../../src/domain/ground.ts';
import { keyOf } from '../../../src/domain/record.ts';
import {
  type HistoryEntry,
  joinedOf,
  MOST_JOINED,
  MOST_JOINED_SIGNS,
  type ServiceRequest,
  spokenFor,
} from '../../../src/domain/request.ts';
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
const wordsOf = (text: string): HistoryEntry => ({ at: FRIDAY, byId: nora.id, deed: 'joined', text });
const behalvesIn = (request?: ServiceRequest) => request?.history.map((each) => spokenFor(each, request));

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
  const full = Array.from({ length: MOST_JOINED }, () => wordsOf('The lamp'));
  for (const there of [
    null,
    { ...first, status: 'done' as const },
    { ...first, history: full },
    { ...first, districtId: 'meadows' },
    { ...first, partOf: idOf(70) },
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

test('the photos of who joins are there for the department too, each once; where they do not all fit, the need asks by itself', () => {
  const photos = Array.from({ length: 15 }, (_, index) => photoOf({ id: idOf(200 + index) }));
  const [request] = tells(talk([joining({ attachments: photos })]), { ...first, attachments: photos.slice(0, 3) });
  assert.is(request?.attachments?.length, 15, 'each once');
  const further = photos.map((photo, index) => ({ ...photo, id: idOf(300 + index) }));
  const [own, ...others] = tells(talk([joining({ attachments: further })]), { ...first, attachments: photos });
  assert.equal([own?.id, own?.attachments, others.length], [idOf(10), further, 0]);
  const needs = [
    joining({ attachments: photos }),
    joining({ id: idOf(11), attachments: further }),
    joining({ id: idOf(12) }),
  ];
  assert.equal(
    tells(talk(needs)).map(({ id, attachments, history }) => [id, attachments, history.length]),
    [
      [first.id, photos, 2],
      [idOf(11), further, 2],
    ],
    'within one talk too: what does fit still joins',
  );
});

test('a request takes in words as long as there is room for all that somebody says, then they are asked on their own: no word is cut', () => {
  const long = { text: 'x'.repeat(4000) };
  const joins = Array.from({ length: MOST_JOINED_SIGNS / 4000 - 1 }, () => wordsOf(long.text));
  const remark: HistoryEntry = { at: FRIDAY, byId: piet.id, deed: 'remark', text: 'y'.repeat(8000) };
  const roomy = { ...first, history: [remark, ...joins] };
  assert.is(
    tells(talk([joining(long)]), roomy)[0]?.id,
    first.id,
    'to the last sign; what colleagues remark does not count',
  );
  const [own] = tells(talk([joining({ text: 'Mine too' })]), { ...first, history: [...joins, wordsOf(long.text)] });
  assert.equal([own?.id, own?.text], [idOf(10), 'Mine too']);
});

test('however many ask for the same, what travels of one request stays small', () => {
  let request: ServiceRequest = first;
  for (let each = 0; each < 600; each += 1) {
    const encounter = talk([joining({ id: idOf(0x2000 + each), text: 'x'.repeat(150) })], { id: idOf(0x1000 + each) });
    request = tells(encounter, request).find(({ id }) => id === first.id) ?? request;
  }
  assert.is(joinedOf(request).length, 100);
  assert.ok(JSON.stringify(request).length < 60_000, String(JSON.stringify(request).length));
});

test('the department reads for whom somebody spoke who joined, beside their words', () => {
  const [request] = tells(talk([joining()], { onBehalfOf: 'her deaf mother' }), {
    ...first,
    joined: [{ ...entry, encounterId: idOf(62), at: first.openedAt.replace('09', '08'), onBehalfOf: 'his son' }],
  });
  assert.equal(request?.joined?.at(-1), { ...entry, onBehalfOf: 'her deaf mother' });
  assert.equal(behalvesIn(request), ['her deaf mother']);
  const [plain] = tells(talk([joining()]));
  assert.equal(behalvesIn(plain), ['']);
});

test('of two who joined at what the server took for one moment, each is read as speaking for whom they did', () => {
  const others = talk([joining({ id: idOf(11), text: 'Me too' })], { id: idOf(70), onBehalfOf: 'his son' });
  const [one] = tells(talk([joining()], { onBehalfOf: 'her deaf mother' }));
  const [both] = tells(others, one);
  assert.equal(behalvesIn(both), ['her deaf mother', 'his son']);
  const [alone] = tells({ ...others, onBehalfOf: '' }, one);
  assert.equal(behalvesIn(alone), ['her deaf mother', '']);
});

test('where it cannot be told who said what at one moment, nobody’s words are given to another', () => {
  const twice = talk([joining(), joining({ id: idOf(12), text: 'And the branch' })], { onBehalfOf: 'her deaf mother' });
  const others = talk([joining({ id: idOf(11), text: 'Me too' })], { id: idOf(70) });
  const [both] = tells(others, tells(twice)[0]);
  assert.equal(behalvesIn(both), ['', '', '']);
  const [agreed] = tells({ ...others, onBehalfOf: 'her deaf mother' }, tells(twice)[0]);
  assert.equal(behalvesIn(agreed), Array(3).fill('her deaf mother'));
  const own = { ...first, officerId: nora.id, openedAt: FRIDAY, onBehalfOf: 'the school' };
  const branch = wordsOf('And the branch, says who opened it');
  const [opener] = tells({ ...others, onBehalfOf: 'his son' }, { ...own, history: [branch] });
  assert.equal(behalvesIn(opener), ['', '']);
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

test('a talk that somebody else handed in is here before its requests: until they come, the phone goes on showing them', () => {
  const encounter = talk([joining(), { ...needOf('It is dark here', 'lamp'), id: idOf(11) }]);
  const shown = (request: ServiceRequest[], isFinal = false) => {
    const world = { ...worldOf(nora, { encounter: [encounter], request }), isFinal };
    return putsOf(does(nora, 'recordEncounter', encounter.id, { encounter }, world)).map(({ id }) => id);
  };
  const joined = { ...first, joined: [entry] };
  assert.equal(shown([first]), [first.id, idOf(11)]);
  assert.equal(shown([joined]), [idOf(11)]);
  assert.equal(shown([joined, requestOf(nora, { id: idOf(11) })]), []);
  assert.equal(shown([first], true), [], 'the server has done it once');
});

test('so it does where its author had written more on it, which was handed in too; a talk of that name cannot be noted twice', () => {
  const encounter = talk([joining()]);
  const world = worldOf(nora, { encounter: [{ ...encounter, note: 'Written since' }], request: [first] });
  const again = { ...world, isShownAgain: true };
  const shown = putsOf(does(nora, 'recordEncounter', encounter.id, { encounter }, again));
  assert.equal(
    shown.map(({ id }) => id),
    [first.id],
  );
  const twice = does(nora, 'recordEncounter', encounter.id, { encounter }, world);
  assert.equal(twice, { problems: [{ field: 'recordId', reason: 'alreadyThere' }] });
});

test.run();
