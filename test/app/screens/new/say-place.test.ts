import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { sayPlace } from '../../../../src/app/screens/new/say-place.ts';
import type { Finding } from '../../../../src/app/screens/new/use-position.ts';
import { en } from '../../../../src/app/words/en.ts';
import {
  type EncounterDraft,
  newDraft,
  whereThePhoneIs,
  withoutPosition,
  withPoint,
  withPosition,
} from '../../../../src/domain/draft.ts';
import { FRIDAY, idOf } from '../../../domain/records.ts';
import { nora } from '../../../people.ts';
import { town } from '../../../town.ts';

const pinned = withPoint(newDraft(idOf(1), nora.id, FRIDAY), [0.5, 0.5], town.districts);
const said = (draft: EncounterDraft, finding: Finding, accuracy = '') =>
  sayPlace(draft, 'Harbour', accuracy, finding, en);

test('a pin that was set by hand is told as long as it is kept, though the phone was asked and is not found', () => {
  const asked = whereThePhoneIs(pinned);
  assert.is(asked.encounter.place, pinned.encounter.place, 'it would be sent');
  assert.equal(said(asked, 'none'), ['Harbour, set on the map', en.onMap.stays]);
  assert.equal(said(asked, 'denied'), ['Harbour, set on the map', en.place.denied]);
  assert.equal(said(asked, 'finding'), ['Harbour, set on the map', en.place.finding]);
});

test('a pin that nobody has asked away is told alone', () => {
  for (const finding of ['off', 'finding', 'none', 'found'] as const)
    assert.equal(said(pinned, finding), ['Harbour, set on the map', '']);
});

test('once the phone is found, or the position is not wanted, no pin is told', () => {
  const found = withPosition(whereThePhoneIs(pinned), { point: [0.5, 0.5], accuracy: 12 }, town.districts);
  assert.equal(said(found, 'found', '12 m'), ['Harbour, within 12 m', '']);
  assert.equal(said(withoutPosition(pinned), 'off')[1], en.place.forgotten);
});

test.run();
