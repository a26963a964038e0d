import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { hashPassword, isPassword } from '../../src/server/password.ts';

test('a password opens what was closed with it, and nothing else does', async () => {
  const kept = await hashPassword('a long enough password');
  assert.ok(await isPassword('a long enough password', kept));
  for (const wrong of ['', 'a long enough passwor', 'A long enough password', 'a long enough password ', kept]) {
    assert.not(await isPassword(wrong, kept), wrong);
  }
});

test('a password may hold anything that can be typed', async () => {
  for (const typed of ['pässwörd żółć', '密码密码密码密码', '👩‍👩‍👧‍👦👩‍👩‍👧‍👦', ' spaces around ', 'x'.repeat(400)]) {
    assert.ok(await isPassword(typed, await hashPassword(typed)), typed);
  }
});

test('it is kept as argon2id with a cost worth the name, salted, and never as it is', async () => {
  const [kept, again] = await Promise.all([
    hashPassword('a long enough password'),
    hashPassword('a long enough password'),
  ]);
  const [, variant, version, cost] = kept.split('$');
  assert.is(variant, 'argon2id');
  assert.is(version, 'v=19');
  const { m, t, p } = Object.fromEntries((cost ?? '').split(',').map((part) => part.split('='))) as Record<
    string,
    string
  >;
  assert.ok(Number(m) >= 19_456 && Number(t) >= 2 && Number(p) === 1, cost);
  assert.is.not(kept, again);
  assert.not(kept.includes('password'));
});

test('whoever has no password yet cannot come in, and the answer takes as long', async () => {
  const kept = await hashPassword('a long enough password');
  const time = async (hash: string | null) => {
    const times = [];
    for (let tries = 0; tries < 9; tries += 1) {
      const start = performance.now();
      assert.not(await isPassword('a guess', hash));
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[4] ?? 0;
  };
  await time(null);
  const [without, withOne] = [await time(null), await time(kept)];
  assert.ok(without > withOne / 3 && without < withOne * 3, `${without} ms and ${withOne} ms`);
  assert.not(await isPassword('nobody', null), 'not even with the word the decoy was made of');
});

test('a hash that is none opens nothing', async () => {
  for (const kept of ['', 'plain', '$argon2id$', '$2b$10$abcdefghijklmnopqrstuv'])
    assert.not(await isPassword('plain', kept));
});

test.run();
