import type { Put } from '../../domain/deeds.ts';
import type { Directory } from '../../domain/directory.ts';
import type { Person } from '../../domain/person.ts';
import { whoMayTake } from '../../domain/policy.ts';
import { standingOf } from '../../domain/record.ts';
import { isFreeFor, isPart, type ServiceRequest } from '../../domain/request.ts';
import { openParts } from '../../domain/request-part.ts';
import { Past } from './past.ts';

const UNTIL_TAKEN = 20_000;
const UNTIL_DONE = 40_000;

/**
 * What the invented colleagues have done meanwhile with these requests of this person: taken after a while, done and answered after
 * another.
 */
export function findNews(
  requests: ServiceRequest[],
  person: Person,
  directory: Directory,
  answer: string,
  now = new Date(),
): Put[] {
  const age = (at: string | undefined) => now.getTime() - Date.parse(at ?? '');
  // What was split is for whoever practises to bring to an end.
  const isSplit = (request: ServiceRequest) => isPart(request) || openParts(request).length > 0;
  return requests
    .filter((request) => request.officerId === person.id && request.deliveredAt !== null && !isSplit(request))
    .flatMap((request) => {
      const standing = standingOf('request', request);
      const colleague = whoMayTake(directory, standing).find(({ id }) => id !== person.id);
      if (!colleague) return [];
      const past = new Past(directory, now.toISOString(), [{ kind: 'request', id: request.id, record: request }]);
      const last = age(request.history.at(-1)?.at);
      if (request.status === 'open' && isFreeFor(request, colleague.id) && last > UNTIL_TAKEN)
        past.do(colleague, 0, 'takeRequest', request.id, {});
      else if (request.status === 'taken' && request.assignedTo === colleague.id && last > UNTIL_DONE) {
        past.do(colleague, 0, 'answerRequest', request.id, { text: answer });
        past.do(colleague, 0, 'setStatus', request.id, { status: 'done', reason: '' });
      } else return [];
      return past.records();
    });
}
