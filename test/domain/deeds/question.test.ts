import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Effect } from '../../../src/domain/deeds.ts';
import type { Args } from '../../../src/domain/mutation.ts';
import { openQuestion, type Question } from '../../../src/domain/question.ts';
import type { ServiceRequest } from '../../../src/domain/request.ts';
import { ania, claire, nora, omar, piet, sven } from '../../people.ts';
import { always } from '../chance.ts';
import { does, onRequest, refusal, requestIn } from '../effects.ts';
import { partOf } from '../parts.ts';
import { FRIDAY, idOf, requestOf, worldOf } from '../records.ts';

const encounterId = idOf(2);
const asked: Args<'askCitizen'>['question'] = { id: idOf(51), encounterId, text: 'Which of the two trees?' };
const question: Question = { ...asked, byId: piet.id, at: FRIDAY };
const said = { text: 'The one on the left', at: FRIDAY, byId: null };
const deedsOf = (effect: Effect) => requestIn(effect).history.map(({ deed, text }) => [deed, text]);

test('a maintainer and a coordinator ask whoever spoke one thing, and the request says who and when', () => {
  for (const person of [piet, claire]) {
    const effect = onRequest(person, 'askCitizen', { question: asked });
    assert.equal(requestIn(effect).question, { ...asked, byId: person.id, at: FRIDAY });
    assert.equal(deedsOf(effect).at(-1), ['asked', 'Which of the two trees?']);
    assert.is(requestIn(effect).status, requestOf(nora).status, 'the status is theirs to set, and the promise stands');
    assert.is(requestIn(effect).dueAt, requestOf(nora).dueAt);
  }
});

test('an officer and another department ask nothing; an officer of the district notes what was said', () => {
  for (const person of [nora, ania])
    assert.equal(onRequest(person, 'askCitizen', { question: asked }), refusal('outOfReach'));
  const noted = onRequest(nora, 'noteSaid', { questionId: asked.id, text: 'The left one' }, { question });
  assert.equal(requestIn(noted).question?.said, { text: 'The left one', at: FRIDAY, byId: nora.id });
  assert.equal(onRequest(omar, 'noteSaid', { questionId: asked.id, text: 'x' }, { question }), refusal('outOfReach'));
});

test('only one question is open at a time; asked by two offline, the second is told that there is one', () => {
  const second = { ...asked, id: idOf(52), text: 'What is your floor?' };
  assert.equal(onRequest(sven, 'askCitizen', { question: second }, { question }), refusal('alreadyThere', 'question'));
  for (const over of [{ said }, { endedAt: FRIDAY }]) {
    const again = onRequest(sven, 'askCitizen', { question: second }, { question: { ...question, ...over } });
    assert.is(requestIn(again).question?.id, second.id, 'once it was answered or withdrawn, another may be asked');
  }
});

test('a question that a restored phone sends once more is asked once', () => {
  const once = requestIn(onRequest(piet, 'askCitizen', { question: asked }));
  assert.equal(requestIn(onRequest(piet, 'askCitizen', { question: asked }, once)), once);
});

test('of a part, of what is closed, and of somebody who did not ask, nothing is asked', () => {
  const part = partOf(nora);
  const world = worldOf(claire, { request: [part] });
  assert.equal(does(claire, 'askCitizen', part.id, { question: asked }, world), refusal('oneVoice'));
  for (const status of ['done', 'declined'] as const)
    assert.equal(onRequest(piet, 'askCitizen', { question: asked }, { status }), refusal('stepNotAllowed'));
  const stranger = { ...asked, encounterId: idOf(99) };
  assert.equal(onRequest(piet, 'askCitizen', { question: stranger }), refusal('unknown'));
});

test('a question is withdrawn by whoever may ask, once; one that was answered meanwhile is not', () => {
  const back = onRequest(sven, 'withdrawQuestion', { questionId: asked.id }, { question });
  assert.is(openQuestion(requestIn(back)), null);
  assert.equal(deedsOf(back).at(-1), ['unasked', undefined]);
  const twice = onRequest(piet, 'withdrawQuestion', { questionId: asked.id }, requestIn(back));
  assert.equal(requestIn(twice), requestIn(back));
  assert.equal(
    onRequest(piet, 'withdrawQuestion', { questionId: asked.id }, { question: { ...question, said } }),
    refusal('changedMeanwhile'),
  );
  const other = onRequest(piet, 'withdrawQuestion', { questionId: idOf(60) }, { question });
  assert.is(requestIn(other).question, question, 'another one is left as it is');
});

test('what they told somebody is kept, though they answered by the link, or the question was withdrawn meanwhile', () => {
  for (const over of [{ said }, { endedAt: FRIDAY }]) {
    const stands = { ...question, ...over };
    const noted = onRequest(nora, 'noteSaid', { questionId: asked.id, text: 'The right one' }, { question: stands });
    assert.equal(requestIn(noted).question, stands, 'what was said first stays');
    assert.equal(deedsOf(noted).at(-1), ['said', 'The right one']);
  }
  assert.equal(onRequest(nora, 'noteSaid', { questionId: asked.id, text: 'x' }), refusal('unknown'));
});

test('where the request ends, its question is over, and stays so when it is opened again', () => {
  for (const status of ['done', 'declined'] as const) {
    const closed = requestIn(onRequest(piet, 'setStatus', { status, reason: 'Seen' }, { question }));
    assert.is(closed.question?.endedAt, FRIDAY);
    const opened = requestIn(onRequest(piet, 'setStatus', { status: 'open', reason: '' }, closed));
    assert.is(openQuestion(opened), null);
  }
  const planned = requestIn(onRequest(piet, 'setStatus', { status: 'planned', reason: '' }, { question }));
  assert.is(openQuestion(planned), planned.question);
});

type Step = ['ask', number] | ['withdraw', number] | ['note', number] | ['done'] | ['open'];
const step = fc.oneof(
  fc.tuple(fc.constantFrom('ask' as const, 'withdraw' as const, 'note' as const), fc.integer({ min: 51, max: 54 })),
  fc.constantFrom<['done'] | ['open']>(['done'], ['open']),
);

test('in whatever order phones ask, withdraw, note and close, nothing that was said is lost', () =>
  always(
    fc.property(fc.array(step, { maxLength: 30 }), (steps: Step[]) => {
      let request: ServiceRequest = requestOf(nora);
      let noted = 0;
      for (const [what, number = 0] of steps) {
        const id = idOf(number);
        const effect =
          what === 'ask'
            ? onRequest(piet, 'askCitizen', { question: { ...asked, id } }, request)
            : what === 'withdraw'
              ? onRequest(piet, 'withdrawQuestion', { questionId: id }, request)
              : what === 'note'
                ? onRequest(nora, 'noteSaid', { questionId: id, text: `Said ${number}` }, request)
                : onRequest(piet, 'setStatus', { status: what, reason: 'x' }, request);
        if ('problems' in effect) continue;
        const was = request;
        request = requestIn(effect);
        if (what === 'note') noted += 1;
        if (what === 'ask') assert.ok(openQuestion(was) === null || was.question?.id === request.question?.id);
        if (was.question?.said && was.question.id === request.question?.id)
          assert.equal(request.question.said, was.question.said);
        if (!['done', 'declined'].includes(request.status)) continue;
        assert.is(openQuestion(request), null);
      }
      assert.is(request.history.filter(({ deed }) => deed === 'said').length, noted);
    }),
  ));

test.run();
