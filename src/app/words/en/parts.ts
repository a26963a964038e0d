import { plurals } from '../plural.ts';

const count = plurals('en');

/** One request, several departments: the parts, and the request that leads them. */
export const parts = {
  parts: {
    title: 'Parts of other departments',
    add: 'Add a department',
    help: 'Another department has something to do here too. This request leads, and answers the person for both.',
    added: (department: string) => `${department} is asked for a part`,
    what: 'What are they to do?',
    whatHint: 'They see this, the place, the photos and voice notes. They do not see who asked.',
    why: 'Why them?',
    ask: 'Ask this department',
    done: (done: number, all: number, declined: number) =>
      `${done} of ${count(all, { one: '1 part', other: `${all} parts` })} done${declined > 0 ? `, ${declined} declined` : ''}`,
    asked: 'What is asked',
    mark: 'Part of a request',
    led: (reference: string) => `A part of request ${reference}`,
    ledText: 'That request leads, and tells the person who asked. You report to it.',
    ledNotHere: 'It is not on this phone.',
    seeLead: 'See that request',
    told: 'What the lead was told',
    untold: 'Nothing yet',
    report: 'Report to the lead',
    reportLabel: 'What was done? Tell the lead',
    reportHint: 'The department that leads reads this, and tells the person who asked.',
    stillOpen: 'Parts that are still open: what becomes of them?',
    becomes: { goesOn: 'It goes on', withdrawn: 'Withdraw it' },
    split: (who: string, department: string, reason: string) =>
      reason ? `${who} asked ${department} for a part of it: ${reason}` : `${who} asked ${department} for a part of it`,
    part: (department: string, status: string) => `The part of ${department} is now “${status}”`,
    goesOn: (department: string) => `The part of ${department} goes on, though the request is closed`,
    withdrawn: (who: string, department: string) => `${who} withdrew the part of ${department}`,
    withdrawnHere: (who: string) => `${who} closed the request that leads, and withdrew this part`,
  },
};
