import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { later } from '../../src/domain/instant.ts';
import {
  MOST_OBJECTIONS,
  OBJECTION_TIME,
  publicStoryOf,
  withConfirmation,
  withObjection,
} from '../../src/domain/public-story.ts';
import { type HistoryEntry, type ServiceRequest, STATUSES } from '../../src/domain/request.ts';
import { claire, nora, omar, piet } from '../people.ts';
import { town } from '../town.ts';
import { always } from './chance.ts';
import { FRIDAY, idOf, photoOf, requestOf } from './records.ts';

const entry = (deed: HistoryEntry['deed'], more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  at: FRIDAY,
  byId: piet.id,
  deed,
  ...more,
});
const done = requestOf(nora, { status: 'done', history: [entry('status', { status: 'done' })] });
const story = (request: ServiceRequest, now = FRIDAY) => publicStoryOf(request, town, now);

/** A request with a mark in every field that is about somebody, and in every word that is not an answer. */
const someRequest = fc
  .record({
    status: fc.constantFrom(...STATUSES),
    deeds: fc.array(
      fc.constantFrom(
        'opened',
        'routed',
        'classified',
        'assigned',
        'status',
        'remark',
        'attached',
        'delivered',
        'joined',
        'solved',
      ),
      { maxLength: 12 },
    ),
    by: fc.constantFrom('rule', 'lead', 'person', 'triage'),
    isFromCitizen: fc.boolean(),
    hasJoined: fc.boolean(),
  })
  .map(({ status, deeds, by, isFromCitizen, hasJoined }) =>
    requestOf(nora, {
      status,
      text: 'MARK need',
      onBehalfOf: 'MARK behalf',
      contactId: idOf(3),
      assignedTo: claire.id,
      place: { longitude: 0.123456, latitude: 0.654321, accuracy: 5, address: 'MARK street 12' },
      joined: hasJoined
        ? [{ encounterId: idOf(20), officerId: omar.id, contactId: idOf(21), at: FRIDAY, onBehalfOf: 'MARK other' }]
        : [],
      told: [{ encounterId: idOf(20), how: 'phone', at: FRIDAY, byId: nora.id }],
      attachments: [photoOf({ hash: 'cd'.repeat(32) })],
      history: deeds.map((deed) =>
        entry(deed, {
          status,
          text: 'MARK words',
          assignedTo: omar.id,
          isFromCitizen,
          departmentId: 'green',
          route: {
            departmentId: 'green',
            by,
            ruleId: by === 'rule' ? 'trees' : null,
            personId: piet.id,
            because: by === 'rule' ? { en: 'Trees are theirs' } : { en: 'MARK reason' },
          },
        }),
      ),
    }),
  );

test('nothing about anybody is in the story, whatever the request holds', () =>
  always(
    fc.property(someRequest, (request) => {
      const told = JSON.stringify(story(request));
      assert.not.match(told, /MARK/);
      for (const secret of [nora, omar, piet, claire].flatMap(({ id, name }) => [id, name]))
        assert.not(told.includes(secret));
      for (const secret of [request.id, idOf(2), idOf(3), idOf(20), idOf(21), '0.123456', '0.654321', 'cd'.repeat(32)])
        assert.not(told.includes(secret), secret);
    }),
    { runs: 500 },
  ));

test('the story says where it went and why, how it stands, and the answers', () => {
  const route = {
    departmentId: 'green',
    by: 'rule' as const,
    ruleId: 'trees',
    personId: null,
    because: { en: 'Trees are theirs' },
  };
  const request = requestOf(nora, {
    status: 'done',
    history: [
      entry('opened'),
      entry('routed', { departmentId: 'green', route }),
      entry('delivered'),
      entry('assigned', { status: 'taken', assignedTo: piet.id }),
      entry('answer', { text: 'We have cut the branch' }),
      entry('status', { status: 'done' }),
    ],
  });
  const told = story(request);
  assert.equal(told.steps, [
    { kind: 'opened', at: FRIDAY },
    {
      kind: 'routed',
      at: FRIDAY,
      department: { en: 'Green Spaces' },
      because: { en: 'Trees are theirs' },
      isByLead: false,
    },
    { kind: 'delivered', at: FRIDAY },
    { kind: 'status', at: FRIDAY, status: 'taken' },
    { kind: 'answer', at: FRIDAY, text: 'We have cut the branch' },
    { kind: 'status', at: FRIDAY, status: 'done' },
  ]);
  assert.equal(
    [told.service, told.district, told.department],
    [{ en: 'Trees' }, { en: 'Harbour' }, { en: 'Green Spaces' }],
  );
});

test('only photos that are meant for whoever asked are shown', () => {
  const attachments = [
    photoOf({ id: idOf(30) }),
    { ...photoOf({ id: idOf(31) }), isForCitizen: true as const },
    { ...photoOf({ id: idOf(33), kind: 'voice', type: 'audio/webm' }), isForCitizen: true as const },
  ];
  assert.equal(story(requestOf(nora, { attachments })).photoIds, [idOf(31)]);
});

test('whoever asked may object to what was done or declined for sixty days, three times in all', () => {
  assert.ok(story(done).mayObject);
  assert.ok(story(done).mayConfirm);
  const declined = requestOf(nora, { status: 'declined', history: [entry('status', { status: 'declined' })] });
  assert.equal([story(declined).mayObject, story(declined).mayConfirm], [true, false]);
  assert.equal([story(requestOf(nora)).mayObject, story(requestOf(nora)).mayConfirm], [false, false]);
  assert.ok(story(done, later(FRIDAY, OBJECTION_TIME - 1)).mayObject);
  assert.not(story(done, later(FRIDAY, OBJECTION_TIME)).mayObject);
  let request = done;
  for (let times = 0; times < MOST_OBJECTIONS; times += 1) {
    assert.ok(story(request).mayObject, `${times}`);
    request = withObjection(request, '', FRIDAY);
    assert.is(request.status, 'open');
    request = { ...request, status: 'done', history: [...request.history, entry('status', { status: 'done' })] };
  }
  assert.equal([story(request).mayObject, story(request).hasObjectedOften], [false, true]);
  assert.ok(story(request).mayConfirm, 'they may still be glad');
});

test('an objection opens the request again, free for anybody, and keeps the words for colleagues', () => {
  const opened = withObjection({ ...done, assignedTo: piet.id }, 'It still leans', FRIDAY);
  assert.equal([opened.status, opened.assignedTo], ['open', null]);
  assert.equal(opened.solved, { isSolved: false, at: FRIDAY });
  const words = opened.history.find(({ deed }) => deed === 'remark');
  assert.equal(words, { at: FRIDAY, byId: null, isFromCitizen: true, deed: 'remark', text: 'It still leans' });
  assert.equal(story(opened).steps.at(-1), { kind: 'notSolved', at: FRIDAY });
});

test('who said that it is solved is not asked again, until it was done anew', () => {
  const confirmed = withConfirmation(done, FRIDAY);
  assert.equal([story(confirmed).mayConfirm, story(confirmed).mayObject], [false, true]);
  assert.equal(story(confirmed).steps.at(-1), { kind: 'solved', at: FRIDAY });
  const at = later(FRIDAY, 1000);
  const steps = [entry('status', { status: 'open' }), { ...entry('status', { status: 'done' }), at }];
  const again = { ...confirmed, history: [...confirmed.history, ...steps] };
  assert.ok(story(again, at).mayConfirm);
});

test.run();
