import type { Blank } from '../../../domain/reply.ts';
import { plurals } from '../plural.ts';

const count = plurals('en');

/** What a desk works with: ready answers, what the person will read, what is near by, paper. Loaded with the screens that say it. */
export const desk = {
  replies: {
    title: 'Ready answers',
    put: 'Begin with a ready answer',
    language: 'In which language',
    all: (n: number) => `Show all ${n}`,
    readByPerson: 'The person reads this',
    none: 'No ready answer yet',
    noneHelp: 'What you write again and again you can write once, for every desk, on every phone.',
    add: 'New ready answer',
    chooseOne: 'Choose a ready answer to change it.',
    onlyOffice: 'Administrators and coordinators set the ready answers.',
    notYours: 'This one is for another department, or for all. Whoever looks after the whole city changes it.',
    gone: 'This ready answer is no longer there.',
    name: 'Its name',
    nameHint: 'Short: it stands on a button.',
    text: 'The answer',
    blanks: 'Fills itself in',
    blank: {
      reference: 'the reference',
      service: 'the service',
      department: 'the department',
      date: 'the day of the answer',
    } satisfies Record<Blank, string>,
    inLanguage: (what: string, language: string) => `${what} (${language})`,
    when: 'When it is offered',
    anyService: 'For every service',
    anyStatus: 'In every status',
    anyDepartment: 'In every department',
    saved: 'Saved. The phones get it with their next exchange.',
    removed: 'Taken away. The phones hear of it with their next exchange.',
    keepsDraft: 'What you typed stays on this device until it is saved.',
    yourDraft: 'Your draft, not saved yet',
    tooMany: 'There are as many ready answers as a phone has room for. Take one away first.',
    remove: 'Take it away',
  },

  preview: {
    title: 'What the person will read',
    nothing: 'Here you see it as you write.',
    photos: (n: number) =>
      count(n, { one: '1 photo is on the page of the request', other: `${n} photos are on the page of the request` }),
  },

  photos: {
    section: 'Add photos',
    title: 'For the person who asked',
    help: 'They see these photos, and no others. Show no face and no number plate.',
    add: 'Photo for the person',
  },

  turns: {
    label: 'From one request to the next',
    previous: 'Previous',
    next: 'Next',
    place: (at: string, all: string) => `${at} of ${all}`,
  },

  near: {
    title: 'While you are here',
    same: 'The same kind',
    other: 'Something else',
    none: 'Nothing else is open close by, as far as this phone knows.',
    here: 'right here',
    within: (distance: string) => `Open within ${distance}, as the crow flies`,
    choose: (what: string) => `Choose: ${what}`,
    inList: (n: number) => count(n, { one: 'Take 1 to the list', other: `Take ${n} to the list` }),
    inListHelp: 'There you can do something with all of them at once.',
  },

  person: {
    title: 'Before, with this person',
    help: 'As far as this phone knows.',
    more: (n: number) => `Show all ${n}`,
  },

  who: {
    label: 'Who has it',
    all: 'Anybody',
    team: 'My team',
    nobody: 'Nobody yet',
    me: (name: string) => `${name} (me)`,
  },

  sheet: {
    title: 'Print sheet',
    print: 'Print, or save as PDF',
    one: (reference: string) => `Request ${reference}`,
    many: (n: number, said: string) => count(n, { one: '1 request', other: `${said} requests` }),
    first: (n: string, all: string) => `The first ${n} of ${all}. Narrow the list to print others.`,
    none: 'There is nothing to print',
    noneHelp: 'Choose requests in the list, or clear the filters.',
    toList: 'To the list',
    notes: 'Notes',
    where: 'Where',
    answer: 'What the person was told',
    happened: 'What happened',
    printed: (when: string) => `Printed ${when}`,
    secret: 'For colleagues only. Keep it safe, and shred it when it is done.',
  },

  keys: [
    ['A', 'answer'],
    ['R', 'remark for colleagues'],
    ['N', 'what is near by'],
    ['H', 'before, with this person'],
    ['F', 'filter'],
    ['P', 'print sheet; Ctrl P too'],
  ],
};
export type DeskWords = typeof desk;
