import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readMutation } from '../../src/domain/deeds.ts';
import { buildsOn, isMaking, KIND_OF, touches } from '../../src/domain/ground.ts';
import { type Args, DEED_NAMES, type DeedName, onWhatStands, SCHEMA, wordsIn } from '../../src/domain/mutation.ts';
import { REASONS } from '../../src/domain/problem.ts';
import { keyOf } from '../../src/domain/record.ts';
import { nora, piet } from '../people.ts';
import { always } from './chance.ts';
import { contactOf, encounterOf, FRIDAY, idOf, mutationOf, photoOf, visitOf } from './records.ts';

const need = { id: idOf(10), text: 'A bench', serviceCode: 'bench', departmentId: null };

/** One well-formed set of arguments for each deed. */
const WELL_FORMED: { [N in DeedName]: Args<N> } = {
  openVisit: { visit: visitOf(nora) },
  amendVisit: {
    fields: { note: 'Rain', passersBy: 12, endedAt: FRIDAY },
    seen: { note: '', passersBy: 0, endedAt: null },
  },
  recordEncounter: {
    encounter: encounterOf(nora, {
      place: { longitude: 0.5, latitude: 0.5, accuracy: 12, address: 'Kade 3' },
      needs: [need],
      offers: [{ id: idOf(11), text: 'Can lend a ladder' }],
      remarks: [{ id: idOf(12), text: 'Likes the square' }],
    }),
  },
  amendEncounter: { fields: { note: 'Later', outcome: 'comeBack', contactId: idOf(3) }, seen: { note: '' } },
  recordContact: {
    contact: contactOf(nora, {
      phone: '06 1',
      consent: { purposes: ['keep', 'answer'], how: 'signed', givenAt: FRIDAY, until: FRIDAY },
      lead: {
        professionalCapacity: 0,
        personalInterest: 1,
        administrationKnowledge: 2,
        socialSkill: 3,
        experimentWish: 0,
        note: 'Knows everyone',
      },
    }),
  },
  amendContact: { fields: { phone: '06 2', consent: null }, seen: { phone: '06 1', consent: null } },
  removeContact: {},
  takeRequest: {},
  assignRequest: { personId: piet.id },
  setStatus: { status: 'done', reason: '' },
  remarkOnRequest: { text: 'Asked again' },
  answerRequest: { text: 'It is done' },
  classifyRequest: { serviceCode: null },
  routeRequest: { departmentId: null, reason: 'Not ours' },
  splitRequest: {
    part: { id: idOf(14), text: 'Light the path', serviceCode: 'lamp', departmentId: 'streets' },
    reason: '',
  },
  attachToEncounter: { attachment: photoOf() },
  attachToRequest: {
    attachment: photoOf({ kind: 'voice', type: 'audio/webm', width: null, height: null, seconds: 12 }),
  },
  tellAsker: { encounterId: idOf(2), how: 'phone' },
  askCitizen: { question: { id: idOf(15), encounterId: idOf(2), text: 'Which tree?' } },
  withdrawQuestion: { questionId: idOf(15) },
  noteSaid: { questionId: idOf(15), text: 'The third one' },
  settleReview: { verdict: 'taken', words: 'She is right', about: [{ kind: 'contact', id: idOf(3) }] },
};

const wellFormed = (name: DeedName) => mutationOf(nora, name, idOf(1), structuredClone(WELL_FORMED[name]));

/** What is wrong with it, as "field reason". */
function problemsIn(input: unknown): string[] {
  const read = readMutation(input);
  return 'problems' in read ? read.problems.map(({ field, reason }) => `${field} ${reason}`) : [];
}

for (const name of DEED_NAMES) {
  test(`a well-formed ${name} is read as it was sent`, () => {
    const sent = wellFormed(name);
    assert.equal(readMutation(JSON.parse(JSON.stringify(sent))), { mutation: sent });
  });

  test(`a ${name} that carries something unknown is refused, and says what`, () => {
    const sent = wellFormed(name);
    assert.equal(problemsIn({ ...sent, colour: 'red' }), ['colour unknown']);
    assert.equal(problemsIn({ ...sent, args: { ...sent.args, colour: 'red' } }), ['colour unknown']);
  });
}

