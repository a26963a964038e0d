import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { ServiceRequest } from '../../../src/domain/request.ts';
import { wayBack } from '../../../src/domain/steps.ts';
import { nora, piet } from '../../people.ts';
import { town } from '../../town.ts';
import { does, onRequest, requestIn } from '../effects.ts';
import { requestOf, worldOf } from '../records.ts';

const causes = [{ id: 'storm', name: { en: 'Storm' } }];
const directory = { ...town, municipality: town.municipality && { ...town.municipality, causes } };
const closing = (args: { cause?: string | null; blockedBy?: string }, over: Partial<ServiceRequest> = {}) =>
  requestIn(
    does(
      piet,
      'setStatus',
      requestOf(nora).id,
      { status: 'declined', reason: 'Not now', ...args },
      worldOf(piet, { request: [requestOf(nora, over)] }, { directory }),
    ),
  );

test('what ends may say what it came from and which rule stood in the way, and need not', () => {
  const said = closing({ cause: 'storm', blockedBy: ' Trees over 80 cm need a permit ' });
  assert.equal([said.cause, said.blockedBy], ['storm', 'Trees over 80 cm need a permit']);
  const silent = closing({});
  assert.not.ok('cause' in silent || 'blockedBy' in silent);
});

test('a cause that the city has taken off its list since is left out, and nothing else of the deed', () => {
  const ended = closing({ cause: 'flood' });
  assert.equal([ended.status, 'cause' in ended], ['declined', false]);
});

test('what is opened again has not ended, so it came from nothing yet; undone, it is said again', () => {
  const before = requestOf(nora, { status: 'done', cause: 'storm', blockedBy: 'A permit' });
  const now = requestIn(onRequest(piet, 'setStatus', { status: 'open', reason: '' }, before));
  assert.not.ok('cause' in now || 'blockedBy' in now);
  assert.equal(wayBack(before, now)?.[0], {
    name: 'setStatus',
    args: { status: 'done', reason: '', cause: 'storm', blockedBy: 'A permit', asBefore: true },
  });
});

test('on the way nothing of it is kept', () => {
  const planned = requestIn(onRequest(piet, 'setStatus', { status: 'planned', reason: '', blockedBy: 'A permit' }));
  assert.not.ok('blockedBy' in planned);
});

test.run();
