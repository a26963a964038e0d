import { plurals } from '../plural.ts';

const count = plurals('en');

/** Account, phone, people, and what could not be sent. */
export const more = {
  more: {
    title: 'More',
    parts: 'Parts',
    phone: 'This phone',
    needsSignal: 'This needs a connection, and there is none now. Everything else goes on without.',
    failed: 'The server did not answer as it should. Try again in a moment.',
    notYet: 'This part of the app is not on this phone yet.',
    notYetHelp: 'It comes by itself with a connection.',
  },

  account: {
    title: 'Account',
    login: 'User name',
    roles: 'What you do',
    districts: 'Your districts',
    allDistricts: 'All districts',
    departments: 'Your departments',
    allDepartments: 'All departments',
    signOut: 'Sign out',
    signOutUnsent: (n: number) =>
      count(n, {
        one: '1 thing is not sent yet. It stays on this phone, and is sent when you sign in again.',
        other: `${n} things are not sent yet. They stay on this phone, and are sent when you sign in again.`,
      }),
    signOutBegun: (n: number) =>
      count(n, { one: '1 draft stays on this phone for you.', other: `${n} drafts stay on this phone for you.` }),
    signOutStops: (n: number) =>
      count(n, {
        one: '1 stop of your round stays on this phone for you.',
        other: `${n} stops of your round stay on this phone for you.`,
      }),
    signOutShared: (n: number) =>
      count(n, {
        one: '1 thing that another app shared has not been taken in. It is deleted.',
        other: `${n} things that other apps shared have not been taken in. They are deleted.`,
      }),
    signOutClean: 'Everything has been received. The copy on this phone goes, and comes back when you sign in again.',
    signInAgain: 'Signing in again needs a connection.',
  },

  sync: {
    title: 'Sending and receiving',
    now: 'Send now',
    last: (when: string) => `Last received ${when}`,
    tried: (when: string) => `Last tried ${when}`,
    never: 'Nothing received yet',
    waiting: (n: number) => count(n, { one: '1 change to send', other: `${n} changes to send` }),
    firstTime: 'Your districts are being loaded. You can start at once.',
    noSignal: 'No connection. It goes on by itself.',
    forbidden: 'The server does not let this account in. Ask your administrator.',
    oldApp: 'This app is too old for the server. Close all its windows and open it again.',
    busy: 'The server is busy. The app tries again by itself in a moment.',
    failing: 'The server has trouble of its own. The app tries again by itself.',
    strange:
      'Something else answered in the place of your server, perhaps the login page of this Wi-Fi. The app goes on trying by itself.',
    clockRight: 'The clock of this phone is right.',
    waitedLong: (n: number, when: string) =>
      count(n, { one: `1 thing has waited since ${when}`, other: `${n} things have waited since ${when}` }),
    lastTries: (why: string) => `The last tries ended with: ${why}`,
    nothingTaken: 'There is a connection, and yet the server has taken nothing of it.',
    waitedHelp: 'Nothing was lost. If this lasts, save a rescue file and show it to your administrator.',
  },

  storage: {
    title: 'Storage on this phone',
    used: (used: string, free: string) => `${used} in use, ${free} free`,
    unknown: 'This browser does not say how much room there is.',
    kept: 'The browser has promised to keep the work.',
    notKept: 'The browser may clear unsent work when space runs out.',
    ask: 'Ask it to keep the work',
    notPromised: 'It has not promised yet. Many browsers do once the app is on the home screen.',
    low: 'There is little space left. Send your work soon and make room.',
    full: 'There is no space left. What you typed is still on the screen: make room and save again.',
    failed: 'It could not be saved here. What you typed is still on the screen, and kept as a draft: try again.',
    rescue: 'Save a rescue file',
    rescueHelp: 'One file with everything unsent, to keep somewhere safe. It stays on this phone too.',
    rescued: 'The rescue file was handed to the browser to save.',
    lowNotKept: 'The browser has not promised to keep the work, and may clear it when space runs out.',
  },

  sessions: {
    title: 'Signed-in devices',
    help: 'Where you are signed in',
    thisOne: 'This device',
    otherOne: 'Another device',
    lastSeen: (when: string) => `Last seen ${when}`,
    since: (when: string) => `Signed in ${when}`,
    end: 'Sign it out',
    endHelp: 'A device you sign out sends and receives nothing more until somebody signs in there again.',
    ended: 'The device is signed out',
  },

  people: {
    title: 'People',
    search: 'Search people',
    found: (n: number, said: string) => count(n, { one: '1 person', other: `${said} people` }),
    noneFound: 'Nobody fits',
    districts: 'Districts',
    departments: 'Departments',
    noDepartments: 'None',
    canSignIn: 'Has a password',
    cannotSignIn: 'No password yet',
    devices: (n: number) =>
      count(n, { one: 'Signed in on 1 device', other: n === 0 ? 'Signed in nowhere' : `Signed in on ${n} devices` }),
    invite: 'Make a one-time link',
    inviteHelp: 'With the link they choose a password. It works once. Give it to this person only.',
    link: (name: string) => `Link for ${name}`,
    holdsUntil: (when: string) => `Holds until ${when}`,
    signOut: 'Sign out everywhere',
    signedOut: (n: number) =>
      count(n, {
        one: 'Signed out on 1 device',
        other: n === 0 ? 'Was signed in nowhere' : `Signed out on ${n} devices`,
      }),
    stopped: 'Account stopped',
    fromFiles: 'People are added and changed in the files of the city, on the server.',
    onlyAdministrators: 'Only administrators see this.',
  },

  about: {
    title: 'About',
    what: 'Plein Air is for civil servants in the street: what people say there reaches the right department, and they are told what came of it.',
    version: (version: string) => `Version ${version}`,
    licence: 'Free software, EUPL 1.2',
    privacy: 'Privacy',
    privacyText:
      'The app asks nothing of anyone but your city’s server. Details of people are kept with their consent, as long as it lasts.',
    keyboard: 'With a keyboard',
    keys: {
      tab: 'Tab goes to the next thing, Shift and Tab back.',
      enter: 'Enter opens a link or presses a button; Space chooses.',
      arrows: 'The arrows choose among several words of which one holds.',
      escape: 'Escape closes a panel. What you typed stays.',
    },
  },

  outbox: {
    title: 'Outbox',
    toSend: 'To send',
    refused: 'Refused',
    refusedHelp: 'The server could not take these as they are. They stay here until you decide.',
    waits: 'Waits to be sent',
    made: (when: string) => `Made ${when}`,
    why: 'Why',
    see: 'See the record',
    mend: 'Mend it',
    mended: 'Send again as mended',
    again: 'Send again',
    export: 'Save as a file',
    exported: 'The file was handed to the browser to save.',
    throwAway: 'Throw away',
    thrownAway: (what: string) => `Thrown away: ${what}`,
    waitsFor: 'Waits until a refused one is settled',
    emptyTitle: 'All sent',
    emptyText: 'Everything you noted has been received.',
    conflict: 'Someone else changed this meanwhile',
    theirs: 'What stands there now',
    yours: 'What you wrote',
    nothing: 'Nothing',
    keepTheirs: 'Leave theirs',
    keepYours: 'Use mine',
    toSettle: 'To settle',
    toSettleTitle: 'To settle',
    settleHelp: 'Someone else has changed the same thing meanwhile. Nothing is lost: say which one stands.',
    settle: 'Settle it so',
    which: (field: string) => `${field}: which one stands?`,
    theirsStands: 'Theirs',
    yoursStands: 'Mine',
    bothStand: 'Both',
    keepBoth: 'Keep both',
    chooseEach: 'Choose for each of them which one stands.',
    gone: 'Someone else has removed this record meanwhile',
    goneHelp: 'What you wrote is only here now. Save it as a file, or throw it away.',
    parkedNewer: 'Waits: this phone is newer than the server',
    parked: 'Waits for an earlier one',
  },
};
