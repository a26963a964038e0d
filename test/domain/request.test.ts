import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { later } from '../../src/domain/instant.ts';
import {
  askersOf,
  checkStep,
  type HistoryEntry,
  isForColleagues,
  isFreeFor,
  isOpen,
  nextStatuses,
  STATUSES,
  type Status,
  toTellAt,
} from '../../src/domain/request.ts';
import { nora, piet, sven } from '../people.ts';
import { partOf } from './parts.ts';
import { FRIDAY, requestOf } from './records.ts';

test('a request goes from step to step as the desk works on it', () => {
  const steps: Record<Status, string> = {
    open: 'taken planned done declined',
    taken: 'open planned waiting done declined',
    planned: 'taken waiting done declined',
    waiting: 'taken planned done declined',
    done: 'open',
    declined: 'open',
  };
  for (const status of STATUSES) assert.is(nextStatuses(status).join(' '), steps[status], status);
});

test('every request can come to an end, and every end can be taken back', () => {
  for (const status of STATUSES) {
    if (isOpen({ status })) {
      assert.ok(nextStatuses(status).includes('done'), status);
      assert.ok(nextStatuses(status).includes('declined'), status);
    } else assert.equal(nextStatuses(status), ['open'], status);
  }
});

test('somebody still has to do something until it is done or declined', () => {
  assert.equal(
    STATUSES.filter((status) => isOpen({ status })),
    ['open', 'taken', 'planned', 'waiting'],
  );
});

test('there is something to tell once it was answered, done or declined', () => {
  const entry = (at: string, status: 'done' | 'open') => ({ at, byId: null, deed: 'status' as const, status });
  assert.is(toTellAt(requestOf(nora)), null);
  const answer = { text: 'We come on Thursday', byId: nora.id, at: later(FRIDAY, 1000) };
  assert.is(toTellAt(requestOf(nora, { answer })), answer.at);
  const done = requestOf(nora, { status: 'done', answer, history: [entry(later(FRIDAY, 2000), 'done')] });
  assert.is(toTellAt(done), later(FRIDAY, 2000));
  assert.is(toTellAt({ ...done, status: 'open', answer: null }), null, 'opened again');
});

test('what colleagues write to each other about a request and its parts is marked as theirs alone', () => {
  const isTheirs = (deed: HistoryEntry['deed'], over: Partial<HistoryEntry> = {}) =>
    isForColleagues({ at: FRIDAY, byId: nora.id, deed, text: 'The cable is cut', ...over });
  for (const deed of ['remark', 'status', 'split', 'part'] as const) assert.ok(isTheirs(deed), deed);
  for (const deed of ['opened', 'answer', 'joined'] as const) assert.not(isTheirs(deed), deed);
  for (const deed of ['status', 'split', 'part'] as const) assert.not(isTheirs(deed, { text: undefined }), deed);
  assert.not(isTheirs('remark', { byId: null, isFromCitizen: true }), 'who asked has written it');
});

test('a request is free for whoever finds it in nobody’s hands, or was given it and has not begun', () => {
  assert.ok(isFreeFor(requestOf(nora), piet.id));
  assert.ok(isFreeFor(requestOf(nora, { assignedTo: piet.id }), piet.id), 'given to him, not begun');
  assert.not(isFreeFor(requestOf(nora, { assignedTo: piet.id }), sven.id), 'given to a colleague');
  const taken = requestOf(nora, { status: 'taken', assignedTo: piet.id });
  assert.not(isFreeFor(taken, piet.id), 'he has it already');
  assert.not(isFreeFor(taken, sven.id), 'a colleague has it');
  assert.ok(isFreeFor({ ...taken, assignedTo: null }, sven.id), 'begun, and left by whoever had it');
  for (const status of ['done', 'declined'] as const)
    assert.not(isFreeFor(requestOf(nora, { status }), piet.id), status);
});

test('whoever lets somebody wait or declines says why; done says what was done, or why nobody is told', () => {
  const request = requestOf(nora);
  const answered = { answer: { text: 'On Monday', byId: piet.id, at: FRIDAY } };
  for (const status of ['waiting', 'declined'] as const) {
    assert.equal(checkStep(request, status, ' ', 'No'), [{ field: 'reason', reason: 'missing' }], status);
    assert.equal(checkStep(request, status, 'Not our tree', ''), [], status);
  }
  assert.equal(checkStep(request, 'done', '', ' '), [{ field: 'answer', reason: 'missing' }]);
  assert.equal(checkStep(request, 'done', 'No name was left', ''), []);
  assert.equal(checkStep(request, 'done', '', 'It was cut'), []);
  assert.equal(checkStep(answered, 'done', '', ''), [], 'she was told before');
  assert.equal(checkStep(request, 'planned', '', ''), []);
});

test('of a part, nobody who asked is told: those who lead it are', () => {
  const part = partOf(nora, {
    status: 'done',
    history: [{ at: FRIDAY, byId: piet.id, deed: 'status', status: 'done' }],
  });
  assert.equal([toTellAt(part), askersOf(part)], [null, []]);
  assert.equal([toTellAt({ ...part, partOf: undefined }), askersOf(requestOf(nora)).length], [FRIDAY, 1]);
  assert.equal(checkStep(part, 'done', '', 'It burns'), [{ field: 'reason', reason: 'missing' }]);
  assert.equal(checkStep(part, 'done', 'It burns', ''), []);
});

test.run();
