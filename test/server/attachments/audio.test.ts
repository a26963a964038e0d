import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isAudio } from '../../../src/server/attachments/audio.ts';
import { picture } from './pictures.ts';
import { mp4, ogg, webm } from './recordings.ts';

test('a voice note is known by its form, and none is taken for another', () => {
  const notes = { 'audio/webm': webm, 'audio/ogg': ogg, 'audio/mp4': mp4('soun') };
  for (const [type, isIt] of Object.entries(isAudio)) {
    for (const [other, note] of Object.entries(notes)) assert.is(isIt(note), type === other, `${other} as ${type}`);
    for (const nothing of [Buffer.alloc(0), Buffer.alloc(3), Buffer.alloc(1000), picture(), Buffer.from('%PDF-1.7')]) {
      assert.not(isIt(nothing), type);
    }
  }
});

test('a film is not a voice note', () => {
  const film = Buffer.from(webm.toString('latin1').replace('A_OPUS', 'V_VP8\0'), 'latin1');
  assert.not(isAudio['audio/webm'](film));
  assert.not(isAudio['audio/webm'](Buffer.concat([webm, Buffer.from('V_VP9')])));
  assert.not(isAudio['audio/mp4'](mp4('soun', 'vide')));
  assert.not(isAudio['audio/mp4'](mp4('vide')));
  assert.not(isAudio['audio/mp4'](mp4()));
  assert.not(isAudio['audio/ogg'](Buffer.from(ogg.toString('latin1').replace('OpusHead', '\x80theora'), 'latin1')));
});

test.run();
