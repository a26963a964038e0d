/** Trying the app with what is invented. */
export const practice = {
  practice: {
    title: 'Practice',
    help: 'Try everything with invented people. Nothing is sent.',
    what: 'An invented town with invented people. Everything works as it does in earnest: encounters, requests, contacts, your round.',
    never: 'Nothing that you note there leaves this phone. No department hears of it.',
    pretends:
      'This phone plays the city: it says that it has received what you save, and colleagues who do not exist take it up and answer.',
    apart: 'Your own work stays apart as it is, and goes on being sent.',
    gone: 'When you leave, all that was made in it is thrown away.',
    as: 'Practise as',
    start: 'Start practising',
    building: 'The town is being built…',
    notBuilt: 'The town could not be built. Nothing of yours has changed.',
    notBuiltHelp: 'Make some room on this phone, or open the app once with a connection, and try again.',
    band: 'Practice: nothing is sent',
    leave: 'Leave',
    leavePractice: 'Leave practice',
    left: 'You have left practice. What was made there is thrown away.',
    backIn: 'Go back to it',
    on: 'You are practising',
    youAre: (name: string, role: string) => `In this town you are ${name}, ${role}.`,
    goOn: 'Go on practising',
    startOver: 'Start over',
    startOverHelp: 'The town becomes as it was at the beginning. What was made since then goes.',
    startedOver: 'The town is as it was at the beginning.',
    restTitle: 'You were practising',
    restText: 'Some time has passed. Before you note something real, leave practice: nothing noted there is ever sent.',
    notHere: 'Not in practice',
    notHereHelp: 'This is about your own account and phone. Leave practice to see it.',
    shareWaits: 'What was shared waits until you leave practice.',
  },
};

export type PracticeWords = typeof practice;
