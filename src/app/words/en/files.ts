import { plurals } from '../plural.ts';

const count = plurals('en');

/** Contacts out of a file and into one. Loaded with that screen, not before. */
export const files = {
  outgoing: {
    help: 'Those in the list now. Whoever has the file has their details: keep it safe, and delete it when it is no longer needed.',
    vcard4: 'Cards (vCard 4)',
    vcard3: 'Cards for older programs (vCard 3)',
    table: 'Table (CSV)',
    file: 'contacts',
    saved: (n: number, said: string) =>
      count(n, { one: '1 contact is in the file.', other: `${said} contacts are in the file.` }),
    byName: (n: number, said: string) =>
      count(n, {
        one: 'For 1 of them consent has ended: only the name is in it.',
        other: `For ${said} of them consent has ended: only their names are in it.`,
      }),
  },

  intake: {
    title: 'Contacts from a file',
    help: 'Cards (vCard 3 or 4, ending in .vcf) or a table with a line of headers (.csv). You see everything first; nothing is taken in before you say so.',
    choose: 'Choose a file',
    reading: 'Reading the file',
    tooLarge: 'This file is too large to be one of contacts. Nothing was read.',
    letters: 'Do the letters look wrong?',
    encodings: {
      'utf-8': 'Usual letters',
      'windows-1252': 'Old file, Western Europe',
      'windows-1250': 'Old file, Central Europe',
    },
    found: (n: number, said: string) =>
      count(n, { one: '1 contact could be read', other: `${said} contacts could be read` }),
    unread: (n: number, said: string) =>
      count(n, { one: '1 place could not be read', other: `${said} places could not be read` }),
    line: (n: string) => `Line ${n}`,
    reasons: {
      noColon: 'This line is no part of a card.',
      outside: 'This line stands outside of all cards.',
      notEnded: 'This card has no end. What was there of it is taken.',
      oldVersion: 'An old card (vCard 2.1) with letters written in code. Save it as vCard 3 or 4 and try again.',
      noName: 'There is no name.',
      tooLong: 'A text in it is too long for a contact.',
      openQuote: 'Its quotation marks do not fit together.',
      tooManyCells: 'It has more cells than the headers.',
      noColumns:
        'The first line does not say which column is the name. Name the columns, such as: name, phone, e-mail.',
      empty: 'Nothing is in this file.',
    },
    twice: 'Twice in this file',
    leftOut: (what: string) => `Left out: ${what}`,
    everyone: 'Choose all',
    fresh: 'Choose the new ones',
    noOne: 'Choose nobody',
    agreed: 'Have these people agreed?',
    agreedHelp:
      'Phone, e-mail, address and further lines in the note come in for persons only if they have. Organisations come in whole.',
    agreement: { no: 'No, or not sure', yes: 'Yes, all of them' },
    namesOnly: 'Of persons, only names and notes will come in.',
    take: (n: number, said: string) => count(n, { one: 'Take in 1 contact', other: `Take in ${said} contacts` }),
    taking: (done: string, all: string) => `${done} of ${all} taken in`,
    takingBack: 'Taking them back',
    here: (n: string, all: string) => `${n} of ${all} are on this phone.`,
    faults: {
      opening: 'What was kept of a file could not be read',
      reading: 'The file could not be read',
      taking: 'Taking them in stopped half-way',
      takingBack: 'Taking them back stopped half-way',
      finishing: 'The file could not be let go',
    },
    faultsHelp: {
      opening: 'Nothing was thrown away. Try again.',
      reading: 'It may have been moved or changed. Choose it again.',
      taking: 'There may be too little room on this phone. Make room and try again: nobody comes in twice.',
      takingBack: 'Try again: it goes on with those who are left.',
      finishing: 'It is still kept on this phone. Try again.',
    },
    taken: (n: number, said: string) =>
      count(n, { one: '1 contact was taken in', other: `${said} contacts were taken in` }),
    notTaken: (name: string) => `Not taken in: ${name}`,
    goBack: (n: number, said: string) =>
      count(n, { one: 'Go back to 1 not taken in', other: `Go back to ${said} not taken in` }),
    takenBack: 'They were taken back',
    stayed: (n: number, said: string) =>
      count(n, {
        one: '1 of them stays: it could not be taken back, or was changed or met since.',
        other: `${said} of them stay: they could not be taken back, or were changed or met since.`,
      }),
    district: 'District for all of them',
    done: 'Done with this file',
    kept: 'This is kept on this phone until you are done with it.',
    notKept: 'This could not be kept on this phone',
    notKeptHelp: 'There may be too little room. Stay here until you are done with the file.',
  },
};

export type FileWords = typeof files;
