import { plurals } from '../plural.ts';

const count = plurals('en');

/** What the phone owes an honest word about: work handed over, rescue files, a memory that was cleared. */
export const reviews = {
  reviews: {
    title: 'Handed over',
    help: 'Work that arrived when its author could no longer do it',
    open: (n: number) => count(n, { one: '1 to decide', other: `${n} to decide` }),
    onToday: (n: number) =>
      count(n, { one: '1 piece of work was handed over to you', other: `${n} pieces of work were handed over to you` }),
    onTodayText:
      'It arrived when its author had another part of the city already. Somebody has to say what becomes of it.',
    none: 'Nothing to decide',
    emptyTitle: 'Nothing was handed over',
    emptyText: 'Work comes here when its author was given another part of the city before it was sent.',
    decided: 'Decided',
    one: 'Work that was handed over',
    chooseOne: 'Choose one from the list.',
    toDecide: 'To decide',
    someone: 'Somebody who is no longer here',
    who: 'Who made it',
    made: 'Made',
    arrived: 'Reached the server',
    wanted: 'What they wanted',
    from: 'As they saw it',
    to: 'As they want it',
    now: 'As it is now',
    record: 'What it is about',
    seeRecord: 'See the record',
    isNew: 'It was to be something new.',
    notHere: 'This phone does not have it.',
    decide: 'What becomes of it',
    decideHelp: 'Taken in, it is done as its author meant it. Left, nothing changes.',
    words: 'Why',
    wordsHint: 'For those who look at it later',
    take: 'Take it in',
    leave: 'Leave it',
    taken: 'Taken in',
    left: 'Left as it is',
    takenBy: (name: string, when: string) => `Taken in by ${name}, ${when}`,
    leftBy: (name: string, when: string) => `Left by ${name}, ${when}`,
    tooLate: 'The decision has been sent and can no longer be taken back.',
    refused: 'The server did not take this decision.',
    notYours: 'This is for somebody else to decide.',
    changedHere:
      'Somebody else has changed this since. It can no longer be taken in as it is: change the record yourself where that is needed, and leave this.',
  },

  handedOver: {
    title: (n: number) => count(n, { one: '1 change was handed over', other: `${n} changes were handed over` }),
    text: 'It was about a part of the city that is no longer yours. Nothing is lost: it has reached the server, and whoever looks after that part now decides what becomes of it.',
    read: 'I have read this',
  },

  rescue: {
    title: 'Rescue file',
    help: 'One file with everything unsent, photos too: to keep somewhere safe, or to go on with on another phone.',
    load: 'Load a rescue file',
    reading: 'Reading the file…',
    faults: {
      noRescue: 'This is not a rescue file. Choose the file that this app has saved; its name ends in “.pleinair”.',
      cut: 'The end of this file is missing. It may not have been copied whole: copy it again from where it was saved.',
      altered: 'This file is not as it was saved. Another program has changed it: take the first copy.',
      newer: 'This file comes from a newer version of the app. Update the app on this phone, then load it again.',
    },
    faultHelp: 'Nothing was changed, here or in the file.',
    made: (when: string) => `Saved ${when}`,
    changes: (n: number) => count(n, { one: '1 change', other: `${n} changes` }),
    files: (n: number) => count(n, { one: '1 photo or recording', other: `${n} photos or recordings` }),
    emptyTitle: 'There is nothing unsent in this file',
    yours: 'A file of yours',
    yoursHelp: 'Its work goes into the outbox of this phone. Loaded or sent twice, it is done once.',
    loadIt: 'Load it into this phone',
    ofOther: (name: string) => `A file of ${name}`,
    ofUnknown: 'A file of somebody whom this city does not know',
    otherWays:
      'It is not loaded under your name. Either they sign in on this phone and load it, or an administrator hands it in for them.',
    ofOtherCity: 'This file is of another city. It can only be used there.',
    handIn: (name: string) => `Hand it in for ${name}`,
    handInHelp: 'Its work reaches the server as theirs, and it is noted that you brought it. This needs a connection.',
    loading: (done: string, all: string) => `Photos and recordings: ${done} of ${all}`,
    handing: (done: string, all: string) => `Changes: ${done} of ${all}`,
    loaded: 'The file is loaded',
    loadedChanges: (n: number) =>
      count(n, {
        one: '1 change is in the outbox of this phone.',
        other: `${n} changes are in the outbox of this phone.`,
      }),
    loadedFiles: (n: number) =>
      count(n, {
        one: '1 photo or recording is on this phone.',
        other: `${n} photos or recordings are on this phone.`,
      }),
    known: (n: number) =>
      count(n, {
        one: '1 change was on this phone or sent from it already.',
        other: `${n} changes were on this phone or sent from it already.`,
      }),
    damaged: (n: number) =>
      count(n, {
        one: '1 photo or recording is damaged and was left out.',
        other: `${n} photos or recordings are damaged and were left out.`,
      }),
    unreadable: (n: number) =>
      count(n, {
        one: '1 change cannot be read and stays in the file. Show it to your administrator.',
        other: `${n} changes cannot be read and stay in the file. Show them to your administrator.`,
      }),
    handedIn: 'The file is handed in',
    handedPartly: 'Only a part of the file could be handed in',
    handedPartlyHelp: 'Hand the same file in again later: what has arrived is not done twice.',
    taken: (n: number) => count(n, { one: '1 change is with the server.', other: `${n} changes are with the server.` }),
    there: (n: number) => count(n, { one: '1 was there already.', other: `${n} were there already.` }),
    reviewed: (n: number) => count(n, { one: '1 lies before a coordinator.', other: `${n} lie before a coordinator.` }),
    parked: (n: number) =>
      count(n, {
        one: '1 waits: it builds on one that was not taken.',
        other: `${n} wait: they build on one that was not taken.`,
      }),
    refused: (n: number) => count(n, { one: '1 was refused:', other: `${n} were refused:` }),
    filesSent: (n: number) =>
      count(n, {
        one: '1 photo or recording is with the server.',
        other: `${n} photos or recordings are with the server.`,
      }),
    filesRefused: (n: number) =>
      count(n, {
        one: '1 photo or recording was not taken by the server.',
        other: `${n} photos or recordings were not taken by the server.`,
      }),
    filesLeft: (n: number) =>
      count(n, {
        one: '1 photo or recording did not get through.',
        other: `${n} photos or recordings did not get through.`,
      }),
    toOutbox: 'See the outbox',
    notMade: 'The file could not be made. Nothing was lost; try again.',
    notLoaded:
      'The file could not be loaded: there may be no space left. Nothing of it is here; make room and try again.',
    another: 'Choose another file',
  },

  cleared: {
    title: 'The browser has cleared this phone’s memory',
    kicker: 'Something to know',
    text: 'You had signed in here before. Now the memory of the app is empty. Nobody at the city did that: browsers clear sites to make room, or when somebody clears the browsing data.',
    back: 'What you had sent is on the server, and comes back by itself.',
    lost: (n: number, when: string) =>
      count(n, {
        one: `At ${when}, 1 thing had not been sent yet. It is lost, unless it was sent after that.`,
        other: `At ${when}, ${n} things had not been sent yet. They are lost, unless they were sent after that.`,
      }),
    lostNone: (when: string) =>
      `At ${when} everything you had saved was sent. Only drafts that were not finished are lost.`,
    lostUnknown: 'What had not been sent is lost. How much that was, this phone can no longer say.',
    lostRescue: 'If you had saved a rescue file, load it on More, This phone.',
    prevent: 'So that it does not happen again',
    preventHome: 'Put the app on the home screen: browsers keep what is installed.',
    preventAsk: 'On More, This phone, ask the browser to keep the work.',
    preventSend: 'Send before you put the phone away for weeks.',
    goOn: (name: string) => `Go on as ${name}`,
    signIn: 'Sign in',
    read: 'I have read this',
  },
};
