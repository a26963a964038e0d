import type { Status } from '../../../domain/request.ts';

/** What a slip and a letter say to whoever spoke, in their language. */
export const slip = {
  title: (reference: string) => `Your request ${reference}`,
  about: (service: string, district: string) => [service, district].filter(Boolean).join(', '),
  expect: 'See here what becomes of it. No account is needed.',
  type: (address: string) => `Scan the square, or go to ${address} and type the code.`,
  code: 'Code',
  promised: (day: string) => `We have promised it by ${day}.`,
  notSolved: 'Not solved? Say so there.',
  hello: (name: string) => `Dear ${name},`,
  told: (day: string) => `On ${day} you told one of us something. This is what became of it.`,
  statuses: {
    open: 'It is not forgotten. We have it, and nobody has begun yet.',
    taken: 'It is not forgotten. Somebody is on it.',
    planned: 'It is not forgotten. There is a plan for when it will be done.',
    waiting: 'It is not forgotten. We wait for somebody or something else.',
    done: 'It has been done.',
    declined: 'It will not be done.',
  } satisfies Record<Status, string>,
  answer: 'Our answer:',
  asked: 'To go on, we need to know this from you:',
  tellUs: 'Please tell any of us, or call us.',
  more: (address: string) =>
    `The whole story is at ${address}, under the code below. If it is not solved, say so there or to any of us in the street.`,
  regards: 'With kind regards,',
};

export type SlipWords = typeof slip;
