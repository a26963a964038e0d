import { execFileSync } from 'node:child_process';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

const SAY = new URL('../../../src/app/words/say.ts', import.meta.url);
const SPOKEN = `const { sayIn } = await import(${JSON.stringify(SAY)});
const say = sayIn('en');
console.log(say.date('2025-11-20'), '|', say.weekday('2025-11-20'));`;

test('a day is that day wherever the phone is', () => {
  for (const TZ of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Amsterdam']) {
    const env = { ...process.env, TZ };
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', SPOKEN], { env, encoding: 'utf8' });
    assert.is(said.trim(), '20 November 2025 | Thursday', TZ);
  }
});

test.run();