test('every field of the envelope is needed', () => {
  for (const field of Object.keys(wellFormed('takeRequest'))) {
    const { [field]: _left, ...rest } = wellFormed('takeRequest') as unknown as Record<string, unknown>;
    const [problem, ...others] = problemsIn(rest);
    assert.ok(problem?.startsWith(`${field} `), `${field}: ${problem}`);
    assert.equal(others, []);
  }
});

test('a deed that this server has never heard of is refused by that name', () => {
  assert.equal(problemsIn({ ...wellFormed('takeRequest'), name: 'paintFence' }), ['name unknownDeed']);
  assert.equal(problemsIn({ ...wellFormed('takeRequest'), name: 'toString' }), ['name unknownDeed']);
});

test('a deed of a newer app is refused as that, not as a mistake', () => {
  assert.equal(problemsIn({ ...wellFormed('takeRequest'), schema: SCHEMA + 1 }), ['schema newerApp']);
  assert.equal(problemsIn({ ...wellFormed('takeRequest'), schema: SCHEMA + 1, args: { new: 1 } }), ['schema newerApp']);
  assert.equal(problemsIn({ ...wellFormed('takeRequest'), schema: SCHEMA + 1, name: 'bookVisit' }), [
    'schema newerApp',
  ]);
  assert.equal(problemsIn({ ...wellFormed('takeRequest'), schema: SCHEMA + 1, weather: 'rain' }), ['schema newerApp']);
});

test('what no database could keep is refused at its field', () => {
  for (const text of ['a\u0000b', 'half \ud83d']) {
    assert.equal(problemsIn({ ...wellFormed('remarkOnRequest'), args: { text } }), ['text unwritable']);
    const encounter = encounterOf(nora, { needs: [need, { ...need, text }] });
    assert.equal(problemsIn({ ...wellFormed('recordEncounter'), args: { encounter } }), [
      'encounter.needs.1.text unwritable',
    ]);
    const contact = contactOf(nora, { name: text });
    assert.equal(problemsIn({ ...wellFormed('recordContact'), args: { contact } }), ['contact.name unwritable']);
  }
});

test('a wrong value is refused at its field', () => {
  const refusedIn = (over: object) =>
    problemsIn({ ...wellFormed('recordEncounter'), args: { encounter: { ...encounterOf(nora), ...over } } });
  const place = { longitude: 0, latitude: 0, accuracy: null, address: '' };
  assert.equal(refusedIn({ note: 'x'.repeat(20_001) }), ['encounter.note tooLong']);
  assert.equal(refusedIn({ note: 7 }), ['encounter.note text']);
  assert.equal(refusedIn({ metAt: '2026-11-20' }), ['encounter.metAt instant']);
  assert.equal(refusedIn({ metAt: '2026-13-20T09:00:00.000Z' }), ['encounter.metAt instant']);
  assert.equal(refusedIn({ officerId: 'nora' }), ['encounter.officerId id']);
  assert.equal(refusedIn({ districtId: 'har/bour' }), ['encounter.districtId code']);
  assert.equal(refusedIn({ outcome: 'danced' }), ['encounter.outcome unknown']);
  assert.equal(refusedIn({ place: { ...place, latitude: 90.1 } }), ['encounter.place.latitude outOfRange']);
  assert.equal(refusedIn({ place: { ...place, accuracy: -1 } }), ['encounter.place.accuracy outOfRange']);
  assert.equal(refusedIn({ needs: Array(51).fill(need) }), ['encounter.needs tooMany']);
  assert.equal(refusedIn({ needs: [{ ...need, text: ' ' }] }), ['encounter.needs.0.text missing']);
});

test('every wrong field is told, not only the first', () => {
  const encounter = { ...encounterOf(nora), metAt: '2026-13-20T09:00:00.000Z', outcome: 'danced' };
  assert.equal(problemsIn({ ...wellFormed('recordEncounter'), args: { encounter } }), [
    'encounter.metAt instant',
    'encounter.outcome unknown',
  ]);
});

test('whatever is sent, it is read or refused with reasons that every language has a sentence for', () =>
  always(
    fc.property(fc.jsonValue(), (input) => {
      const read = readMutation(input);
      assert.ok('problems' in read && read.problems.length > 0);
      for (const { reason } of read.problems) assert.ok(REASONS.includes(reason));
    }),
    { runs: 1000, examples: [[null], [[]], [{ name: '__proto__' }]] },
  ));

