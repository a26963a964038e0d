import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { changedDraft, draftOf, isOvertaken, leftDraft } from '../../../../src/app/screens/replies/reply-draft.ts';
import type { Reply } from '../../../../src/domain/reply.ts';

const pruned: Reply = {
  id: 'pruned',
  name: { en: 'Pruned' },
  serviceCode: 'tree',
  status: 'done',
  departmentId: 'green',
  text: { en: 'The tree is pruned.' },
};
const start = draftOf(pruned);
const typed = (en: string) => changedDraft(start, start, { text: { en } });

test('whoever types something and takes it back has no draft', () => {
  const draft = typed('The tree is pruned!');
  assert.equal(draft?.said.text, { en: 'The tree is pruned!' });
  assert.is(draft && changedDraft(draft, start, { text: pruned.text }), null);
  assert.is(changedDraft(start, start, { text: { ...pruned.text, fr: ' ' } }), null);
});

test('whoever types on while it is being saved keeps what they typed, begun on what was saved', () => {
  const sent = typed('Pruned on Monday.');
  const later = typed('Pruned on Monday, and swept.');
  assert.ok(sent && later);
  const { id: _named, ...said } = sent.said as Reply;
  const saved: Reply = { id: 'pruned', ...said };
  assert.is(leftDraft(sent, sent, saved), null);
  assert.equal(leftDraft(later, sent, saved), { id: 'pruned', began: saved, said: later.said });
});

test('whoever comes back to a draft of weeks ago is told that a colleague has changed the answer or taken it away', () => {
  const draft = typed('Pruned on Monday.');
  assert.ok(draft);
  assert.not(isOvertaken(draft, pruned));
  assert.ok(isOvertaken(draft, { ...pruned, status: 'planned' }));
  assert.ok(isOvertaken(draft, null));
  assert.not(isOvertaken(draft, { ...pruned, ...draft.said }), 'but not by what they wrote themselves');
});

test.run();
