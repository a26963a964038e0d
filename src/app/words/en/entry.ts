import { plurals } from '../plural.ts';

const count = plurals('en');

/** Coming in, and the first screen of the day. */
export const entry = {
  signIn: {
    title: 'Sign in',
    welcome: 'What people tell you in the street reaches the right department.',
    login: 'User name or e-mail',
    password: 'Password',
    showPassword: 'Show the password',
    submit: 'Sign in',
    busy: 'Signing in…',
    wrong: 'User name or password is not right. Try again, or ask your administrator for a new link.',
    noSignal: 'There is no connection. The first time, signing in needs one; after that you can work without.',
    tooMany: 'Too many tries. Wait a few minutes and try again.',
    again: 'Sign in again to send your work. Until then you can go on as usual: everything stays on this phone.',
    otherPerson: (name: string) =>
      `This phone holds unsent work of ${name}. It stays here, apart from yours, and is sent when they sign in.`,
    cityLogin: 'Sign in with your city account',
    signedOut: 'You have signed out.',
    revoked: 'This phone was signed out by your administrator. Sign in again to go on.',
  },

  join: {
    title: 'Welcome',
    hello: (name: string) => `Hello ${name}`,
    intro: 'Choose a password. After that this phone knows you, with or without a connection.',
    password: 'New password',
    passwordHint: 'At least 12 characters. Three or four words that you remember are good.',
    passwordAgain: 'The same password again',
    passwordsDiffer: 'The two passwords are not the same.',
    submit: 'Start',
    used: 'This link has been used already.',
    usedHelp: 'If it was you, sign in with your password. If not, tell your administrator.',
    expired: 'This link is too old.',
    expiredHelp: 'Ask your administrator for a new one. A link works once, for a few days.',
    needsSignal: 'Joining needs a connection, once.',
  },

  today: {
    title: 'Today',
    greeting: (name: string) => `Hello ${name}`,
    start: 'New encounter',
    drafts: 'Not finished',
    encounters: 'Encounters today',
    encountersCount: (n: number) => count(n, { one: '1 encounter today', other: `${n} encounters today` }),
    needsCount: (n: number) => count(n, { one: '1 need', other: `${n} needs` }),
    emptyTitle: 'Nobody met yet today',
    emptyText: 'Go out, have a talk, and note it here. It works without a signal.',
    toTell: 'To tell people',
    toTellText: 'These requests have an answer. The person does not know yet.',
    comeBack: 'To come back to',
    waitingForYou: 'Waiting for you',
    desk: 'On your desk',
    seeAll: 'See all',
  },

  visit: {
    title: 'Visit',
    inDistrict: (district: string) => `Visit in ${district}`,
    nowhere: 'Visit outside the districts',
    since: (time: string) => `since ${time}`,
    until: (from: string, till: string) => `${from} to ${till}`,
    note: 'What the place looked like',
    noteHint: 'Lively or quiet, what works, what is broken',
    passersBy: 'Passers-by you greeted',
    end: 'End the visit',
    ended: 'The visit has ended',
    encounters: (n: number) => count(n, { one: '1 encounter', other: `${n} encounters` }),
  },

  drafts: {
    title: 'Drafts',
    help: 'Not sent to anyone. Finish them, or throw them away.',
    goOn: 'Go on',
    throwAway: 'Throw away',
    thrownAway: 'Draft thrown away',
    untitled: 'No words yet',
    from: (when: string) => `Started ${when}`,
    kept: 'Kept as a draft. You find it on Today.',
    encounter: 'Encounter',
    contact: 'Contact',
  },
};
