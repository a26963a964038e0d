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
    signedOut: 'You have signed out.',
    known: (name: string) => `${name} works on this phone`,
    knownHelp: 'Someone else may sign in too: everyone’s work stays apart.',
    goOn: 'Go on without signing in',
    city: 'City',
    chooseCity: 'Choose your city',
    failed: 'The server did not answer as it should. Try again in a moment.',
    practise: 'Practise without an account',
    othersWait: (n: number) =>
      count(n, {
        one: '1 thing of another account waits on this phone. It is sent when that person signs in here again.',
        other: `${n} things of another account wait on this phone. They are sent when that person signs in here again.`,
      }),
  },

  join: {
    title: 'Welcome',
    hello: (name: string) => `Hello ${name}`,
    intro: 'Choose a password. After that this phone knows you, with or without a connection.',
    password: 'New password',
    passwordHint: 'At least 10 characters. Three or four words that you remember are good.',
    submit: 'Start',
    needsSignal: 'Joining needs a connection, once.',
    reading: 'Reading the link…',
    busy: 'Opening your account…',
    over: 'This link no longer works.',
    overHelp:
      'It has been used, or it is too old. If you have a password, sign in with it. If not, ask your administrator for a new link.',
    noLink: 'There is no link in this address.',
    noLinkHelp: 'Open the link you were given again, all of it.',
    admin: 'You are the first administrator',
    adminHelp: 'Say who you are and choose a password. You can then let others in.',
    login: 'User name',
    loginHint: 'For signing in: letters without accents, digits, dot or dash',
    name: 'Your name',
    city: 'Name of the city',
  },

  settings: {
    title: 'Language and look',
    language: 'Language',
    languageMissing: 'This language is not on this phone yet. Try again with a connection.',
    theme: 'Look',
    themeHelp: 'Full sun is black on white with heavy letters.',
    remembered: 'This phone remembers your choice.',
  },
};