test('whatever one field of a good mutation is replaced by, reading it never throws', () =>
  always(
    fc.property(fc.constantFrom(...DEED_NAMES), fc.nat(), fc.jsonValue(), (name, place, value) => {
      const sent = wellFormed(name);
      const spots = spotsIn(sent);
      const [holder, key] = spots[place % spots.length] as [Record<string, unknown>, string];
      holder[key] = value;
      const read = readMutation(sent);
      if ('problems' in read) for (const { reason } of read.problems) assert.ok(REASONS.includes(reason));
    }),
    { runs: 2000, examples: [] },
  ));

/** Every field in there, as the object that holds it and its name. */
function spotsIn(value: unknown): [object, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): [object, string][] => [[value, key], ...spotsIn(inner)]);
}

test('a talk touches itself and the requests of its needs, a settled review what it is about, a request that is split its part; every other deed its own record', () => {
  const encounter = encounterOf(nora, { needs: [need, { ...need, id: idOf(13) }] });
  const told = mutationOf(nora, 'recordEncounter', encounter.id, { encounter });
  assert.equal(touches(told).map(keyOf), [`encounter/${encounter.id}`, `request/${idOf(10)}`, `request/${idOf(13)}`]);
  assert.equal(touches(wellFormed('settleReview')).map(keyOf), [`review/${idOf(1)}`, `contact/${idOf(3)}`]);
  assert.equal(touches(wellFormed('splitRequest')).map(keyOf), [`request/${idOf(1)}`, `request/${idOf(14)}`]);
  const several: DeedName[] = ['recordEncounter', 'settleReview', 'splitRequest'];
  for (const name of DEED_NAMES.filter((each) => !several.includes(each))) {
    assert.equal(touches(wellFormed(name)), [{ kind: KIND_OF[name], id: idOf(1) }], name);
  }
});

test('a deed on a part names its lead beside it, and one that closes a lead the parts that go with it; it waits for neither', () => {
  const [lead, part, other] = [idOf(1), idOf(14), idOf(15)];
  const parts = [
    { id: part, becomes: 'withdrawn' as const },
    { id: other, becomes: 'goesOn' as const },
  ];
  const ends = mutationOf(piet, 'setStatus', part, { status: 'done', reason: '', lead });
  const closes = mutationOf(piet, 'setStatus', lead, { status: 'done', reason: '', parts });
  assert.equal(touches(ends).map(keyOf), [`request/${part}`, `request/${lead}`]);
  assert.equal(touches(closes).map(keyOf), [`request/${lead}`, `request/${part}`]);
  assert.equal([buildsOn(closes, ends), buildsOn(ends, closes)], [false, false]);
});

test('whatever is done on a part waits for the split that opens it, and for no other', () => {
  const splits = wellFormed('splitRequest');
  const on = (id: string, name: 'remarkOnRequest' | 'takeRequest') =>
    mutationOf(piet, name, id, structuredClone(WELL_FORMED[name]));
  assert.ok(buildsOn(on(idOf(14), 'remarkOnRequest'), splits));
  assert.ok(buildsOn(on(idOf(14), 'takeRequest'), splits));
  assert.not(buildsOn(on(idOf(15), 'remarkOnRequest'), splits));
  assert.not(buildsOn(on(splits.recordId, 'remarkOnRequest'), splits), 'the lead was there before');
  assert.ok(buildsOn(on(splits.recordId, 'takeRequest'), splits), 'one step counts on those before');
});

test('three deeds make their record', () => {
  assert.equal(DEED_NAMES.filter(isMaking), ['openVisit', 'recordEncounter', 'recordContact']);
});

test('an edit made on an old view can be made again on what stands there now', () => {
  const args = { fields: { note: 'Mine' }, seen: { note: 'Old' } };
  assert.equal(onWhatStands(args, contactOf(nora, { note: 'Theirs' })), {
    fields: { note: 'Mine' },
    seen: { note: 'Theirs' },
  });
});

test('a deed is known by the words in it', () => {
  const encounter = encounterOf(nora, { note: '', needs: [need] });
  assert.is(wordsIn({ name: 'recordEncounter', args: { encounter } }), need.text);
  assert.is(wordsIn({ name: 'setStatus', args: { status: 'done', reason: 'Mended' } }), 'Mended');
  assert.is(wordsIn({ name: 'takeRequest', args: {} }), '');
});

test.run();
