import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { noteOfShare } from '../../src/domain/share.ts';

test('what another app says of what it shares becomes one note, each line once', () => {
  const share = { title: 'Lamp is out', text: 'Lamp is out at number 8', url: 'https://example.org/8' };
  assert.is(noteOfShare(share), 'Lamp is out at number 8\nhttps://example.org/8');
  assert.is(
    noteOfShare({ title: 'A', text: 'See https://example.org', url: 'https://example.org' }),
    'A\nSee https://example.org',
  );
  assert.is(noteOfShare({ title: 'Same', text: 'Same', url: '' }), 'Same');
  assert.is(noteOfShare({ title: '', text: '  ', url: '' }), '');
});

test('a whole book, and signs that cannot be kept, become a note that can', () => {
  const note = noteOfShare({ title: 'x\u0000y', text: `${'a'.repeat(19_996)}\ud83d\ude00\ud83d\ude00`, url: '' });
  assert.ok(note.length <= 20_000);
  assert.ok(note.isWellFormed());
  assert.not(note.includes('\u0000'));
});

test.run();
