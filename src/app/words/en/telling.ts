import type { How } from '../../../domain/request.ts';
import { plurals } from '../plural.ts';

const count = plurals('en');

/** Telling whoever spoke what came of it: the list of those who are owed an answer, slips and letters. */
export const telling = {
  telling: {
    title: 'Owed an answer',
    help: 'Everybody who spoke and was not told, or is to be asked something, the longest wait first. Nobody is forgotten.',
    whose: 'Whose',
    mine: 'Whom I met',
    all: 'Everybody',
    counted: (n: number, said: string) =>
      count(n, {
        one: '1 request with somebody to tell or to ask',
        other: `${said} requests with somebody to tell or to ask`,
      }),
    seeAll: 'See everybody',
    more: 'Show more',
    loading: 'The requests on this phone are still being read.',
    emptyTitle: 'Everybody has been told',
    emptyText: 'Once something comes of a request, whoever asked for it stands here until they are told.',
    emptyMineTitle: 'Everybody whom you met has been told',
    emptyMineText:
      'Once something comes of what they asked for, they stand here until they are told. Whom colleagues met stands under Everybody.',
    isAnswered: 'There is an answer',
    noWord: 'No word for a long time',
    noWordHelp: 'Tell them that it is not forgotten.',
    knows: (officer: string) => `${officer} met them`,
    getsEmail: 'Gets an e-mail, where the city sends any',
    done: 'Told them:',
    hows: {
      inPerson: 'In person',
      phone: 'By phone',
      visit: 'On a visit',
      letter: 'By letter',
      email: 'By e-mail',
    } satisfies Record<How, string>,
    call: (phone: string) => `Call ${phone}`,
    writeLetter: 'Write a letter',
    visit: 'Put on my round',
    onRound: 'On my round',
    told: (name: string) => `Noted as told: ${name}`,
    byCity: 'the city',
    toldBy: (how: string, who: string, when: string) => `${how}: ${who}, ${when}`,
    answerIsPublic: 'The answer also stands on the page of the request, for anybody with the code: name nobody in it.',
  },

  slip: {
    title: 'A slip for them',
    help: 'Show it, or print it. With the code they see what comes of it, without an account.',
    language: 'Their language',
    print: 'Print',
    notSent: 'This phone has not sent it yet. The page is there once it has been sent.',
    practice: 'This is practice: the code leads nowhere.',
    none: 'There is no slip for this',
    noneText: 'A slip belongs to something that was asked for. Nothing was, or it is not on this phone.',
    qr: 'Square code that leads to the page',
  },

  letter: {
    title: 'A letter to them',
    help: 'Print it, fold it twice, and the address stands in the window of the envelope.',
    sent: 'It is in the post',
    window: 'Window of the envelope',
    left: 'On the left',
    right: 'On the right',
    none: 'There is nobody to write to',
    noneText: 'Their address is not on this phone, or they have not agreed to be answered.',
  },
};
