import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkJpeg } from '../../../src/server/attachments/jpeg.ts';
import { EXIF_GPS, JFIF, photoOf, picture, segment } from './pictures.ts';

test('a photo with no more than is needed to draw it is taken', () => {
  assert.is(checkJpeg(picture()), null);
  assert.is(checkJpeg(picture(JFIF)), null);
  assert.is(checkJpeg(picture(JFIF, segment(0xe2, 'ICC_PROFILE\0\x01\x01profile'))), null);
  assert.is(checkJpeg(picture(segment(0xee, 'Adobe\0\x64\0\0\0\0\x01'))), null);
  for (const bytes of [1000, 60_000, 61_000, 300_000]) {
    assert.is(photoOf(bytes).length, bytes);
    assert.is(checkJpeg(photoOf(bytes)), null);
  }
});

test('a photo that tells where it was taken, when, or anything else in words, is found out', () => {
  for (const [what, told] of Object.entries({
    'Exif with a position': EXIF_GPS,
    'Exif of any kind': segment(0xe1, 'Exif\0\0II*\0'),
    XMP: segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>'),
    IPTC: segment(0xed, 'Photoshop 3.0\x008BIM'),
    'a comment': segment(0xfe, 'Mrs Visser’s garden'),
    'a thumbnail': segment(0xe0, `JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01${'x'.repeat(3)}`),
    'a thumbnail of its own': segment(0xe0, 'JFXX\0\x10'),
    'other pictures': segment(0xe2, 'MPF\0II*\0'),
    FlashPix: segment(0xe2, 'FPXR\0'),
    'a maker’s own': segment(0xe5, 'Samsung'),
    'a profile that is none': segment(0xe2, 'ICC_PROFIL'),
    'an Adobe that is none': segment(0xee, 'Adob'),
    nothing: segment(0xe1, ''),
  })) {
    assert.is(checkJpeg(picture(JFIF, told)), 'metadata', what);
  }
});

test('what is hidden behind the picture or between its parts is found out as well', () => {
  assert.is(checkJpeg(Buffer.concat([picture(), Buffer.from('\0')])), 'metadata');
  assert.is(checkJpeg(Buffer.concat([picture(JFIF), picture(JFIF, EXIF_GPS)])), 'metadata');
  const whole = picture(JFIF);
  const scan = whole.subarray(whole.indexOf(Buffer.from([0xff, 0xda])), -2);
  const between = Buffer.concat([whole.subarray(0, -2), EXIF_GPS, scan, whole.subarray(-2)]);
  assert.is(checkJpeg(between), 'metadata');
  const progressive = Buffer.concat([whole.subarray(0, -2), scan, scan, whole.subarray(-2)]);
  assert.is(checkJpeg(progressive), null, 'several scans are fine');
});

test('what is in the picture itself is not taken for a marker', () => {
  const whole = picture(JFIF);
  const noise = Buffer.from([0xff, 0x00, 0xff, 0xd0, 0xff, 0xd7, 0xff, 0x00, 0xff]);
  const withNoise = Buffer.concat([whole.subarray(0, -2), noise, whole.subarray(-2)]);
  assert.is(checkJpeg(withNoise), null);
});

test('what is called a photo and is none is found out, and so is half of one', () => {
  for (const other of [
    '',
    '\xff',
    '\xff\xd8',
    '%PDF-1.7',
    '\x89PNG\r\n\x1a\n',
    'GIF89a',
    '<svg/>',
    '\xff\xd8\xff\xd9',
  ]) {
    assert.is(checkJpeg(Buffer.from(other, 'latin1')), 'wrongKind', other);
  }
  const whole = picture(JFIF);
  for (let bytes = 0; bytes < whole.length; bytes += 1) {
    assert.is(checkJpeg(whole.subarray(0, bytes)), 'wrongKind', `${bytes} bytes of it`);
  }
  const frame = whole.indexOf(Buffer.from([0xff, 0xc0]));
  for (const [at, value] of [
    [frame + 1, 0xc3],
    [frame + 1, 0xc9],
    [frame + 3, 10],
    [frame + 6, 0],
    [frame + 8, 0],
    [frame + 9, 0],
    [frame + 9, 5],
  ] as const) {
    const spoilt = Buffer.from(whole);
    spoilt[at] = value;
    assert.is(checkJpeg(spoilt), 'wrongKind', `${at - frame}: ${value}`);
  }
});

test('whatever is made up by chance is looked at to its end and breaks nothing', () => {
  const changed = fc
    .array(fc.tuple(fc.nat(picture(JFIF).length - 1), fc.nat(255)), { maxLength: 8 })
    .map((changes) => changes.reduce((bytes, [at, value]) => bytes.fill(value, at, at + 1), picture(JFIF)));
  const madeUp = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.concat([Buffer.from([0xff, 0xd8]), bytes]));
  fc.assert(
    fc.property(fc.oneof(changed, madeUp), (bytes) => {
      assert.ok([null, 'wrongKind', 'metadata'].includes(checkJpeg(Buffer.from(bytes))));
    }),
    { numRuns: 20_000 },
  );
  const fill = Buffer.alloc(12 * 1024 * 1024, 0xff);
  fill[1] = 0xd8;
  assert.is(checkJpeg(fill), 'wrongKind');
});

test.run();
