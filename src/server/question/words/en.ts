/** English: the e-mail with a question to whoever spoke, and the page behind its link. What the other languages must say too. */
export const en = {
  subject: (reference: string) => `A question about your request ${reference}`,
  title: (reference: string) => `A question about your request ${reference}`,
  hello: 'Hello,',
  about: (when: string) => `on ${when} you told one of us something. To go on, we need to know this from you:`,
  open: 'Say it here',
  until: (when: string) =>
    `You need no account. The link holds until ${when}. Whoever has it can answer in your place, so pass it on to nobody.`,
  otherwise: 'You can also tell any of us, in the street or on the telephone.',
  label: 'What do you say to it?',
  hint: 'Only those who deal with your request read this.',
  send: 'Send',
  missing: 'Please write something first. Nothing was sent yet.',
  tooLong: (most: string) => `This is too long: at most ${most} signs. Nothing was sent yet.`,
  thanks: 'Thank you, we have what you said',
  thanksText: 'Whoever deals with your request reads it now.',
  story: 'See what becomes of it',
  over: 'This link has ended',
  overText: 'We no longer need to know it, or it has been too long. If there is more to say, tell any of us.',
  notKept: 'What you wrote was not sent. It was:',
  unknown: 'There is no such link',
  unknownText: 'Perhaps a part of it was cut off. Open it once more from the e-mail, whole.',
};

export type QuestionMailWords = typeof en;
