import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as v from 'valibot';
import { nameReply } from '../../../../src/app/screens/replies/name-reply.ts';
import { Code } from '../../../../src/domain/id.ts';
import { NAUGHTY } from '../../../server/naughty.ts';

test('a new ready answer is called as a city would write it in its file', () => {
  assert.match(nameReply({ fr: 'Élagué, c’est fait !' }), /^elague-c-est-fait-\w{8}$/);
  assert.match(nameReply({ nl: 'Gesnoeid', en: 'Pruned' }), /^pruned-\w{8}$/);
});

test('two people who call theirs the same make two of them', () => {
  assert.is.not(nameReply({ en: 'Lamp repaired' }), nameReply({ en: 'Lamp repaired' }));
});

test('whatever somebody calls it, the server takes its id', () => {
  for (const name of ['…', '-', ' a ', 'x'.repeat(400), '👩‍🌾', ...NAUGHTY])
    assert.ok(v.is(Code, nameReply({ en: String(name) })), String(name).slice(0, 40));
});

test.run();
