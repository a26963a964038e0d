import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { attachmentsForCitizen, MOST_ATTACHMENTS } from '../../../src/domain/attachment.ts';
import { readMutation } from '../../../src/domain/deeds.ts';
import type { Encounter } from '../../../src/domain/encounter.ts';
import type { ServiceRequest } from '../../../src/domain/request.ts';
import { ania, nora, omar, piet } from '../../people.ts';
import { telling } from '../../server/telling.ts';
import { does, encounterIn, refusal, requestIn } from '../effects.ts';
import { encounterOf, FRIDAY, idOf, needOf, photoOf, requestOf, voiceOf, worldOf } from '../records.ts';

const toEncounter = (encounter: Encounter, attachment = photoOf(), person = nora) =>
  does(person, 'attachToEncounter', encounter.id, { attachment }, worldOf(person, { encounter: [encounter] }));
const toRequest = (request: ServiceRequest, attachment = photoOf(), person = piet) =>
  does(person, 'attachToRequest', request.id, { attachment }, worldOf(person, { request: [request] }));

test('an officer adds a photo to her talk, and another one later', () => {
  const first = encounterIn(toEncounter(encounterOf(nora)));
  assert.equal(first, { ...encounterOf(nora), attachments: [photoOf()] });
  const second = encounterIn(toEncounter(first, voiceOf()));
  assert.equal(second.attachments, [photoOf(), voiceOf()]);
});

test('a need takes its pictures along to its request', () => {
  const need = { ...needOf('The tree leans', 'tree'), attachments: [photoOf()] };
  const told = encounterOf(nora, { attachments: [voiceOf()], needs: [need] });
  const request = requestIn(does(nora, 'recordEncounter', told.id, { encounter: told }, worldOf(nora)));
  assert.equal(request.attachments, [photoOf()]);
});

test('a photo on a request is there for everyone who has it, and its history says when it came', () => {
  const request = requestIn(toRequest(requestOf(nora)));
  assert.equal(request.attachments, [photoOf()]);
  assert.equal(request.history, [{ at: FRIDAY, byId: piet.id, deed: 'attached' }]);
});

test('the same picture sent twice, as from a phone put back from its backup, is there once', () => {
  const encounter = encounterOf(nora, { attachments: [photoOf()] });
  assert.equal(encounterIn(toEncounter(encounter)).attachments, [photoOf()]);
  const request = requestOf(nora, { attachments: [photoOf()] });
  assert.equal(requestIn(toRequest(request)).attachments, [photoOf()]);
});

test('no record takes more pictures than there is room for', () => {
  const many = Array.from({ length: MOST_ATTACHMENTS }, (_, index) => photoOf({ id: idOf(200 + index) }));
  assert.equal(toEncounter(encounterOf(nora, { attachments: many })), refusal('tooMany', 'attachments'));
  assert.ok('puts' in toEncounter(encounterOf(nora, { attachments: many.slice(1) })));
  assert.equal(toRequest(requestOf(nora, { attachments: many })), refusal('tooMany'));
});

test('a photo that a desk adds for whoever asked says so, and no other does', () => {
  const shown = photoOf({ id: idOf(77) });
  const forCitizen = (attachment = shown, request = requestOf(nora, { attachments: [photoOf()] })) => {
    const args = { attachment, isForCitizen: true } as const;
    return does(piet, 'attachToRequest', request.id, args, worldOf(piet, { request: [request] }));
  };
  const request = requestIn(forCitizen());
  assert.equal(request.attachments, [photoOf(), { ...shown, isForCitizen: true }]);
  assert.equal(attachmentsForCitizen(request), [{ ...shown, isForCitizen: true }]);
  assert.equal(forCitizen(voiceOf()), refusal('malformed'), 'a voice can be known');
  assert.equal(attachmentsForCitizen(requestOf(nora)), []);
});

test('no officer slips a photo to whoever asked by the way of a need', () => {
  const need = { ...needOf('The tree leans', 'tree'), attachments: [{ ...photoOf(), isForCitizen: true }] };
  const told = telling(nora, 'recordEncounter', idOf(2), { encounter: encounterOf(nora, { needs: [need] }) });
  const read = readMutation(told);
  assert.ok('problems' in read);
  assert.ok(read.problems.some(({ field, reason }) => field.endsWith('isForCitizen') && reason === 'unknown'));
});

test('nobody adds a picture to what is gone, or is not theirs to work on', () => {
  const attachment = photoOf();
  assert.equal(does(nora, 'attachToEncounter', idOf(2), { attachment }, worldOf(nora)), refusal('gone'));
  assert.equal(does(piet, 'attachToRequest', idOf(4), { attachment }, worldOf(piet)), refusal('gone'));
  assert.equal(toEncounter(encounterOf(nora), attachment, omar), refusal('outOfReach'));
  assert.equal(toRequest(requestOf(nora), attachment, ania), refusal('outOfReach'), 'another department');
});

test.run();
