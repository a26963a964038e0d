import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { en } from '../../../src/app/words/en.ts';
import { fr } from '../../../src/app/words/fr.ts';
import { nl } from '../../../src/app/words/nl.ts';
import { pl } from '../../../src/app/words/pl.ts';
import { sayHistory } from '../../../src/app/words/say-history.ts';
import type { HistoryEntry } from '../../../src/domain/request.ts';
import { FRIDAY } from '../../domain/records.ts';
import { piet } from '../../people.ts';

const names = { person: () => 'Piet', department: (code: string) => code, service: (code: string) => code };
const way = { by: 'person' as const, ruleId: null, personId: piet.id, because: { en: 'Not ours.' } };
const entry = (over: Partial<HistoryEntry>): HistoryEntry => ({
  at: FRIDAY,
  byId: piet.id,
  deed: 'routed',
  departmentId: 'Streets',
  route: { ...way, departmentId: 'Streets' },
  ...over,
});

test('that somebody wants a rule for it is told with where they sent it', () => {
  assert.is(sayHistory(entry({}), en, names, 'en'), 'Piet sent it to Streets: Not ours.');
  const always = sayHistory(entry({ always: true }), en, names, 'en');
  assert.is(always, 'Piet sent it to Streets: Not ours. It should always be so.');
});

test('a third hand-over is told in each language by whoever reads it, with where it was wanted and why', () => {
  const handedOver = { times: 3, wantedId: 'Port' };
  const back = entry({ departmentId: null, route: { ...way, departmentId: null, handedOver } });
  for (const [language, words] of Object.entries({ en, fr, nl, pl })) {
    const said = sayHistory(back, words, names, language as 'en');
    for (const part of ['3', 'Piet', 'Port', 'Not ours.']) assert.ok(said.includes(part), `${language}: ${said}`);
  }
});

test.run();
