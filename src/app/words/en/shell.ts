import { plurals } from '../plural.ts';

const count = plurals('en');

/** What is on every screen. */
export const shell = {
  nav: {
    label: 'Main',
    skip: 'Go to the content',
    today: 'Today',
    requests: 'Requests',
    add: 'New',
    contacts: 'Contacts',
    more: 'More',
    newEncounter: 'New encounter',
  },

  act: {
    save: 'Save',
    close: 'Close',
    cancel: 'Cancel',
    back: 'Back',
    undo: 'Undo',
    change: 'Change',
    remove: 'Remove',
    send: 'Send',
    search: 'Search',
    choose: 'Choose',
    showMore: 'Show more',
    showAll: 'Show all',
    tryAgain: 'Try again',
    copy: 'Copy',
    copied: 'Copied',
    print: 'Print',
    optional: 'if you like',
    loading: 'One moment…',
  },

  state: {
    nothing: 'Nothing to send',
    toSend: (n: number) => `On this phone, ${n} to send`,
    sending: (n: number, all: number) => `Sending ${n} of ${all}`,
    fetching: (n: string, all: string) => `Receiving ${n} of ${all}`,
    received: (when: string) => `All received ${when}`,
    refused: (n: number) => count(n, { one: '1 refused', other: `${n} refused` }),
    seeWhy: 'See why',
    signedOut: (n: number) =>
      n === 0 ? 'You are signed out' : count(n, { one: 'Signed out, 1 to send', other: `Signed out, ${n} to send` }),
    signInAgain: 'Sign in again',
    clockAhead: (by: string) => `The clock of this phone is ${by} ahead`,
    clockBehind: (by: string) => `The clock of this phone is ${by} behind`,
    clockHelp: 'Your work is kept with the right time. Set the phone to automatic time.',
    nothingLost: 'Nothing was lost. Everything is on this phone.',
    sentLater: 'It is sent by itself as soon as there is a signal.',
    newVersion: 'There is a new version of the app.',
    useNewVersion: 'Use it now',
    newVersionWaits: 'It waits until you are ready. What you typed stays.',
    screenFailed: 'This screen could not be shown.',
    screenFailedHelp: 'Nothing was lost. Try again, or go to Today.',
    notFound: 'There is nothing at this address.',
    notFoundHelp: 'It may have moved to a district or department that is not yours.',
    toSettle: (n: number) => count(n, { one: '1 to settle', other: `${n} to settle` }),
    waitingLong: (n: number, when: string) => `${n} waiting since ${when}`,
    filesToSend: (n: number) =>
      count(n, { one: '1 photo or recording to send', other: `${n} photos or recordings to send` }),
    withFiles: (rest: string, files: string) => `${rest}, ${files}`,
  },

  /** Where a record is. */
  marks: {
    draft: 'Draft',
    onPhone: 'On this phone',
    sending: 'Sending',
    received: 'Received',
    refused: 'Refused',
    onDesk: (department: string) => `On the desk of ${department}`,
    onItsWay: (department: string) => `On its way to ${department}`,
    triage: 'To be routed',
    late: 'Late',
  },

  languages: { en: 'English', fr: 'Français', nl: 'Nederlands', pl: 'Polski' },

  themes: { auto: 'As the phone', light: 'Light', dark: 'Dark', sun: 'Full sun' },
};
