import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as v from 'valibot';
import {
  Attachment,
  Attachments,
  attachmentsOf,
  MOST_ATTACHMENT_BYTES,
  MOST_ATTACHMENTS,
} from '../../src/domain/attachment.ts';
import { type Effect, perform } from '../../src/domain/deeds.ts';
import { checkEncounter, type Encounter } from '../../src/domain/encounter.ts';
import type { ServiceRequest } from '../../src/domain/request.ts';
import { ania, nora, omar, piet } from '../people.ts';
import { encounterOf, FRIDAY, idOf, mutationOf, photoOf, requestOf, worldOf } from './records.ts';

const voiceOf = (over = {}) =>
  photoOf({ id: idOf(6), kind: 'voice', type: 'audio/webm', width: null, height: null, seconds: 12, ...over });

const toEncounter = (encounter: Encounter, attachment = photoOf(), person = nora) =>
  perform(
    mutationOf(person, 'attachToEncounter', encounter.id, { attachment }),
    worldOf(person, { encounter: [encounter] }),
  );
const toRequest = (request: ServiceRequest, attachment = photoOf(), person = piet) =>
  perform(mutationOf(person, 'attachToRequest', request.id, { attachment }), worldOf(person, { request: [request] }));

function recordIn<T>(effect: Effect): T {
  if ('problems' in effect) throw new Error(JSON.stringify(effect.problems));
  return effect.puts[0]?.record as T;
}

test('a photo and a voice note as a phone makes them are attachments', () => {
  assert.ok(v.is(Attachment, photoOf()));
  assert.ok(v.is(Attachment, voiceOf()));
});

test('what is no photo or voice note, or is larger than any, is none', () => {
  for (const wrong of [
    { kind: 'film' },
    { type: 'text/html' },
    { type: 'image/svg+xml' },
    { hash: 'ab' },
    { hash: 'AB'.repeat(32) },
    { bytes: 0 },
    { bytes: MOST_ATTACHMENT_BYTES + 1 },
    { bytes: 1.5 },
    { width: -1 },
    { takenAt: 'today' },
    { name: 'Mrs Visser.jpg' },
  ])
    assert.not(v.is(Attachment, { ...photoOf(), ...wrong }), JSON.stringify(wrong));
});

test('a record from before there were attachments has none', () => {
  assert.equal(attachmentsOf(encounterOf(nora)), []);
  assert.equal(attachmentsOf(requestOf(nora)), []);
});

test('an officer adds a photo to her talk, and another one later', () => {
  const first = recordIn<Encounter>(toEncounter(encounterOf(nora)));
  assert.equal(first, { ...encounterOf(nora), attachments: [photoOf()] });
  const second = recordIn<Encounter>(toEncounter(first, voiceOf()));
  assert.equal(second.attachments, [photoOf(), voiceOf()]);
});

test('a talk of which there is but a picture is a talk; a need takes its pictures along to its request', () => {
  const need = {
    id: idOf(10),
    text: 'The tree leans',
    serviceCode: 'tree',
    departmentId: null,
    attachments: [photoOf()],
  };
  const encounter = encounterOf(nora, { note: '', attachments: [voiceOf()] });
  assert.equal(checkEncounter(encounter), []);
  assert.equal(checkEncounter({ ...encounter, attachments: [] }), [{ field: 'note', reason: 'missing' }]);
  const told = { ...encounter, needs: [need] };
  const effect = perform(mutationOf(nora, 'recordEncounter', told.id, { encounter: told }), worldOf(nora));
  const [, request] = 'puts' in effect ? effect.puts : [];
  assert.equal(attachmentsOf(request?.record as ServiceRequest), [photoOf()]);
});

test('a photo on a request is there for everyone who has it, and its history says when it came', () => {
  const request = recordIn<ServiceRequest>(toRequest(requestOf(nora)));
  assert.equal(request.attachments, [photoOf()]);
  assert.equal(request.history, [{ at: FRIDAY, byId: piet.id, deed: 'attached' }]);
});

test('the same picture sent twice, as from a phone put back from its backup, is there once', () => {
  const encounter = encounterOf(nora, { attachments: [photoOf()] });
  assert.equal(recordIn<Encounter>(toEncounter(encounter)).attachments, [photoOf()]);
  const request = requestOf(nora, { attachments: [photoOf()] });
  assert.equal(recordIn<ServiceRequest>(toRequest(request)).attachments, [photoOf()]);
});

test('no record takes more pictures than there is room for', () => {
  const many = Array.from({ length: MOST_ATTACHMENTS }, (_, index) => photoOf({ id: idOf(200 + index) }));
  assert.ok(v.is(Attachments, many));
  assert.not(v.is(Attachments, [...many, photoOf()]));
  const full = { problems: [{ field: 'attachments', reason: 'tooMany' }] };
  assert.equal(toEncounter(encounterOf(nora, { attachments: many })), full);
  assert.ok('puts' in toEncounter(encounterOf(nora, { attachments: many.slice(1) })));
  assert.equal(toRequest(requestOf(nora, { attachments: many })), { problems: [{ field: '', reason: 'tooMany' }] });
});

test('nobody adds a picture to what is gone, or is not theirs to work on', () => {
  const gone = { problems: [{ field: '', reason: 'gone' }] };
  const attachment = photoOf();
  assert.equal(perform(mutationOf(nora, 'attachToEncounter', idOf(2), { attachment }), worldOf(nora)), gone);
  assert.equal(perform(mutationOf(piet, 'attachToRequest', idOf(4), { attachment }), worldOf(piet)), gone);
  const outOfReach = { problems: [{ field: '', reason: 'outOfReach' }] };
  assert.equal(toEncounter(encounterOf(nora), attachment, omar), outOfReach);
  assert.equal(toRequest(requestOf(nora), attachment, ania), outOfReach, 'another department');
});

test.run();
