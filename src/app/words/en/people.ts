import { plurals } from '../plural.ts';

const count = plurals('en');

/** What is said of people at their door: beside the screens that need it, not before the first one. */
export const people = {
  alike: {
    title: 'Perhaps already here',
    because: {
      name: 'A similar name',
      phone: 'The same phone number',
      email: 'The same e-mail',
      address: 'The same address',
    },
  },

  doorstep: {
    title: 'Last time you said…',
    notMet: 'Not met yet',
    asked: 'And what came of it',
    nothingYet: 'Nothing came of it yet',
    answer: (text: string) => `Answer: ${text}`,
    tell: 'To tell: new since the last talk',
    comeBack: (day: string) => `Promised: to come back on ${day}`,
    earlier: (n: number) => count(n, { one: 'and 1 request before', other: `and ${n} requests before` }),
  },

  resting: {
    title: 'Do not disturb',
    help: 'Whoever meets this name is told. Nothing is forbidden by it.',
    start: 'They do not want to be disturbed',
    reason: 'Why',
    reasonHint: 'In their words: night shifts, a new baby',
    until: 'Until when',
    untilDay: 'Until a day',
    forGood: 'For good',
    day: 'Day',
    stop: 'They may be disturbed again',
    stopped: 'Taken away: they may be disturbed again',
    over: (day: string) => `It ended on ${day}.`,
  },

  asking: {
    readTitle: 'Read this aloud',
    readIn: 'In the language of the person',
    asked: {
      keep: 'keep your details',
      answer: 'tell you what came of what you asked',
      invite: 'invite you',
      introduce: 'introduce you to others',
    },
    readOut: (what: string, until: string) =>
      `May the city ${what}${until && `, until ${until}`}? You can take this back whenever you like.`,
    wasReadOut: 'This was read out',
    haveRead: 'I have read this aloud',
    sign: 'Signature',
    signHint: 'The person signs here with a finger.',
    signed: 'The signature is there.',
    signAgain: 'Sign again',
    signedAs: 'Or their name, typed by themselves',
    signature: (name: string) => `Signature of ${name}`,
    typedBy: (name: string) => `Signed with the name ${name}`,
  },

  meeting: {
    newNamed: (name: string) => `New contact: ${name}`,
    newToHere: 'New in your contacts. Only the name is noted: the rest needs their consent.',
    onBehalfOf: 'On behalf of',
    onBehalfOfHint: 'If they speak for somebody else: a neighbour, their mother',
  },
};

export type PeopleWords = typeof people;
