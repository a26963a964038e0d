import { plurals } from '../plural.ts';

const count = plurals('en');

/** One question to whoever spoke: asking it, who has to be asked, what they say. Loaded with the screens that say it. */
export const question = {
  title: 'A question to them',
  ask: 'Ask them something',
  what: 'What do you need to know from them?',
  whatHint:
    'One thing, in plain words. They read just this, so name nobody. They get it by e-mail where they have agreed to that; else whoever knows them asks them.',
  whom: 'Whom',
  metOn: (officer: string, day: string) => `Who was met by ${officer}, ${day}`,
  send: 'Ask',
  asked: 'Asked. It goes out a minute after it has reached the server.',
  waits: (n: number) =>
    count(n, {
      one: 'Asked yesterday, no reply yet',
      other: n === 0 ? 'Asked today' : `Asked ${n} days ago, no reply yet`,
    }),
  mailed: (when: string) => `Sent to them by e-mail: ${when}`,
  notMailed: 'No e-mail has gone out. Whoever knows them finds it under Owed an answer, to ask them.',
  unanswered: (n: number) => count(n, { one: 'No reply for a day', other: `No reply for ${n} days` }),
  unansweredHelp: 'Ask them on the telephone or at the door, withdraw the question and ask anew, or go on without it.',
  withdraw: 'Withdraw the question',
  withdrawn: 'The question is withdrawn. The link to it leads nowhere any more.',
  note: 'Note what they said',
  noteLabel: 'What did they say to it?',
  noteHint: 'As they told you. It stands at the request, for those who deal with it.',
  noted: 'Noted what they said',
  said: 'They have replied',
  saidTitle: 'What they said to it',
  toAsk: 'To be asked',
  toAskHelp: 'Somebody cannot go on without knowing this. Ask them, and note what they say.',
  history: {
    asked: (who: string) => `${who} asked the person`,
    said: (who: string) => `${who} noted what the person said to it`,
    saidByLink: 'The person who asked replied by the link',
    unasked: (who: string) => `${who} withdrew the question`,
  },
  failing: 'Questions to people that do not arrive',
  failingHelp: 'They stand under Owed an answer too, so that somebody asks them.',
  byEmail: 'To whoever spoke, by e-mail',
};

export type QuestionWords = typeof question;
