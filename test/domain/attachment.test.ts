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
import { nora } from '../people.ts';
import { encounterOf, idOf, photoOf, requestOf, voiceOf } from './records.ts';

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

test('a list of more pictures than there is room for is none', () => {
  const many = Array.from({ length: MOST_ATTACHMENTS }, (_, index) => photoOf({ id: idOf(200 + index) }));
  assert.ok(v.is(Attachments, many));
  assert.not(v.is(Attachments, [...many, photoOf()]));
});

test.run();
