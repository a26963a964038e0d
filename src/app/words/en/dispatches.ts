import type { Channel } from '../../../domain/department.ts';
import type { Failure } from '../../../domain/dispatch.ts';
import type { HistoryEntry } from '../../../domain/request.ts';
import { plurals } from '../plural.ts';

const count = plurals('en');

type Outside = Exclude<Channel, 'desk'>;

/** How a request is carried to a department, and what does not arrive. */
export const dispatches = {
  /** In the story of a request. */
  carried: {
    onItsWay: {
      email: 'On its way to them by e-mail',
      webhook: 'On its way to their own system',
      open311: 'On its way to the system the city already has (Open311)',
    } satisfies Record<Outside, string>,
    arrived: {
      email: (when: string) => `Sent to them by e-mail: ${when}`,
      webhook: (when: string) => `In their own system since ${when}`,
      open311: (when: string) => `In the system the city already has (Open311) since ${when}`,
    } satisfies Record<Outside, unknown>,
    told: {
      email: (department: string) => `Sent to ${department} by e-mail`,
      webhook: (department: string) => `Handed to the own system of ${department}`,
      open311: (department: string) => `Handed to the system that ${department} already has (Open311)`,
    } satisfies Record<Outside, unknown>,
    via: { link: 'Whoever has the link', open311: 'The other system' } satisfies Record<
      NonNullable<HistoryEntry['via']>,
      string
    >,
    undelivered: 'It could not be delivered: a coordinator will decide',
    sentBack: 'Whoever got it by the link says that it is not theirs: a coordinator will decide',
    cameBack: 'The system that it was handed to sent it back: a coordinator will decide',
    reopened: 'It was opened again, and their system cannot take that up: a coordinator will decide',
  },

  dispatches: {
    title: 'What does not arrive',
    help: 'Requests that cannot be delivered, and why',
    onlyWatching: 'Only administrators and coordinators see this.',
    none: 'Everything arrives',
    noneText: 'A request that cannot be delivered to its department shows here. You can then send it again.',
    failures: {
      notSetUp: 'The city has not set up this way yet',
      noAddress: 'The department has no e-mail address',
      noService: 'The other system has no service for this',
      handedOn: 'It has been handed on from system to system too often',
      unreachable: 'The other side could not be reached',
      timedOut: 'The other side took too long to answer',
      refused: 'The other side refused it',
      redirected: 'The other side points elsewhere, which is not followed',
      gone: 'The other side wants nothing more',
      strange: 'The other side answered something nobody understands',
      unexpected: 'Something went wrong here',
    } satisfies Record<Failure, string>,
    since: (when: string) => `since ${when}`,
    tries: (n: number) => count(n, { one: '1 try', other: `${n} tries` }),
    next: (when: string) => `Next try: ${when}`,
    givenUp: 'Given up. It lies with the coordinators.',
    again: 'Send again',
    triedAgain: 'It is being sent again. If it fails, it comes back here.',
    open: 'See the request',
    older: 'Show older ones',
    silent: {
      title: 'What became of it is not heard',
      department: (department: string, n: number) =>
        count(n, { one: `${department}: 1 request`, other: `${department}: ${n} requests` }),
      help: 'They arrived. What the other system says of them cannot be read: ask there, or look at the settings of this way (key, address).',
      next: (when: string) => `It is asked again: ${when}`,
    },
  },
};
