import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as v from 'valibot';
import { BLANKS, fillReply, findReplies, maySetReply, putWords, Reply, setsReplies } from '../../src/domain/reply.ts';
import { claire, nora, piet, wim } from '../people.ts';

const replyOf = (id: string, over: Partial<Reply> = {}): Reply => ({
  id,
  name: { en: id },
  serviceCode: null,
  status: null,
  departmentId: null,
  text: { en: `About ${id}` },
  ...over,
});

const forTrees = { serviceCode: 'tree', departmentId: 'green' };
const idsFor = (replies: Reply[], request: typeof forTrees | { serviceCode: null; departmentId: null } = forTrees) =>
  findReplies(replies, request, 'done').map(({ id }) => id);

test('a desk is offered what fits its request, the most particular first', () => {
  const replies = [
    replyOf('thanks'),
    replyOf('ours', { departmentId: 'green' }),
    replyOf('done', { status: 'done' }),
    replyOf('pruned', { serviceCode: 'tree', status: 'done', departmentId: 'green' }),
    replyOf('trees', { serviceCode: 'tree' }),
  ];
  assert.equal(idsFor(replies), ['pruned', 'trees', 'done', 'ours', 'thanks']);
});

test('what is about another service, status or department is not offered', () => {
  const replies = [
    replyOf('lamp', { serviceCode: 'lamp' }),
    replyOf('waiting', { status: 'waiting' }),
    replyOf('port', { departmentId: 'port' }),
    replyOf('half', { serviceCode: 'tree', status: 'planned' }),
  ];
  assert.equal(idsFor(replies), []);
});

test('a request without a service or a department is offered what is for all', () => {
  const replies = [
    replyOf('trees', { serviceCode: 'tree' }),
    replyOf('ours', { departmentId: 'green' }),
    replyOf('all'),
  ];
  assert.equal(idsFor(replies, { serviceCode: null, departmentId: null }), ['all']);
});

const filling = { reference: '7F3K-2M9Q', service: 'Trees', department: 'Green Spaces', date: '23 November 2026' };

test('blanks fill themselves in, as often as they stand there; what is no blank stays', () => {
  assert.is(
    fillReply('{department} pruned it on {date}. Say {reference}, {reference}! {name} {} {{service}}', filling),
    'Green Spaces pruned it on 23 November 2026. Say 7F3K-2M9Q, 7F3K-2M9Q! {name} {} {Trees}',
  );
});

test('a name that looks like a blank, or like a pattern, is only a name', () => {
  const odd = { ...filling, department: '{date} $& $1', service: '' };
  assert.is(fillReply('{department}/{service}/{toString}', odd), '{date} $& $1//{toString}');
});

test('no text loses a letter by being filled where it has no blank', () =>
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!BLANKS.some((blank) => text.includes(`{${blank}}`)));
      assert.is(fillReply(text, filling), text);
    }),
  ));

test('the words come to where one was writing, apart from what stands beside them', () => {
  assert.equal(putWords('', 0, 0, 'Thank you.'), { text: 'Thank you.', end: 10 });
  assert.equal(putWords('Dear neighbour,Bye', 15, 15, 'Done.'), {
    text: 'Dear neighbour,\n\nDone.\n\nBye',
    end: 22,
  });
  assert.equal(putWords('Hello \nBye', 6, 6, 'Done.'), { text: 'Hello Done.\nBye', end: 11 });
});

test('what was chosen makes way for the words, and nothing else does', () =>
  fc.assert(
    fc.property(fc.string(), fc.nat(20), fc.nat(20), fc.string(), (text, one, other, words) => {
      const [from = 0, to = 0] = [one, other].map((at) => Math.min(at, text.length)).sort((a, b) => a - b);
      const put = putWords(text, from, to, words);
      assert.ok(put.text.startsWith(text.slice(0, from)));
      assert.ok(put.text.endsWith(text.slice(to)));
      assert.ok(put.text.slice(0, put.end).endsWith(words));
    }),
  ));

test('a ready answer says something in some language, under a name', () => {
  assert.ok(v.is(Reply, replyOf('thanks')));
  assert.not.ok(v.is(Reply, replyOf('thanks', { text: {} })));
  assert.not.ok(v.is(Reply, replyOf('thanks', { text: { en: ' ', fr: '' } })));
  assert.not.ok(v.is(Reply, replyOf('thanks', { name: {} })));
  assert.not.ok(v.is(Reply, { ...replyOf('thanks'), status: 'gone' }));
});

// For whoever watches over what a city says: who sets the ready answers of all, of Green Spaces, of Streets.
test('administrators set every ready answer, coordinators those of their departments, nobody else any', () => {
  const ofGreen = { ...claire, departmentIds: ['green'] };
  const sets = (person: typeof claire) =>
    [null, 'green', 'streets'].map((departmentId) => maySetReply(person, { departmentId }));
  assert.equal(sets(wim), [true, true, true]);
  assert.equal(sets(claire), [true, true, true]);
  assert.equal(sets(ofGreen), [false, true, false]);
  assert.equal(sets(piet), [false, false, false]);
  assert.equal(sets(nora), [false, false, false]);
  assert.equal(sets({ ...wim, isActive: false }), [false, false, false]);
  assert.equal([wim, claire, ofGreen, piet, nora, { ...claire, isActive: false }].map(setsReplies), [
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

test.run();
