import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as v from 'valibot';
import { drawnOn } from '../../../../src/app/screens/contacts/signature-path.ts';
import { Contact, LONGEST_SIGNATURE, newConsent } from '../../../../src/domain/contact.ts';
import { contactOf, FRIDAY } from '../../../domain/records.ts';
import { nora } from '../../../people.ts';

const MARGIN = 200;
const far = fc.nat({ max: 600 });

test('whoever signs with a long name in a large hand is not stopped: the line ends where the finger is', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.tuple(far, far), { minLength: 20 }), { minLength: 3 }), (strokes) => {
      const pieces = strokes.flatMap((stroke) => stroke.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`));
      let path = pieces[0] ?? '';
      while (path.length < LONGEST_SIGNATURE - MARGIN) path = drawnOn(path, `L${path.length % 600} 9`);
      for (const piece of [...pieces, ...pieces]) {
        path = drawnOn(path, piece);
        assert.ok(path.endsWith(piece));
        assert.ok(path.length <= LONGEST_SIGNATURE);
      }
    }),
    { numRuns: 50 },
  );
});

test('a signature that was thinned is still a drawing, and begins and ends where it did', () => {
  let path = 'M1 1';
  for (let step = 2; step < 9000; step += 1) path = drawnOn(path, `L${step % 600} ${step % 200}`);
  assert.ok(path.startsWith('M1 1L'));
  const consent = { ...newConsent(FRIDAY), how: 'signed' as const, signature: path };
  assert.ok(v.safeParse(Contact, contactOf(nora, { consent })).success);
});

test('what fits stays as it was drawn', () => {
  assert.is(drawnOn('M1 2L3 4L5 6', 'L7 8'), 'M1 2L3 4L5 6L7 8');
});

test.run();
