import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { publicStepsOf } from '../../src/domain/public-step.ts';
import type { HistoryEntry } from '../../src/domain/request.ts';
import { piet } from '../people.ts';
import { FRIDAY } from './records.ts';

const entry = (deed: HistoryEntry['deed'], over: Partial<HistoryEntry> = {}): HistoryEntry => ({
  at: FRIDAY,
  byId: piet.id,
  deed,
  ...over,
});

test('outside it is told that a request is closed, that it is open again, and what was answered', () => {
  const history = [
    entry('opened'),
    entry('assigned', { status: 'taken' }),
    entry('remark', { text: 'She is difficult' }),
    entry('status', { status: 'planned', text: 'When Sven is back' }),
    entry('answer', { text: 'We come on Monday' }),
    entry('status', { status: 'done', text: 'Sven did it' }),
    entry('status', { status: 'open', text: 'Sven did not' }),
    entry('status', { status: 'declined', text: 'No money' }),
    entry('answer', { text: 'We cannot' }),
  ];
  assert.equal(publicStepsOf({ history }), [
    { position: 4, isOpen: true, words: 'We come on Monday' },
    { position: 5, isOpen: false, words: '' },
    { position: 6, isOpen: true, words: '' },
    { position: 7, isOpen: false, words: '' },
    { position: 8, isOpen: false, words: 'We cannot' },
  ]);
});

test('of a request that only colleagues have spoken about there is nothing to tell', () => {
  assert.equal(publicStepsOf({ history: [entry('opened'), entry('remark', { text: 'Hm' }), entry('joined')] }), []);
});

test.run();
