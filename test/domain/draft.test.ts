import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Attachment, MOST_ATTACHMENTS } from '../../src/domain/attachment.ts';
import {
  inDistrict,
  isBlank,
  newDraft,
  readDraft,
  usualDistrict,
  whereThePhoneIs,
  withAddress,
  withAttached,
  withJoins,
  withNeedFromNote,
  withNote,
  withoutAttached,
  withoutPosition,
  withPoint,
  withPosition,
} from '../../src/domain/draft.ts';
import { nora, omar } from '../people.ts';
import { town } from '../town.ts';
import { encounterOf, FRIDAY, idOf } from './records.ts';

const blank = newDraft(idOf(1), nora.id, FRIDAY);
const inHarbour = { point: [0.5, 0.5] as [number, number], accuracy: 12 };
const outside = { point: [9, 9] as [number, number], accuracy: 12 };

test('a sheet that was only looked at is blank, wherever the phone is', () => {
  assert.ok(isBlank(blank));
  assert.ok(isBlank(withPosition(blank, inHarbour, town.districts)));
  assert.not(isBlank(withNote(blank, 'Hello')));
  assert.not(isBlank(withAddress(blank, 'Quay 3')));
});

test('the position says the district, until the person says another', () => {
  const there = withPosition(blank, inHarbour, town.districts);
  assert.is(there.encounter.districtId, 'harbour');
  assert.is(there.encounter.place?.accuracy, 12);
  const chosen = withPosition(inDistrict(there, 'meadows'), inHarbour, town.districts);
  assert.is(chosen.encounter.districtId, 'meadows');
});

test('a rough position outside of all districts leaves the district of the day', () => {
  const usual = { ...blank, encounter: { ...blank.encounter, districtId: 'old-town' } };
  assert.is(withPosition(usual, { ...outside, accuracy: 3000 }, town.districts).encounter.districtId, 'old-town');
  assert.is(withPosition(usual, outside, town.districts).encounter.districtId, null);
});

test('a position that the person does not want kept does not come back; the street stays', () => {
  const typed = withAddress(withPosition(blank, inHarbour, town.districts), 'Quay 3');
  const without = withoutPosition(typed);
  assert.equal(without.encounter.place, { longitude: null, latitude: null, accuracy: null, address: 'Quay 3' });
  assert.is(withPosition(without, inHarbour, town.districts), without);
  assert.is(withAddress(without, '').encounter.place, null);
});

test('a point set on the map stays where the person put it, and says the district; the street stays', () => {
  const typed = withAddress(withPosition(blank, inHarbour, town.districts), 'Quay 3');
  const set = withPoint(typed, [1.5, 0.5], town.districts);
  assert.equal(set.encounter.place, { longitude: 1.5, latitude: 0.5, accuracy: null, address: 'Quay 3' });
  assert.is(set.encounter.districtId, 'old-town');
  assert.is(withPosition(set, inHarbour, town.districts), set, 'a better position does not move it');
  assert.is(withPoint(inDistrict(set, 'meadows'), [0.5, 0.5], town.districts).encounter.districtId, 'meadows');
  assert.not(isBlank(withPoint(blank, [1.5, 0.5], town.districts)));
  assert.not(isBlank(whereThePhoneIs(withPoint(blank, [1.5, 0.5], town.districts))), 'until the phone answers');
});

test('whoever set the point on the map can go back to where the phone is', () => {
  const set = withPoint(inDistrict(blank, 'meadows'), [1.5, 0.5], town.districts);
  const back = withPosition(whereThePhoneIs(set), inHarbour, town.districts);
  assert.is(back.encounter.districtId, 'harbour');
  assert.is(back.encounter.place?.accuracy, 12);
  assert.not(withoutPosition(set).isPointByHand);
});

test('a need joins a request, and asks on its own again as if it never had', () => {
  const made = withNeedFromNote(withNote(blank, 'The lamp'), idOf(2), 'lamp');
  const joining = withJoins(made, idOf(2), idOf(4));
  assert.is(joining.encounter.needs[0]?.joins, idOf(4));
  assert.equal(withJoins(joining, idOf(2), null), made);
});

test('a need made of the note follows the note', () => {
  const made = withNeedFromNote(withNote(blank, 'The lamp'), idOf(2), 'lamp');
  assert.equal(withNote(made, 'The lamp is out').encounter.needs, [
    { id: idOf(2), text: 'The lamp is out', serviceCode: 'lamp', departmentId: null },
  ]);
});

test('a note longer than a need may be makes a need of its beginning', () => {
  const [need] = withNeedFromNote(withNote(blank, `${'a'.repeat(3999)}😀`), idOf(2), null).encounter.needs;
  assert.is(need?.text.length, 4000);
  assert.ok(need?.text.isWellFormed());
});

test('a draft kept by an older app still opens', () => {
  const read = readDraft({ encounter: { note: 'Kept' } }, blank);
  assert.is(read.encounter.note, 'Kept');
  assert.equal(read.encounter.needs, []);
  assert.is(read.keepsPosition, true);
  assert.equal(readDraft(null, blank), blank);
});

test('without a position, the district is that of the last encounter of the day, else the only one', () => {
  const early = encounterOf(nora, { districtId: 'harbour', metAt: '2026-11-20T08:00:00.000Z' });
  const late = encounterOf(nora, { districtId: 'old-town' });
  const others = encounterOf(omar, { districtId: 'meadows', metAt: '2026-11-20T10:00:00.000Z' });
  assert.is(usualDistrict(nora, [late, early, others], town.districts), 'old-town');
  assert.is(usualDistrict(nora, [others], town.districts), null, 'Nora walks in two districts');
  assert.is(usualDistrict(omar, [], town.districts), 'meadows');
});

const photo = (number: number): Attachment => ({
  id: idOf(100 + number),
  kind: 'photo',
  hash: 'a'.repeat(64),
  type: 'image/jpeg',
  bytes: 3,
  width: 2,
  height: 1,
  seconds: null,
  takenAt: FRIDAY,
});

test('a sheet with nothing but a photo is not blank; removed, the photo can be put back to its place', () => {
  const three = withAttached(blank, null, [photo(1), photo(2), photo(3)]);
  assert.not(isBlank(three));
  const two = withoutAttached(three, null, idOf(102));
  assert.equal(two.encounter.attachments, [photo(1), photo(3)]);
  assert.equal(withAttached(two, null, [photo(2)], 1), three);
  const none = withoutAttached(withAttached(blank, null, [photo(1)]), null, idOf(101));
  assert.ok(isBlank(none));
});

test('a photo of one need is no other’s, and there are no more than may be', () => {
  const made = withNeedFromNote(withNeedFromNote(blank, idOf(2), null), idOf(3), null);
  const many = Array.from({ length: MOST_ATTACHMENTS + 5 }, (_, index) => photo(index));
  const { encounter } = withAttached(made, idOf(3), many);
  assert.is(encounter.attachments, undefined);
  assert.equal(
    encounter.needs.map(({ attachments }) => attachments?.length),
    [undefined, MOST_ATTACHMENTS],
  );
  assert.equal(withoutAttached(made, idOf(9), idOf(101)), made);
});

test('a sheet on which it is said for whom they speak is not blank', () => {
  const draft = newDraft('a', nora.id, FRIDAY);
  assert.ok(isBlank(draft));
  assert.not(isBlank({ ...draft, encounter: { ...draft.encounter, onBehalfOf: 'her mother' } }));
});

test.run();
