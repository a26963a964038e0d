import { owedIn } from '../../../src/domain/owed.ts';
import { fillReply, findReplies, type Reply } from '../../../src/domain/reply.ts';
import { HOWS, referenceOf, type ServiceRequest } from '../../../src/domain/request.ts';
import { inLanguage } from '../../../src/domain/text.ts';
import { answerRequest } from '../../../src/store/requests.ts';
import type { DirectoryRow } from '../../../src/store/store.ts';
import { tellAsker } from '../../../src/store/telling.ts';
import { nothing, oneOf, type Planners, pick, shown } from './plan.ts';

export const TELLING_DEEDS: Planners = {
  tellAsker: (seat, step) => {
    const now = new Date().toISOString();
    const owed = shown<ServiceRequest>(seat, 'requests').flatMap((request) =>
      owedIn(request, now).map(({ asker }) => ({ request, asker })),
    );
    const one = pick(owed, step.which);
    const how = pick(HOWS, step.how) ?? 'phone';
    if (!one) return null;
    const { id, text } = one.request;
    const tell = async () => {
      const after = seat.meta<number>('seq') ?? 0;
      const tab = seat.tab(step.tab);
      const { problems, undo } = await tellAsker(tab, seat.doer, id, one.asker.encounterId, how);
      const upTo = seat.meta<number>('seq') ?? 0;
      if (problems.length === 0) seat.told = { tab, number: step.tab, requestId: id, after, upTo, undo };
      return problems;
    };
    return { says: `notes that somebody who asked for “${text}” was told (${how})`, do: tell };
  },
  untell: (seat) => {
    const { told } = seat;
    seat.told = null;
    // The tab in which it was done may be gone, and the offer to take it back with it.
    if (!told || seat.tab(told.number) !== told.tab) return null;
    for (const { seq, mutation } of seat.outbox)
      if (seq > told.after && seq <= told.upTo && mutation.recordId === told.requestId) seat.giving.add(seq);
    return { says: 'takes back that somebody was told', do: () => told.undo().then(nothing) };
  },
  answerReady: (seat, step, word) => {
    const request = oneOf<ServiceRequest>(seat, 'requests', step);
    const here = seat.rows<DirectoryRow>('directory').filter(({ kind }) => kind === 'reply');
    const replies = here.map(({ record }) => record as Reply);
    const reply = request && pick(findReplies(replies, request, request.status), step.how);
    if (!request || !reply) return null;
    const filling = { reference: referenceOf(request.id), service: '', department: '', date: '' };
    const text = `${fillReply(inLanguage(reply.text, 'en'), filling)} ${word}`;
    return {
      says: `answers “${request.text}” with a ready answer: “${text}”`,
      do: () => answerRequest(seat.tab(step.tab), seat.doer, request.id, text),
    };
  },
};
