import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { nora } from '../../people.ts';
import { does } from '../effects.ts';
import { visitOf, worldOf } from '../records.ts';

test('an officer opens a visit', () => {
  const visit = visitOf(nora);
  assert.equal(does(nora, 'openVisit', visit.id, { visit }, worldOf(nora)), {
    puts: [{ kind: 'visit', id: visit.id, record: visit, isAsMade: true }],
  });
});

test.run();
