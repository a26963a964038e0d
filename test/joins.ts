import { type EncounterDraft, withJoins } from '../src/domain/draft.ts';
import type { Encounter, Need } from '../src/domain/encounter.ts';
import { findNearby, NEARBY, type NearRequest } from '../src/domain/nearby.ts';
import { joinedOf, type ServiceRequest } from '../src/domain/request.ts';

/** This talk as the screen lets it be told: of what each need finds near by among these requests, it joins what is chosen. */
export function joinNearby(
  draft: EncounterDraft,
  requests: ServiceRequest[],
  choose: (near: NearRequest[]) => NearRequest | undefined,
): EncounterDraft {
  const now = new Date().toISOString();
  return draft.encounter.needs.reduce((joining, need) => {
    const near = findNearby(need, draft.encounter, requests, NEARBY, now);
    const chosen = near.length > 0 ? choose(near) : undefined;
    return chosen ? withJoins(joining, need.id, chosen.request.id) : joining;
  }, draft);
}

/**
 * What is wrong with how these needs are asked for, given all talks that were done and all requests there are; one sentence each. Each need
 * is asked for once: by a request of its own, or by the one that it joins, which names its talk once and has its words once. No two
 * needs say the same.
 */
export function judgeJoins(talks: Encounter[], requests: ServiceRequest[]): string[] {
  const byId = new Map(requests.map((request) => [request.id, request]));
  const wrong = talks.flatMap((talk) => talk.needs.flatMap((need) => judgeNeed(need, talk, byId)));
  const joining = new Map(talks.map(({ id, needs }) => [id, new Set(needs.map(({ joins }) => joins))]));
  for (const request of requests) {
    for (const { encounterId } of joinedOf(request))
      if (!joining.get(encounterId)?.has(request.id))
        wrong.push(`“${request.text}” is joined by a talk that did not ask`);
    wrong.push(...judgeMoments(request));
  }
  return wrong;
}

function judgeNeed({ id, text, joins }: Need, talk: Encounter, byId: Map<string, ServiceRequest>): string[] {
  const joined = byId.get(joins ?? '');
  const told = joined?.history.filter((entry) => entry.deed === 'joined' && entry.text === text).length ?? 0;
  const times = told + Number(byId.has(id));
  if (times !== 1) return [`the need “${text}” is asked for ${times} times`];
  if (!joined || told === 0) return [];
  const { officerId, contactId } = talk;
  const entries = joinedOf(joined).filter(({ encounterId }) => encounterId === talk.id);
  const isTold = entries.length === 1 && entries[0]?.officerId === officerId && entries[0]?.contactId === contactId;
  return isTold ? [] : [`whoever asked for “${text}” is ${entries.length} times among those who are told`];
}

// As the server did one thing after the other.
function judgeMoments({ text, history }: ServiceRequest): string[] {
  let isClosed = false;
  const wrong: string[] = [];
  for (const { deed, status } of history) {
    if (status) isClosed = status === 'done' || status === 'declined';
    if (deed === 'joined' && isClosed) wrong.push(`“${text}” was joined when it was closed`);
  }
  return wrong;
}
