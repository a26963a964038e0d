import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { freeStops } from '../../../../src/app/screens/today/free-stops.ts';
import { en } from '../../../../src/app/words/en.ts';
import type { StopOf } from '../../../../src/domain/round.ts';
import { idOf } from '../../../domain/records.ts';

const [boer, visser, tree] = [idOf(1), idOf(2), idOf(3)];
const people = (isWhole: boolean, ids = [boer, visser]) => ({ isWhole, all: 2, ids });
const asked = (isWhole: boolean) => ({ isWhole, ids: [tree], counts: new Map(), byDistrict: new Map() });
const all = () => true;

test('nobody is told that there are none while the phone is still being read', () => {
  assert.is(freeStops(people(false, []), asked(true), all, en).told, en.find.stillReading);
  assert.is(freeStops(people(true), asked(false), all, en).told, en.find.stillReading);
  assert.is(freeStops(undefined, asked(true), all, en).told, '');
  assert.is(freeStops(people(true), asked(true), all, en).told, '3 found');
});

test('who is there already can be chosen before all is read, but for where a stop leads to', () => {
  const isFree = (of: StopOf) => of.kind === 'place' || of.id !== boer;
  const { contact, request } = freeStops(people(false), undefined, isFree, en);
  assert.equal([contact, request], [[visser], []]);
  assert.is(freeStops(people(true), asked(true), isFree, en).told, '2 found');
});

test.run();
