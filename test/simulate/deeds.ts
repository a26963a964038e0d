import { isStuck } from '../../src/store/store.ts';
import { CONTACT_DEEDS } from './deeds/contact.ts';
import { OUTBOX_DEEDS } from './deeds/outbox.ts';
import type { Planners } from './deeds/plan.ts';
import { REQUEST_DEEDS } from './deeds/request.ts';
import { openReviews, REVIEW_DEEDS } from './deeds/review.ts';
import { ROUND_DEEDS } from './deeds/round.ts';
import { TALK_DEEDS, talksOn } from './deeds/talk.ts';
import { TELLING_DEEDS } from './deeds/telling.ts';
import { VISIT_DEEDS } from './deeds/visit.ts';
import type { Seat } from './phone.ts';
import type { Happening } from './scenario.ts';

/** What people do at work, each by the functions that the screens call. */
export const DEEDS: Planners = {
  ...TALK_DEEDS,
  ...VISIT_DEEDS,
  ...CONTACT_DEEDS,
  ...REQUEST_DEEDS,
  ...TELLING_DEEDS,
  ...OUTBOX_DEEDS,
  ...REVIEW_DEEDS,
  ...ROUND_DEEDS,
};

const BY_OFFICERS: readonly Happening[] = [
  'begin',
  'tell',
  'amendTalk',
  'goBack',
  'walk',
  'amendVisit',
  'meet',
  'amendContact',
  'removeContact',
];
const BY_OTHERS: readonly Happening[] = ['take', 'assign', 'setStatus', 'route', 'split'];

/** Whether there is something of the kind to do here, and this is who does such things. */
export function isFor(what: Happening, seat: Seat): boolean {
  if (what === 'settleReview') return openReviews(seat).length > 0;
  if (what === 'takeBack') return seat.done !== null;
  if (what === 'untell') return seat.told !== null;
  if (what === 'takeTalkBack') return talksOn(seat).length > 0;
  if (what === 'takeRemovalBack') return seat.removed !== null;
  if (what === 'putBack') return seat.thrown.length > 0;
  if (what === 'useMine') return seat.outbox.some(({ state }) => state === 'conflict');
  if (what === 'tryAgain' || what === 'throwAway') return seat.outbox.some(isStuck);
  const isOfficer = seat.person.roles.includes('officer');
  return (isOfficer || !BY_OFFICERS.includes(what)) && (!isOfficer || !BY_OTHERS.includes(what));
}
