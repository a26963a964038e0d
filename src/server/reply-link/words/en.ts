import type { Status } from '../../../domain/request.ts';
import type { Press } from '../press.ts';

const statuses: Record<Status, string> = {
  open: 'Open',
  taken: 'Taken up',
  planned: 'Planned',
  waiting: 'Waiting',
  done: 'Done',
  declined: 'Declined',
};
const deeds: Record<Press['deed'], string> = {
  taken: 'We are on it',
  done: 'It is done',
  notOurs: 'It is not ours',
};
const noted: Record<Press['deed'], string> = {
  taken: 'Noted: you are on it.',
  done: 'Noted: it is done. Thank you. This link has ended.',
  notOurs: 'Noted: a coordinator now decides who it is for. This link has ended.',
};

/** English: the e-mail to a department, and the page behind its link. What the other languages must say too. */
export const en = {
  subject: (reference: string, service: string) => `Request ${reference}${service && `: ${service}`}`,
  again: (subject: string) => `Open again: ${subject}`,
  title: (reference: string) => `Request ${reference}`,
  intro: (city: string, department: string) => `${city} has a request for ${department}.`,
  introAgain: (city: string, department: string) =>
    `${city} has opened a request for ${department} again. You have had it before, under the same reference: it was closed, and is not solved. If it is not clear what is still to be done, turn to the city.`,
  said: 'What was said',
  service: 'Service',
  district: 'District',
  place: 'Place',
  onMap: 'Point (latitude, longitude)',
  openedAt: 'Noted on',
  dueAt: 'Promised by',
  status: 'Where it stands',
  open: 'Read it and answer',
  linkHelp:
    'You need no account. Whoever has this link can answer, so pass it on to nobody whom it does not concern. It holds for 30 days, or until the request is closed.',
  noReply: 'This e-mail was sent by itself, and nobody reads what is sent back to it. Please use the link.',
  question: 'What becomes of it?',
  words: 'In your words',
  wordsHint: 'Needed where it is done, or not yours. The city’s people read it. Please name nobody.',
  missing: 'Say in your words what was done, or why it is not yours. Nothing was changed yet.',
  tooLong: 'This is too long. Make it shorter. Nothing was changed yet.',
  statuses,
  deeds,
  noted,
  already: 'This was noted before, and not a second time. The request now stands as follows.',
  over: 'This link has ended',
  overText:
    'It holds for 30 days, and until the request is closed or sent elsewhere. If there is more to say, turn to the city.',
  unknown: 'There is no such link',
  unknownText: 'Perhaps a part of it was cut off. Open it once more from the e-mail, whole.',
  failed: 'This did not work',
  tooMany: 'That was too often. Wait a minute, and try again.',
  malformed: 'This could not be read. Open the link once more.',
  unexpected: 'Something went wrong at the server. Nothing was changed. Try again later.',
};

export type ReplyWords = typeof en;
