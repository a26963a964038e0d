import { plurals } from '../plural.ts';

const count = plurals('en');

/** Rules and hand-overs, as screens speak of them that are not about rules. */
export const routing = {
  routing: {
    rules: 'Rules',
    rulesHelp: 'Which department gets what, and why',
    handedOver: (n: number) => count(n, { one: 'Handed over once', other: `Handed over ${n} times` }),
    tooOften: (times: number, who: string, department: string) =>
      `Handed over ${times} times: a coordinator decides. ${who} wanted it with ${department}`,
    wouldBeTooOften: (times: number) =>
      `This would be hand-over number ${times}. A coordinator will decide, and reads where you want it and why.`,
    toCoordinator: 'Sent to a coordinator, with what you wanted',
    always: (service: string, district: string) =>
      district ? `Always, for ${service} in ${district}` : `Always, for ${service}`,
    alwaysLegend: 'Should this be a rule?',
    askAlways: (service: string, district: string, department: string) =>
      `Always, for ${service}${district && ` in ${district}`}, to ${department}?`,
    wantsAlways: 'It should always be so.',
    makeRule: 'Make it a rule',
  },
};
