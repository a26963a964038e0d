import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkEncounter, lastMeeting, OUTCOMES } from '../../src/domain/encounter.ts';
import { nora } from '../people.ts';
import { encounterOf, idOf, photoOf } from './records.ts';

const said = (text: string) => ({ id: idOf(9), text });
const need = (text: string) => ({ ...said(text), serviceCode: null, departmentId: null });

test('a talk in which nothing was written down cannot be saved', () => {
  const silent = [{ field: 'note', reason: 'missing' }];
  assert.equal(checkEncounter(encounterOf(nora, { note: '' })), silent);
  assert.equal(checkEncounter(encounterOf(nora, { note: ' \n ' })), silent);
});

test('a note, a need, an offer or a remark is enough', () => {
  assert.equal(checkEncounter(encounterOf(nora, { note: 'Said hello' })), []);
  assert.equal(checkEncounter(encounterOf(nora, { note: '', needs: [need('A bench')] })), []);
  assert.equal(checkEncounter(encounterOf(nora, { note: '', offers: [said('Can lend a ladder')] })), []);
  assert.equal(checkEncounter(encounterOf(nora, { note: '', remarks: [said('Likes the square')] })), []);
});

test('a closed door needs no words', () => {
  for (const outcome of OUTCOMES.filter((each) => each !== 'talked')) {
    assert.equal(checkEncounter(encounterOf(nora, { note: '', outcome })), [], outcome);
  }
});

test('a closed door is no meeting: what came on Monday is still to be told after nobody was home on Tuesday', () => {
  const talk = (outcome: (typeof OUTCOMES)[number], metAt: string) => encounterOf(nora, { outcome, metAt });
  const before = talk('talked', '2026-11-13T09:00:00.000Z');
  const closed = talk('nobodyHome', '2026-11-17T09:00:00.000Z');
  const moved = talk('moved', '2026-11-18T09:00:00.000Z');
  assert.equal(lastMeeting([moved, closed, before]), { last: before, tries: [moved, closed] });
  assert.equal(lastMeeting([before, closed]), { last: before, tries: [] });
  assert.equal(lastMeeting([closed]), { last: null, tries: [closed] });
  for (const outcome of ['talked', 'comeBack', 'refused'] as const) {
    const met = talk(outcome, '2026-11-18T09:00:00.000Z');
    assert.equal(lastMeeting([met, before]), { last: met, tries: [] }, outcome);
  }
});

test('a blank need, offer or remark is shown where it stands', () => {
  const encounter = encounterOf(nora, {
    needs: [need('A bench'), need('  ')],
    offers: [said('')],
    remarks: [said('Fine'), said('\t')],
  });
  assert.equal(checkEncounter(encounter), [
    { field: 'needs.1.text', reason: 'missing' },
    { field: 'offers.0.text', reason: 'missing' },
    { field: 'remarks.1.text', reason: 'missing' },
  ]);
  assert.is(checkEncounter({ ...encounter, outcome: 'nobodyHome' }).length, 3, 'at a closed door too');
});

test('a talk of which there is but a picture is a talk', () => {
  const encounter = encounterOf(nora, { note: '', attachments: [photoOf()] });
  assert.equal(checkEncounter(encounter), []);
  assert.equal(checkEncounter({ ...encounter, attachments: [] }), [{ field: 'note', reason: 'missing' }]);
});

test.run();
