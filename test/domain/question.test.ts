import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { gistOfRequest } from '../../src/domain/gist.ts';
import { later } from '../../src/domain/instant.ts';
import { owedIn, owedTo, owingOf } from '../../src/domain/owed.ts';
import { hasNewlySaid, isUnanswered, type Question, toAskOf } from '../../src/domain/question.ts';
import type { HistoryEntry } from '../../src/domain/request.ts';
import { ania, nora, omar, piet } from '../people.ts';
import { FRIDAY, idOf, requestOf } from './records.ts';

const DAY = 86_400_000;
const question: Question = { id: idOf(51), encounterId: idOf(2), text: 'Which tree?', byId: piet.id, at: FRIDAY };
const said = { text: 'The left one', at: FRIDAY, byId: null };

test('after five days, or as many as the city gives, it is said that nobody answered', () => {
  const request = requestOf(nora, { question });
  const inDays = (days: number) => later(FRIDAY, days * DAY + 1);
  assert.not.ok(isUnanswered(request, null, inDays(4)));
  assert.ok(isUnanswered(request, null, inDays(5)));
  assert.not.ok(isUnanswered(request, { questionDays: 14 }, inDays(13)));
  assert.ok(isUnanswered(request, { questionDays: 14 }, inDays(14)));
  for (const over of [{ said }, { endedAt: FRIDAY }])
    assert.not.ok(isUnanswered({ question: { ...question, ...over } }, null, inDays(40)));
});

test('a reply is new until somebody does something with the request; what the server does by itself is nothing', () => {
  const entry = (deed: HistoryEntry['deed'], byId: string | null): HistoryEntry => ({ at: FRIDAY, deed, byId });
  const replied = { question: { ...question, said }, history: [entry('asked', piet.id), entry('said', null)] };
  assert.ok(hasNewlySaid(replied));
  assert.ok(hasNewlySaid({ ...replied, history: [...replied.history, entry('delivered', null)] }));
  assert.not.ok(hasNewlySaid({ ...replied, history: [...replied.history, entry('status', piet.id)] }));
  assert.ok(hasNewlySaid({ ...replied, history: [entry('asked', piet.id), entry('said', nora.id)] }));
  assert.not.ok(hasNewlySaid({ question, history: replied.history.slice(0, 1) }));
});

test('whom nobody has written to stands on the list of whoever met them, to be asked; not on anybody else’s', () => {
  const request = requestOf(nora, { question });
  const isAsked = (person: typeof nora) =>
    owedTo(owingOf(request), person, false, FRIDAY).map(({ isAsked, since }) => [isAsked, since]);
  assert.equal(isAsked(nora), [[true, FRIDAY]]);
  assert.equal(isAsked(piet), [[true, FRIDAY]]);
  for (const person of [omar, ania]) assert.equal(isAsked(person), []);
  assert.is(owedTo(owingOf(request), nora, true, FRIDAY).length, 1);
  assert.equal(owedIn(request, FRIDAY), [], 'they are owed no answer for it');
});

test('once written to, answered or withdrawn they are not to be asked; a list knows as much without the request', () => {
  for (const over of [{ mailedAt: FRIDAY }, { said }, { endedAt: FRIDAY }]) {
    const request = requestOf(nora, { question: { ...question, ...over } });
    assert.is(toAskOf(request), undefined);
    assert.equal(owedTo(gistOfRequest(request), nora, true, FRIDAY), []);
  }
  const request = requestOf(nora, { question });
  assert.equal(
    owedTo(gistOfRequest(request), nora, true, FRIDAY).map(({ since }) => since),
    owedTo(owingOf(request), nora, true, FRIDAY).map(({ since }) => since),
  );
});

test.run();
