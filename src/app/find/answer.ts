import { isWorkedOff } from '../../domain/desk.ts';
import type { KeptRequest } from '../../domain/gist.ts';
import { owedOf, owedTo } from '../../domain/owed.ts';
import { findWhileHere } from '../../domain/while-here.ts';
import { type Gists, KNOWN, type KnownKind } from '../../store/gists.ts';
import { makeGroundwork } from './groundwork.ts';
import type { About, Answers, Questions } from './question.ts';

/** Answers out of what is known in brief; nothing is read. */
export type Answer = <A extends About>(about: A, question: Questions[A]) => Answers[A];

export function makeAnswer(gists: Gists): Answer {
  const groundwork = makeGroundwork(gists);
  const answers: { [A in About]: (question: Questions[A]) => Answers[A] } = {
    requests({ look, said, person, soon = '', now = new Date().toISOString() }) {
      const seen = groundwork.seen(look, person, now, soon);
      const words = gists.words.request.find(said, 'ifNowhere');
      const found = words ? seen.filter(({ id }) => words.has(id)) : seen;
      const byDistrict = new Map<string, number>();
      for (const { districtId } of found)
        if (districtId) byDistrict.set(districtId, (byDistrict.get(districtId) ?? 0) + 1);
      // Open ones are all in, others are not: a view of all says no number yet.
      const counts = new Map(groundwork.counts(person, now, soon));
      const isAll = gists.whole.has('request');
      if (!isAll) for (const view of counts.keys()) if (!isWorkedOff(view)) counts.delete(view);
      const isWhole = isAll || (gists.hasOpen && isWorkedOff(look.view));
      return { isWhole, ids: found.map(({ id }) => id), counts, byDistrict };
    },
    contacts({ leadsOnly, said, language }) {
      const words = gists.words.contact.find(said, 'ifNowhere');
      const found = groundwork
        .contacts(language)
        .filter(({ id, isLead }) => (!leadsOnly || isLead) && (!words || words.has(id)));
      return { isWhole: gists.whole.has('contact'), all: gists.contacts.size, ids: found.map(({ id }) => id) };
    },
    all({ said, most }) {
      const find = (kind: KnownKind) => {
        const found = gists.words[kind].find(said, 'always');
        return { count: found?.count ?? 0, ids: found?.best(most) ?? [] };
      };
      const found = { contact: find('contact'), request: find('request'), encounter: find('encounter') };
      return { isWhole: gists.whole.size === KNOWN.length, found };
    },
    toTell({ personId, since }) {
      const isTheirs = (request: KeptRequest) =>
        owedOf(request, since).some(({ asker, isAnswered }) => isAnswered && asker.officerId === personId);
      const found = [...gists.requests.values()].filter(
        (request) => (request.toTellAt ?? '') > since && isTheirs(request),
      );
      return { isWhole: gists.whole.has('request'), ids: found.map(({ id }) => id) };
    },
    whileHere({ id, most }) {
      const request = gists.requests.get(id);
      const near = request ? findWhileHere(request, gists.requests.values(), most) : [];
      return { isWhole: gists.hasOpen && request !== undefined, near };
    },
    owed({ person, isMine, now }) {
      const found = [...gists.requests.values()].flatMap((request) => {
        const since = owedTo(request, person, isMine, now)
          .map((one) => one.since)
          .sort()[0];
        return since ? [{ id: request.id, since }] : [];
      });
      found.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
      return { isWhole: gists.whole.has('request'), ids: found.map(({ id }) => id) };
    },
  };
  return (about, question) => answers[about](question);
}
