import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readFound } from '../../../../src/app/screens/requests/found.ts';
import type { Look } from '../../../../src/domain/look.ts';
import { claire } from '../../../people.ts';

const look = (view: Look['view']): Look => ({
  view,
  status: '',
  district: '',
  service: '',
  department: '',
  assigned: '',
  isLate: false,
  isSoon: false,
  order: 'due',
});
const answerTo = (view: Look['view'], ids: string[], isWhole = true) => ({
  isWhole,
  ids,
  counts: new Map([[view, ids.length]]),
  byDistrict: new Map([['harbour', ids.length]]),
  asked: { look: look(view), said: '', person: claire },
});

test('who goes from an empty view to another is not told that the other is empty before it was looked at', () => {
  const found = readFound(answerTo('late', []), look('open'), undefined);
  assert.not(found.isWhole);
  assert.ok(readFound(answerTo('open', []), look('open'), undefined).isWhole);
});

test('the rows of a view just left stay in sight until the next are there, and nobody is told their number', () => {
  const found = readFound(answerTo('late', ['a', 'b']), look('open'), undefined);
  assert.equal([found.isWhole, found.ids, found.byDistrict?.get('harbour')], [false, ['a', 'b'], 2]);
});

test('the beginning of a list shows until all of it was looked through', () => {
  assert.equal(readFound(answerTo('open', ['a'], false), look('open'), ['a', 'b']).ids, ['a', 'b']);
  assert.equal(readFound(answerTo('late', ['c']), look('open'), ['a']).ids, ['a']);
  assert.equal(readFound(answerTo('open', ['a', 'b', 'c']), look('open'), ['a']).ids, ['a', 'b', 'c']);
  assert.equal(readFound(undefined, look('open'), undefined).ids, []);
});

test.run();
